// The same bytecode from the same release of Python on every machine: x86_64 and arm64.
import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { readCentralDirectory } from '../../../src/formats/zip/central-directory.ts'
import { readEntry } from '../../../src/formats/zip/entry-data.ts'
import { openZipFile } from '../../../src/formats/zip/source.ts'
import { standardLibraryFolder } from '../../../src/lambda/folders.ts'
import { canonicalBytecode } from '../../../src/python/bytecode/canonical.ts'
import { lambdaLayerBytecodeSource } from '../../../src/python/bytecode/programs/lambda-layer-bytecode-source.ts'
import { describeWithEngine } from '../../support/engine.ts'

const exec = promisify(execFile)
const minor = '3.13'
const imageOf = (architecture: string): string => `public.ecr.aws/lambda/python:${minor}-${architecture}`
const modules = ['ast.py', 'dataclasses.py', 'enum.py', 'json/encoder.py', 'pickle.py', 'tarfile.py', 'typing.py']

/** What the Python of an image makes of the sources in a folder, by name. */
async function compiledIn(architecture: string, folder: string): Promise<ReadonlyMap<string, Buffer>> {
  const name = `${architecture}.zip`
  const files = modules.map((module) => [null, `/work/library/${module}`, `/opt/${module}`, module])
  const python = `/var/lang/bin/python${minor}`
  const platform = architecture === 'arm64' ? 'linux/arm64' : 'linux/amd64'
  const options = [
    `--platform=${platform}`,
    '--rm',
    '--interactive',
    '--network=none',
    '--env=PYTHONHASHSEED=0',
    `--volume=${folder}:/work`,
  ]
  const program = ['-s', '-S', '-B', '/work/program.py']
  const args = ['run', ...options, `--entrypoint=${python}`, imageOf(architecture), ...program]
  const child = spawn('docker', args, { stdio: ['pipe', 'ignore', 'inherit'] })
  child.stdin.end(JSON.stringify({ archives: [], to: `/work/${name}`, files, roots: null }))
  expect(await once(child, 'exit')).toEqual([0, null])
  await using source = await openZipFile(join(folder, name))
  const found = new Map<string, Buffer>()
  for (const entry of await readCentralDirectory(source, name)) {
    const pyc = canonicalBytecode(await readEntry(source, entry, 1 << 26), minor)
    if (pyc) found.set(entry.path, pyc)
  }
  return found
}

await describeWithEngine('bytecode', () => {
  it('is the same from the Python of both runtime images', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'same-bytes-'))
    const image = imageOf('x86_64')
    const { stdout } = await exec('docker', ['create', '--network=none', '--entrypoint=/bin/sh', image])
    const container = stdout.trim()
    try {
      await exec('docker', ['cp', `${container}:${standardLibraryFolder(minor)}`, join(folder, 'library')])
      await writeFile(join(folder, 'program.py'), lambdaLayerBytecodeSource)
      await chmod(folder, 0o777)
      const native = await compiledIn('x86_64', folder)
      const emulated = await compiledIn('arm64', folder)
      expect([...native.keys()]).toEqual(modules)
      expect(
        modules.filter((name) => native.get(name)?.equals(emulated.get(name) ?? Buffer.alloc(0)) !== true),
      ).toEqual([])
    } finally {
      await exec('docker', ['rm', '--force', container])
      await rm(folder, { recursive: true, force: true })
    }
  })
})
