import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { packageOf } from '../../../src/python/uv/package-of.ts'

const information = 'Metadata-Version: 2.1\nName: One.Two\nVersion: 1.0+x\n\nName: later\n'

it.each([
  ['sdists-v9/pypi/docopt/0.6.2/abc/src', '', { name: 'docopt', version: '0.6.2', label: 'docopt 0.6.2' }],
  ['sdists-v9/index/abc/docopt/0.6.2/def/src', '', { name: 'docopt', version: '0.6.2', label: 'docopt 0.6.2' }],
  ['sdists-v9/path/abc/def/src', information, { label: 'One.Two 1.0+x' }],
  ['sdists-v9/url/abc/def/src', information.replaceAll('\n', '\r\n'), { label: 'One.Two 1.0+x' }],
  ['sdists-v9/url/abc/def/src', 'Name: one two\nVersion: 1\n', { label: 'src' }],
  ['sdists-v9/url/abc/def/src', `Summary: ${'x'.repeat(5000)}\nName: one\nVersion: 1\n`, { label: 'src' }],
  ['sdists-v9/url/abc/def/src', '', { label: 'src' }],
  ['my/folder', information, { label: 'folder' }],
])('%s is a package of', async (path, text, expected) => {
  const home = await mkdtemp(join(tmpdir(), 'package-of-'))
  try {
    const folder = join(home, path)
    await mkdir(folder, { recursive: true })
    if (text !== '') await writeFile(join(folder, 'PKG-INFO'), text)
    expect(packageOf(folder)).toEqual(expected)
  } finally {
    await rm(home, { recursive: true })
  }
})
