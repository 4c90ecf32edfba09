import { expect, it } from 'vitest'
import { expectedBytecode } from '../../../src/run/python/bytecode-size.ts'
import { megabyte } from '../../../src/text/units.ts'
import { failureThrownBy } from '../../support/failures.ts'

/** A layer with so many MB of sources, and of everything. */
const layer = (sources: number, all: number) => ({
  name: 'l',
  kind: 'layer' as const,
  unzippedSizeBytes: all * megabyte,
  files: [
    { path: 'python/a.py', sizeBytes: sources * megabyte },
    { path: 'python/a.so', sizeBytes: (all - sources) * megabyte },
  ],
})

it.each([
  ['false', layer(50, 100), []],
  ['true', layer(0, 100), []],
  ['true', layer(50, 100), ['Bytecode of 1 source adds about 62.0 MB: about 162 MB of 250 MB unzipped.']],
  [
    'auto',
    layer(50, 240),
    ['Bytecode of 1 source adds about 62.0 MB: about 302 MB of 250 MB unzipped, so that none may be added.'],
  ],
  ['only', layer(50, 240), ['With bytecode in the place of 1 source, it has about 252 MB of 250 MB unzipped.']],
  // It may be less than usual: a build will know.
  ['true', layer(50, 220), ['Bytecode of 1 source adds about 62.0 MB: about 282 MB of 250 MB unzipped.']],
] as const)('bytecode %s', (asked, sizes, messages) => {
  expect(expectedBytecode(sizes, asked).map(({ message }) => message)).toEqual(messages)
})

it('refuses before the download what is certain to be too large', () => {
  const failure = failureThrownBy(() => expectedBytecode(layer(50, 240), 'true'))
  expect(failure.problems[0]).toMatchObject({ code: 'bytecode-too-large', input: 'bytecode' })
})
