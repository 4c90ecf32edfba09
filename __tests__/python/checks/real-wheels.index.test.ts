// Real wheels, chosen for what they have given trouble with, examined and inspected; every ELF file compared with readelf.

import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { parseWheelFilename } from '../../../src/python/wheels/filename.ts'
import { examineFile } from '../../../src/python/checks/examine-file.ts'
import type { Finding } from '../../../src/model/finding.ts'
import { architectureFacts } from '../../../src/lambda/architectures.ts'
import type { Target } from '../../../src/lambda/target.ts'
import type { Wheel } from '../../../src/python/wheels/wheelhouse.ts'
import { inspectWheels, outline, targetOf } from '../../support/built-layers.ts'
import { makeContext } from '../../support/contexts.ts'
import { describeWithIndex } from '../../support/real-index.ts'

const run = promisify(execFile)
const folder = await mkdtemp(join(tmpdir(), 'real-wheels-'))
afterAll(() => rm(folder, { recursive: true, force: true }))

const arm = targetOf('python3.13', 'arm64')
const old = targetOf('python3.11', 'x86_64')

const requirements: readonly (readonly [target: Target, requirements: readonly string[]])[] = [
  [
    arm,
    [
      'numpy==2.3.4',
      'pandas==2.3.3',
      'pydantic-core==2.41.5',
      'cryptography==46.0.3',
      'lxml==6.0.2',
      'pillow==12.0.0',
      'psycopg2-binary==2.9.11',
      'pyodbc==5.3.0',
      'lightgbm==4.6.0',
      'debugpy==1.8.17',
    ],
  ],
  [
    old,
    [
      'numpy==2.2.6',
      'pandas==2.3.3',
      'pydantic-core==2.41.5',
      'cryptography==46.0.3',
      'lxml==6.0.2',
      'pillow==12.0.0',
      'psycopg2-binary==2.9.11',
      'pyodbc==5.2.0',
      'debugpy==1.8.17',
      'opencv-python==4.12.0.88',
    ],
  ],
]

const nameOf = ({ runtime, architecture }: Target): string => join(folder, `${runtime.name}-${architecture}`)

async function download(target: Target, wanted: readonly string[]): Promise<void> {
  const { runtime, architecture } = target
  const { machine } = architectureFacts[architecture]
  const platforms = [`manylinux2014_${machine}`]
  for (let minor = 17; minor <= runtime.glibc[1]; minor++) platforms.push(`manylinux_2_${minor}_${machine}`)
  const options = ['--quiet', '--disable-pip-version-check', '--no-deps', '--only-binary', ':all:']
  const abi = `cp${runtime.python.replace('.', '')}`
  const tags = ['--python-version', runtime.python, '--abi', abi, '--abi', 'abi3', '--abi', 'none']
  const exactly = platforms.flatMap((platform) => ['--platform', platform])
  const rest = [...options, ...tags, '--implementation', 'cp', ...exactly, '--dest', nameOf(target), ...wanted]
  await run('python3', ['-m', 'pip', 'download', ...rest])
}

async function wheelsOf(target: Target): Promise<readonly Wheel[]> {
  const filenames = (await readdir(nameOf(target))).toSorted()
  return Promise.all(
    filenames.map(async (filename): Promise<Wheel> => {
      const path = join(nameOf(target), filename)
      const content = await readFile(path)
      const parsed = parseWheelFilename(filename)
      if (!parsed) throw new Error(filename)
      const { name, version } = parsed
      const sha256 = createHash('sha256').update(content).digest('hex')
      return { name, version, filename, path, sha256, sizeBytes: content.length, origin: 'wheel', requiredBy: [] }
    }),
  )
}

/** Another reader of zips than ours. */
const extract = 'import sys, zipfile; zipfile.ZipFile(sys.argv[1]).extractall(sys.argv[2], sys.argv[3:])'

/** The findings on packages. */
async function inspected(target: Target): Promise<readonly Finding[]> {
  await using context = await makeContext()
  const { findings } = await inspectWheels(context, await wheelsOf(target), { targets: [target] })
  return findings.filter((one) => one.code !== 'layer-too-large' && one.code !== 'needs-bucket')
}

