// What modules import is told from their bytecode, which every version of Python writes in its own way.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readCentralDirectory } from '../../../src/formats/zip/central-directory.ts'
import { openZipFile } from '../../../src/formats/zip/source.ts'
import { withReachableBytecode } from '../../../src/python/bytecode/reachable.ts'
import { wheelParts } from '../../../src/python/install/parts.ts'
import { makeContext } from '../../support/contexts.ts'
import { pythonsAtHand } from '../../support/pythons.ts'
import { makeTarget, saveWheel } from '../../support/wheelhouses.ts'

const manyNames = Array.from({ length: 400 }, (_, at) => `name${at} = "text ${at}"\n`).join('')
const files = {
  'top/__init__.py':
    'import json\nfrom . import beside\nfrom .below import deep as other, missing\nimport far.away.end\n',
  'top/beside.py': 'def late():\n    import top.late\nclass Kind:\n    pass\n',
  'top/late.py': '',
  'top/unused.py': '',
  'top/below/__init__.py': `${manyNames}from ..guarded import *\n`,
  'top/below/deep.py': 'try:\n    import top.broken\nexcept Exception:\n    from ... import nothing\n',
  'top/guarded.py': `${manyNames}import top.last\n`,
  'top/last.py': '',
  'top/broken.py': 'print "of another age"\n',
  'far/away/end.py': 'import top\n',
  'far/away/other.py': '',
  'single.py': 'import far.away\n',
  'never.py': '',
}
const reached = ['top/__init__', 'top/beside', 'top/below/__init__', 'top/below/deep', 'top/guarded', 'top/last']

it.each(await pythonsAtHand())('finds what is imported outside of functions (Python $version)', async (one) => {
  const { version, path } = one
  await using context = await makeContext()
  const target = makeTarget(`python${version}`)
  const wheel = await saveWheel(context.stores.wheels, { name: 'top', files })
  const plan = { kind: 'layer', name: 'l', targets: [target], layout: 'flat', zipPath: '' } as const
  const parts = await wheelParts(plan, [{ target, wheels: [wheel] }], context.signal)
  const seen: string[][] = []
  const unpacked = join(context.directory, 'unpacked')
  const request = {
    parts,
    python: { path, version: `${version}.0` },
    mountedAt: '/opt',
    root: 'python',
    roots: ['top', 'single'],
    cache: true,
  }
  for (const round of ['compiled', 'known']) {
    await withReachableBytecode(request, context, async (zip) => {
      spawnSync(path, ['-m', 'zipfile', '-e', zip.path, join(unpacked, round)])
      await using source = await openZipFile(zip.path)
      const entries = await readCentralDirectory(source, zip.path)
      seen.push(entries.map((entry) => `${entry.path} ${entry.mode?.toString(8)}`).toSorted())
    })
  }
  const tag = `cpython-${version.replace('.', '')}`
  const expected = [...reached, 'far/away/end', 'single'].map((name) => `opt/python/${name}.${tag}.pyc 644`).toSorted()
  expect(seen).toEqual([expected, expected])
  const program = `import sys; sys.path.insert(0, ${JSON.stringify(join(unpacked, 'known/opt/python'))})
import importlib.machinery as m
print(m.SourcelessFileLoader("single", ${JSON.stringify(join(unpacked, `known/opt/python/single.${tag}.pyc`))}).get_code("single").co_filename)`
  expect(spawnSync(path, ['-c', program], { encoding: 'utf8' }).stdout).toBe('/opt/python/single.py\n')
})
