// Who does a call of the compiler in an emulated image: clang, or the image's own. Programs of a few lines take their places.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { machine, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { byText } from '../../../../src/text/order.ts'
import { clangPrograms } from '../../../../src/host/docker/clang/clang.ts'

/** clang refuses a file called refused.c, and prints what it was given; so does gcc. */
const program = (name: string): string => `#!/bin/sh
echo "${name}: $*"
echo "${name} warns" >&2
for argument; do
  case $argument in
    refused.c) exit 1 ;;
    -) cat ;;
  esac
done
`

let folder = ''
let made: Awaited<ReturnType<typeof useClang>>
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'compiler-'))
  await mkdir(join(folder, 'clang'))
  await writeFile(join(folder, 'clang/zig'), program('clang'), { mode: 0o755 })
  const libgcc = join(folder, 'driver/image/libgcc.a')
  const asked = `[ "$1" != -print-libgcc-file-name ] || { echo ${libgcc}; exit; }\n`
  made = await useClang('driver', {
    'libgcc.a': '',
    gcc: program('gcc').replace('refused.c) exit 1', 'refused-by-both.c) exit 4').replace('echo', `${asked}echo`),
    'g++': program('g++'),
    'special-gcc': program('gcc'),
    'gcc-ar': program('ar'),
  })
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Runs use-clang.sh in an image that holds these programs; yields the names that it made. */
async function useClang(driver: string, programs: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const here = join(folder, driver)
  const image = join(here, 'image')
  await mkdir(image, { recursive: true })
  for (const [name, text] of Object.entries(programs)) await writeFile(join(image, name), text, { mode: 0o755 })
  for (const [name, text] of Object.entries(clangPrograms)) await writeFile(join(here, name), text)
  const tools = ['uname', 'mkdir', 'chmod'].map((name) => `ln -s "$(command -v ${name})" ${image}`)
  execFileSync('sh', ['-c', tools.join('; ')])
  const args = [
    join(here, 'use-clang.sh'),
    join(folder, 'clang'),
    'special-gcc',
    'missing-gcc',
    'ccache',
    '/usr/bin/cc',
  ]
  execFileSync('/bin/sh', args, { env: { PATH: image } })
  const names = await readdir(join(here, 'bin')).catch((): readonly string[] => [])
  return names.toSorted(byText((name) => name))
}

interface Called {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
  readonly calls: string
}

async function call(
  args: readonly string[],
  more: { readonly input?: string; readonly env?: object; readonly name?: string } = {},
): Promise<Called> {
  const calls = join(folder, 'driver/compiler-calls')
  await rm(calls, { force: true })
  const { status, stdout, stderr } = spawnSync(join(folder, 'driver/bin', more.name ?? 'gcc'), args, {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], ...more.env },
    input: more.input ?? '',
  })
  return { status, stdout, stderr, calls: await readFile(calls, 'utf8') }
}

describe('the place of gcc', () => {
  it('is taken by every name that the image has, and no other', () => {
    expect(made).toEqual(['g++', 'gcc', 'lambda-layer-ld.lld', 'special-gcc'])
  })

  it('is left alone in an image without gcc, or with another compiler of that name', async () => {
    expect(await useClang('without', { 'g++': program('g++') })).toEqual([])
    expect(await useClang('other', { gcc: '#!/bin/sh\nexit 1\n' })).toEqual([])
  })

  it.each([
    [
      '--hash-style=gnu --as-needed -shared -o x.so x.o -lgcc --push-state --as-needed -lgcc_s',
      ' -Wl,--as-needed -c a.c',
    ],
    ['--hash-style=gnu -shared -o x.so x.o -lgcc --push-state --as-needed -lgcc_s', ' -Qunused-arguments -c a.c'],
  ])('is taken with what the image’s gcc tells its linker by itself: %s', async (line, expected) => {
    const driver = `linker${line.length}`
    const [libgcc, link] = [join(folder, driver, 'image/libgcc.a'), `/usr/libexec/gcc/collect2 -plugin x ${line}`]
    const gcc = `#!/bin/sh\ncase $1 in -###) echo '${link}' >&2 ;; *) echo ${libgcc} ;; esac\n`
    await useClang(driver, { gcc, 'libgcc.a': '' })
    const { stdout } = spawnSync(join(folder, driver, 'bin/gcc'), ['-c', 'a.c'], { encoding: 'utf8' })
    expect(stdout.trim().endsWith(expected)).toBe(true)
  })

  it('is that of g++ for C++', async () => {
    expect((await call(['-c', 'a.cpp'], { name: 'g++' })).stdout).toContain('--driver-mode=g++')
  })
})