await describeWithIndex('wheels of the real index', () => {
  beforeAll(async () => {
    for (const [target, wanted] of requirements) await download(target, wanted)
  })

  it('are read as readelf reads them', async () => {
    let files = 0
    for (const [target] of requirements) {
      for (const { path, filename } of await wheelsOf(target)) {
        const { elfFiles } = await examineFile(path, filename)
        if (elfFiles.length === 0) continue
        const unpacked = join(folder, 'unpacked', filename)
        await run('python3', ['-c', extract, path, unpacked, ...elfFiles.map((file) => file.path)])
        const paths = elfFiles.map((file) => join(unpacked, file.path))
        const shown = await readelf(paths)
        for (const { path: inWheel, elf } of elfFiles) {
          expect({ file: inWheel, ...shown.get(join(unpacked, inWheel)) }).toEqual({
            file: inWheel,
            needed: elf.needed,
            soname: elf.soname,
            paths: [...elf.rpath, ...elf.runpath],
            versions: elf.versions.map((one) => one.version),
          })
          files += 1
        }
        await rm(unpacked, { recursive: true })
      }
    }
    expect(files).toBeGreaterThan(200)
  })

  it('work on python3.13 arm64 as far as they do', async () => {
    expect((await inspected(arm)).map(outline)).toEqual([
      'error missing-library lightgbm python/lightgbm/lib/lib_lightgbm.so',
      'error missing-library pyodbc python/pyodbc.cpython-313-aarch64-linux-gnu.so',
      expect.stringContaining('warning foreign-library debugpy'),
      expect.stringContaining('warning wrong-machine debugpy'),
    ])
  })

  it('work on python3.11 x86_64, which is older', async () => {
    const findings = await inspected(old)
    const errors = findings.filter((one) => one.severity === 'error')
    expect(new Set(errors.map((one) => `${one.code} ${one.package}`))).toEqual(
      new Set(['missing-library opencv-python', 'missing-library pyodbc']),
    )
    const messages = findings.map((one) => one.message).join('\n')
    expect(messages).toMatch(/opencv-python \S+ needs .*libGL\.so\.1/)
    expect(messages).toMatch(/pyodbc \S+ needs libodbc\.so\.2/)
    expect(new Set(findings.map((one) => one.package))).toEqual(new Set(['debugpy', 'opencv-python', 'pyodbc']))
  })

  it('are refused on the other machine', async () => {
    await using context = await makeContext()
    const wheels = (await wheelsOf(arm)).filter((wheel) => wheel.name === 'numpy' || wheel.name === 'lightgbm')
    const { findings } = await inspectWheels(context, wheels, { targets: [targetOf('python3.13', 'x86_64')] })
    const errors = findings.filter((one) => one.severity === 'error')
    expect(new Set(errors.map((one) => `${one.code} ${one.package}`))).toEqual(
      new Set(['wrong-machine numpy', 'wrong-machine lightgbm']),
    )
  })

  it('are refused on an older system and another Python', async () => {
    await using context = await makeContext()
    const wheels = (await wheelsOf(arm)).filter((wheel) => wheel.name === 'numpy')
    const { findings } = await inspectWheels(context, wheels, { targets: [targetOf('python3.11', 'arm64')] })
    expect(findings.map((one) => `${one.severity} ${one.code}`)).toContain('error wrong-python')
  })
})

interface Shown {
  readonly needed: readonly string[]
  readonly soname: string | undefined
  readonly paths: readonly string[]
  readonly versions: readonly string[]
}

async function readelf(paths: readonly string[]): Promise<ReadonlyMap<string, Shown>> {
  const options = ['--dynamic', '--version-info', '--wide']
  // A second file, so that each is led by its name.
  const { stdout } = await run('readelf', [...options, '/bin/sh', ...paths], { maxBuffer: 1024 ** 3 })
  const files = new Map<string, Shown>()
  for (const part of stdout.split(/^File: /m).slice(1)) {
    const all = (pattern: RegExp): string[] => [...part.matchAll(pattern)].map((match) => match[1] ?? '')
    files.set(part.slice(0, part.indexOf('\n')), {
      needed: all(/\(NEEDED\)\s+Shared library: \[(.*)\]$/gm),
      soname: all(/\(SONAME\)\s+Library soname: \[(.*)\]$/gm)[0],
      paths: [
        ...all(/\(RPATH\)\s+Library rpath: \[(.*)\]$/gm),
        ...all(/\(RUNPATH\)\s+Library runpath: \[(.*)\]$/gm),
      ].flatMap((value) => value.split(':').filter(Boolean)),
      versions: all(/^\s+\S+:\s+Name: (\S+)\s+Flags: /gm),
    })
  }
  return files
}
