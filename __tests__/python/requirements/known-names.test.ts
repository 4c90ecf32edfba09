import { expect, it } from 'vitest'
import { adviceForName, easierPackage } from '../../../src/python/requirements/known-names.ts'

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
