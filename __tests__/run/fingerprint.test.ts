import { describe, expect, it } from 'vitest'
import { findPythonRuntime } from '../../src/lambda/runtimes.ts'
import type { Target } from '../../src/lambda/target.ts'
import { fingerprintOf, fingerprintOfZip } from '../../src/run/fingerprint.ts'
import type { FingerprintInputs } from '../../src/run/fingerprint.ts'
import type { Lock, LockedPackage } from '../../src/python/locks/lock.ts'

const runtime = findPythonRuntime('python3.13')
if (!runtime) throw new Error('no runtime')
const target: Target = { runtime, architecture: 'x86_64' }
const file = (filename: string, sha256 = 'aa') => ({ filename, url: `https://user:secret@index/${filename}`, sha256 })
const six: LockedPackage = {
  name: 'six',
  version: '1.16.0',
  wheels: [file('six-1.16.0-py3-none-any.whl'), file('other.whl', 'bb')],
  requiredBy: [],
}
const lock = (...packages: LockedPackage[]): Lock => ({ target, packages, origin: 'resolved' })
const inputs = (changes: Partial<FingerprintInputs> = {}): FingerprintInputs => ({
  contentVersion: 1,
  layerName: 'deps',
  locks: [lock(six)],
  included: [{ path: 'python/a.py', sha256: 'cc', mode: 0o644 }],
  options: { exclude: '[]', build: '"auto"' },
  ...changes,
})
const plain = fingerprintOf(inputs())

describe('a fingerprint', () => {
  it('is short, and fits what is looked for in descriptions', () => {
    expect(plain).toMatch(/^[a-z2-7]{20}$/)
  })

  it.each<[string, Partial<FingerprintInputs>]>([
    ['the order of files in the index', { locks: [lock({ ...six, wheels: six.wheels.toReversed() })] }],
    [
      'where files come from',
      { locks: [lock({ ...six, wheels: six.wheels.map((one) => ({ ...one, url: 'https://mirror/x' })) })] },
    ],
    [
      'who requires what, and whether the lock was at hand',
      { locks: [{ ...lock({ ...six, requiredBy: [{ kind: 'package', name: 'x' }] }), origin: 'store' }] },
    ],
    ['the order of options', { options: { build: '"auto"', exclude: '[]' } }],
  ])('does not depend on %s', (_, changes) => {
    expect(fingerprintOf(inputs(changes))).toBe(plain)
  })

  it.each<[string, Partial<FingerprintInputs>]>([
    ['the version of what this tool makes', { contentVersion: 2 }],
    [
      'a hash',
      { locks: [lock({ ...six, wheels: [file('six-1.16.0-py3-none-any.whl', 'ab'), file('other.whl', 'bb')] })] },
    ],
    ['the target', { locks: [{ ...lock(six), target: { runtime, architecture: 'arm64' } }] }],
    ['a package', { locks: [lock(six, { ...six, name: 'seven' })] }],
    ['an included file', { included: [{ path: 'python/a.py', sha256: 'cd', mode: 0o644 }] }],
    ['the mode of one', { included: [{ path: 'python/a.py', sha256: 'cc', mode: 0o755 }] }],
    ['an option', { options: { exclude: '["x"]', build: '"auto"' } }],
    [
      'a commit',
      {
        locks: [
          lock(six, { name: 'v', wheels: [], requiredBy: [], direct: { kind: 'vcs', url: 'https://x', commit: 'c0' } }),
        ],
      },
    ],
  ])('depends on %s', (_, changes) => {
    const other = fingerprintOf(inputs(changes))
    expect(other).toBeDefined()
    expect(other).not.toBe(plain)
  })

  it.each<[string, LockedPackage]>([
    ['a file without a hash', { ...six, wheels: [{ filename: 'x.whl', url: 'file:///x.whl' }] }],
    ['a directory', { name: 'own', wheels: [], requiredBy: [], direct: { kind: 'directory', path: '/own' } }],
  ])('is not known with %s: only building tells', (_, one) => {
    expect(fingerprintOf(inputs({ locks: [lock(six, one)] }))).toBeUndefined()
  })

  it('of a zip is that of its bytes', () => {
    expect(fingerprintOfZip('aa')).not.toBe(fingerprintOfZip('ab'))
  })
})
