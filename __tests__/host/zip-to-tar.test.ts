import { createReadStream } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, it } from 'vitest'
import { readTarStream } from '../../src/formats/tar.ts'
import { writeZipAsTar } from '../../src/host/zip-to-tar.ts'
import { makeContext } from '../support/contexts.ts'
import { makeZip } from '../support/zips.ts'

it('writes the files of a zip, and each folder once, before what is in it', async () => {
  await using context = await makeContext()
  const [zip, tar] = [join(context.directory, 'a.zip'), join(context.directory, 'a.tar')]
  const long = `${'folder/'.repeat(30)}é.py`
  await writeFile(
    zip,
    makeZip([
      { path: 'python/a.py', content: Buffer.from('one'), mode: 0o100644 },
      { path: 'python/run', content: Buffer.from('two'), mode: 0o100755 },
      { path: 'python/link', content: Buffer.from('run'), mode: 0o120777 },
      { path: 'python/empty', content: Buffer.alloc(0), mode: 0o100644 },
      { path: long, content: Buffer.alloc(70_000, 'x'), mode: 0o100644 },
    ]),
  )
  await writeZipAsTar(zip, tar, { folder: '/tmp/place', folderMode: 0o777 }, context.signal)
  const entries: unknown[] = []
  for await (const entry of readTarStream(createReadStream(tar))) {
    const { path, kind } = entry
    if (kind === 'file') entries.push([path, entry.mode.toString(8), (await text(entry.content())).slice(0, 5)])
    else entries.push(kind === 'symlink' ? [path, kind, entry.target] : [path, kind])
  }
  const folders = Array.from({ length: 30 }, (_, depth) => [`tmp/place/${'folder/'.repeat(depth)}folder`, 'directory'])
  expect(entries).toEqual([
    ['tmp/place', 'directory'],
    ['tmp/place/python', 'directory'],
    ['tmp/place/python/a.py', '644', 'one'],
    ['tmp/place/python/run', '755', 'two'],
    ['tmp/place/python/link', 'symlink', 'run'],
    ['tmp/place/python/empty', '644', ''],
    ...folders,
    [`tmp/place/${long}`, '644', 'xxxxx'],
  ])
})
