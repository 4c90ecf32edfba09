import { describe, expect, it } from 'vitest'
import { nodejsRuntimes } from '../../../src/lambda/runtimes.ts'
import { buildKey, type BuildIngredients } from '../../../src/node/compile/key.ts'

const [runtime, other] = nodejsRuntimes
if (!runtime || !other) throw new Error('no runtimes')

const ingredients: BuildIngredients = {
  package: {
    id: 'node_modules/a',
    name: 'a',
    version: '1.0.0',
    archive: { filename: 'a.tgz', path: '/a.zip', sha256: 'aa', sizeBytes: 1, obtained: 'published' },
    facts: {
      name: 'a',
      version: '1.0.0',
      os: [],
      cpu: [],
      libc: [],
      bin: [],
      files: 1,
      unzippedSizeBytes: 1,
      elfFiles: [],
      foreignLibraries: [],
      windowsScripts: [],
      caseCollisions: [],
      links: [],
    },
  },
  beside: [['node_modules/helper', 'bb']],
  target: { runtime, architecture: 'arm64' },
  imageDigest: 'sha256:1',
  preparation: { systemPackages: ['x', 'y'], beforeBuild: 'echo 1', environment: { B: '1', A: '2' } },
}
const { package: one, target, preparation } = ingredients

describe('the key of a compiled npm package', () => {
  it.each<[what: string, changed: Partial<BuildIngredients>]>([
    ['its version', { package: { ...one, version: '1.0.1' } }],
    ['its files', { package: { ...one, archive: { ...one.archive, sha256: 'ab' } } }],
    ['what it requires', { beside: [['node_modules/helper', 'bc']] }],
    ['the runtime', { target: { ...target, runtime: other } }],
    ['the architecture', { target: { ...target, architecture: 'x86_64' } }],
    ['the image', { imageDigest: 'sha256:2' }],
    ['system packages', { preparation: { ...preparation, systemPackages: ['x'] } }],
    ['the script', { preparation: { ...preparation, beforeBuild: 'echo 2' } }],
    ['the compiler', { compiler: 'clang of ziglang 1' }],
    ['no script', { preparation: { systemPackages: ['x', 'y'], environment: preparation.environment } }],
    ['a variable', { preparation: { ...preparation, environment: { B: '1', A: '3' } } }],
    ['the name of a variable', { preparation: { ...preparation, environment: { B: '1', C: '2' } } }],
  ])('changes with %s', (_, changed) => {
    expect(buildKey({ ...ingredients, ...changed })).not.toBe(buildKey(ingredients))
  })

  it('does not depend on where a zip lies, or on the order of system packages and variables', () => {
    const moved = { ...one, archive: { ...one.archive, path: '/elsewhere.zip' } }
    const same = {
      package: moved,
      preparation: { ...preparation, systemPackages: ['y', 'x'], environment: { A: '2', B: '1' } },
    }
    expect(buildKey({ ...ingredients, ...same })).toBe(buildKey(ingredients))
  })
})
