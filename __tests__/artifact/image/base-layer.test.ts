import { Readable } from 'node:stream'
import { expect, it } from 'vitest'
import { readBaseLayer, visibleInBase } from '../../../src/artifact/image/base-layer.ts'
import { libcOf, tarGz } from '../../support/base-images.ts'

const python = 'usr/local/bin/python3.13'
const libc = 'usr/lib/libc.so.6'

it.each<[string, readonly Readonly<Record<string, string | Buffer>>[], readonly string[]]>([
  ['one layer', [{ [libc]: libcOf('2.36'), [python]: 'x' }], ['glibc 2.36', 'python']],
  ['a newer C library above', [{ [libc]: libcOf('2.31') }, { [libc]: libcOf('2.41') }], ['glibc 2.41']],
  ['a file that is deleted', [{ [python]: 'x' }, { 'usr/local/bin/.wh.python3.13': '' }], []],
  ['a folder that is deleted', [{ [python]: 'x' }, { 'usr/.wh.local': '' }], []],
  ['another file that is deleted', [{ [python]: 'x' }, { 'usr/local/bin/.wh.python3.1': '' }], ['python']],
  [
    'a folder whose earlier content is hidden',
    [
      { [python]: 'x', 'usr/local/bin/python3.11': 'x' },
      { 'usr/local/bin/.wh..wh..opq': '', [python]: 'y' },
    ],
    ['python'],
  ],
  [
    'a file that is deleted and comes again',
    [{ [python]: 'x' }, { 'usr/local/.wh.bin': '' }, { [python]: 'y' }],
    ['python'],
  ],
  ['musl', [{ 'lib/ld-musl-x86_64.so.1': 'x' }], ['musl']],
  [
    "Lambda's own",
    [
      {
        'lambda-entrypoint.sh': 'x',
        'var/runtime/bootstrap': 'x',
        'var/lang/lib/python3.13/site-packages/awslambdaric/__init__.py': '',
      },
    ],
    ['entrypoint', 'bootstrap', 'client'],
  ],
])('what a base has, as its layers lie over each other: %s', async (_, layers, expected) => {
  const read = await Promise.all(layers.map((files) => readBaseLayer(Readable.from([tarGz(files)]))))
  const seen = visibleInBase(read).map((one) => (one.kind === 'glibc' ? `glibc ${one.glibc}` : one.kind))
  expect(seen.toSorted()).toEqual([...expected].sort())
})
