import { expect, it } from 'vitest'
import { checkRequiresPython } from '../../../src/python/checks/requires-python.ts'
import type { PythonPackage } from '../../../src/python/checks/subjects.ts'
import { targetOf } from '../../support/locks.ts'

const packageOf = (requiresPython?: string): PythonPackage => ({
  name: 'demo',
  version: '1.0',
  tagged: 'any',
  paths: [],
  elfFiles: [],
  foreignLibraries: [],
  unrecorded: [],
  requiredBy: [],
  missing: [],
  removedImports: [],
  readsMetadata: false,
  hasEntryPoints: false,
  requires: new Set(),
  ...(requiresPython === undefined ? {} : { requiresPython }),
})

it.each([
  ['>=3.9,<3.13', true],
  ['<=3.13', true],
  ['>=3.9', false],
  ['>=3.9,<3.14', false],
  ['not a range', false],
  [undefined, false],
])('on python3.13, Requires-Python %s is warned of: %s', (requiresPython, warned) => {
  const findings = checkRequiresPython({
    artifact: 'layer',
    target: targetOf('python3.13', 'arm64'),
    where: '',
    packages: [packageOf(requiresPython)],
    elfFiles: [],
    paths: new Set(),
    links: new Map(),
  })
  expect(findings.map(({ severity, code, package: name }) => [severity, code, name])).toEqual(
    warned ? [['warning', 'requires-python', 'demo']] : [],
  )
})
