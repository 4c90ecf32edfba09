import { expect, it } from 'vitest'
import {
  adviceForName,
  easierPackage,
  meantPackage,
  onlySystemOf,
} from '../../../src/python/requirements/known-names.ts'

it.each<[name: string, advice: RegExp | undefined]>([
  ['sklearn', /^Write scikit-learn: sklearn is the name of its module/],
  ['dateutil', /^Write python-dateutil/],
  ['PIL', /^Write pillow/],
  ['json', /^Delete the line: json is a part of Python itself\.$/],
  ['os', /part of Python itself/],
  ['urllib', /part of Python itself/],
  ['sqlite3', /part of Python itself/],
  ['py_compile', /part of Python itself/],
  ['pkg-resources', /^Delete the line: pkg-resources is a part of the operating system/],
  ['pkg_resources', /operating system/],
  ['python', /the runtime is chosen with `runtimes`/],
  ['requests', undefined],
  ['constructor', undefined],
  ['__proto__', undefined],
])('%s', (name, advice) => {
  expect(adviceForName(name) ?? 'none').toMatch(advice ?? /^none$/)
})

it('knows packages that are easier to have by another name', () => {
  expect(easierPackage('psycopg2')).toMatch(/psycopg2-binary/)
  expect(easierPackage('requests')).toBeUndefined()
  expect(easierPackage('toString')).toBeUndefined()
})

it.each<[written: string, meant: string | undefined]>([
  ['reqeusts', 'requests'],
  ['Pandsa', 'pandas'],
  ['boto', undefined],
  ['scikit_lern', 'scikit-learn'],
  ['crytography', 'cryptography'],
  ['our-own-package', undefined],
  ['acme-requests', undefined],
])('%s may be %s, typed too fast', (written, meant) => {
  expect(meantPackage(written)).toBe(meant)
})

it.each<[name: string, system: string | undefined]>([
  ['pywin32', 'Windows'],
  ['pypiwin32', 'Windows'],
  ['pyobjc-core', 'macOS'],
  ['pyobjc_framework_Cocoa', 'macOS'],
  ['pyobjcx', undefined],
  ['pywin32-ctypes', undefined],
  ['psycopg2', undefined],
])('%s works on %s alone', (name, system) => {
  expect(onlySystemOf(name)?.system).toBe(system)
})
