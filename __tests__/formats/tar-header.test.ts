import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { tarEnd, tarHeader, tarPadding, type TarHeaderEntry } from '../../src/formats/tar-header.ts'

const long = (length: number): string => `${'folder/'.repeat(Math.ceil(length / 7)).slice(0, length - 4)}/end`

/** What Python's tarfile, another reader of the format, makes of a header. */
function readBack(entry: TarHeaderEntry): Record<string, unknown> {
  const folder = mkdtempSync(join(tmpdir(), 'tar-header-'))
  try {
    const path = join(folder, 'x.tar')
    const data = Buffer.alloc(entry.kind === 'file' && entry.sizeBytes < 10_000 ? entry.sizeBytes : 0, 'x')
    writeFileSync(path, Buffer.concat([tarHeader(entry), data, tarPadding(data.length), tarEnd]))
    const script = `
import json, sys, tarfile
with tarfile.open(sys.argv[1]) as archive:
    one = archive.next()
print(json.dumps({"path": one.name, "mode": one.mode, "size": one.size, "mtime": int(one.mtime), "uid": one.uid, "gid": one.gid, "uname": one.uname, "target": one.linkname, "type": one.type.decode()}))
`
    return JSON.parse(execFileSync('python3', ['-c', script, path], { encoding: 'utf8' })) as Record<string, unknown>
  } finally {
    rmSync(folder, { recursive: true })
  }
}

describe('a header of a tar archive', () => {
  const common = { mtime: 315_532_800, uid: 0, gid: 0, uname: '' }
  it.each<[string, TarHeaderEntry, Record<string, unknown>]>([
    ['a file', { kind: 'file', path: 'var/task/a.py', mode: 0o644, sizeBytes: 7 }, { size: 7, type: '0', mode: 0o644 }],
    ['an executable', { kind: 'file', path: 'a', mode: 0o755, sizeBytes: 0 }, { size: 0, mode: 0o755 }],
    ['a folder', { kind: 'directory', path: 'var/task', mode: 0o755 }, { type: '5', path: 'var/task' }],
    ['a link', { kind: 'symlink', path: 'lib/x.so', mode: 0o777, target: 'x.so.1' }, { type: '2', target: 'x.so.1' }],
    ['a name of 100', { kind: 'file', path: long(100), mode: 0o644, sizeBytes: 0 }, { path: long(100) }],
    ['a name of 101', { kind: 'file', path: long(101), mode: 0o644, sizeBytes: 0 }, { path: long(101) }],
    ['a name of 250', { kind: 'file', path: long(250), mode: 0o644, sizeBytes: 0 }, { path: long(250) }],
    ['a name of 300', { kind: 'file', path: long(300), mode: 0o644, sizeBytes: 0 }, { path: long(300) }],
    [
      'one part of 200',
      { kind: 'file', path: 'x'.repeat(200), mode: 0o644, sizeBytes: 3 },
      { path: 'x'.repeat(200), size: 3 },
    ],
    [
      'letters of another alphabet',
      { kind: 'file', path: 'var/naïve/日本.py', mode: 0o644, sizeBytes: 1 },
      { path: 'var/naïve/日本.py' },
    ],
    ['a long target', { kind: 'symlink', path: 'a', mode: 0o777, target: long(180) }, { target: long(180) }],
  ])('says %s', (_, entry, expected) => {
    expect(readBack(entry)).toMatchObject({ path: entry.path, ...common, ...expected })
  })

  it('says the size of a file over 8 GiB', () => {
    const header = tarHeader({ kind: 'file', path: 'model.bin', mode: 0o644, sizeBytes: 9 * 1024 ** 3 })
    expect(header.toString('latin1')).toContain(' size=9663676416\n')
  })

  it.each([0, 1, 511, 512, 513])('brings %i bytes to a whole block', (length) => {
    expect((length + tarPadding(length).length) % 512).toBe(0)
    expect(tarPadding(length).length).toBeLessThan(512)
  })
})