describe('a call of the compiler', () => {
  it('is done by clang, with the image’s own headers, libraries and linker, and all flags as they are', async () => {
    const flags = ['-O3', '-march=armv8-a+crypto', '-Wall', '-DNAME="a b"', '-c', 'my file.c', '-o', 'x.o']
    const { status, stdout, stderr, calls } = await call(flags)
    expect(status).toBe(0)
    expect(stdout.trim()).toBe(
      `clang: clang --driver-mode=gcc --target=${machine()}-linux-gnu -resource-dir ${folder}/clang/lib --gcc-install-dir=${folder}/driver/image --ld-path=${folder}/driver/bin/lambda-layer-ld.lld -Qunused-arguments ${flags.join(' ')}`,
    )
    expect([stderr, calls]).toEqual(['clang warns\n', 'clang\n'])
  })

  it('is done by clang with the kind of LTO that CMake asks of clang alone', async () => {
    expect((await call(['-flto=thin', '-c', 'a.cpp'])).calls).toBe('clang\n')
    expect((await call(['-flto=thin', '-fopenmp', '-c', 'a.cpp'])).calls).toBe('own\n')
  })

  it.each([
    ['-fopenmp', '-c', 'a.c'],
    ['-fopenmp=libgomp', 'a.o', '-shared'],
    ['-flto=auto', '-c', 'a.c'],
    ['-march=native', '-c', 'a.c'],
    ['-mtune=native', '-c', 'a.c'],
    ['-fprofile-generate', '-c', 'a.c'],
    ['--coverage', '-c', 'a.c'],
    ['-fsanitize=address', '-c', 'a.c'],
    ['-specs=hardened', '-c', 'a.c'],
    ['-c', 'legacy.f'],
    ['-c', 'modern.f90'],
    ['-xf95', '-c', 'a.txt'],
  ])('is left to the image’s own compiler with %s %s %s', async (...args) => {
    const { stdout, calls } = await call(args)
    expect([stdout, calls]).toEqual([`gcc: ${args.join(' ')}\n`, 'own\n'])
  })

  it.each([
    ['LIBRARY_PATH', { LIBRARY_PATH: '/opt/lib' }],
    ['COMPILER_PATH', { COMPILER_PATH: '/opt/bin' }],
  ])('is left to it where %s is set, which clang does not heed', async (_name, env) => {
    expect((await call(['-c', 'a.c'], { env })).calls).toBe('own\n')
  })

  it('that clang refuses is done by it, and nothing of clang is shown', async () => {
    const { status, stdout, stderr, calls } = await call(['-c', 'refused.c'])
    expect([status, stdout, stderr, calls]).toEqual([0, 'gcc: -c refused.c\n', 'gcc warns\n', 'own\n'])
  })

  it('that both refuse ends as its own compiler ends', async () => {
    const { status, calls } = await call(['-c', 'refused.c', 'refused-by-both.c'])
    expect([status, calls]).toEqual([4, 'own\n'])
  })

  it.each([
    ['clang', ['-E', '-'], /^clang: .* -E -\ncode\n$/],
    ['its own compiler, after clang read it', ['-E', '-', 'refused.c'], /^gcc: -E - refused\.c\ncode\n$/],
  ])('reads its source from stdin: %s', async (_who, args, expected) => {
    expect((await call(args, { input: 'code\n' })).stdout).toMatch(expected)
  })
})
