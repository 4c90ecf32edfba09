import { expect, it } from 'vitest'
import { builtLibraries } from '../../../src/node/compile/libraries.ts'

const all = { name: 'liba.so.1', package: 'a', version: '1-2', licence: 'MIT' }

it.each<[what: string, said: unknown, libraries: readonly object[]]>([
  ['nothing', undefined, []],
  ['all that is known', [all], [all]],
  ['a name alone', [{ name: 'libstdc++-4.so' }], [{ name: 'libstdc++-4.so' }]],
  ['more than is asked for', [{ ...all, path: '/x', neededBy: 'a.node' }], [all]],
  ['a path', [{ name: '../liba.so' }, { name: '..' }, { name: '/lib/liba.so' }, { name: '' }], []],
  ['a library of the runtime', [{ name: 'libc.so.6' }, all], [all]],
  ['other types', [1, null, { name: 2 }, { name: 'liba.so', version: {} }], [{ name: 'liba.so' }]],
])('of what a build says of libraries is taken: %s', (_what, said, libraries) => {
  expect(builtLibraries(said, ['libc.so.6'])).toEqual(libraries)
})
