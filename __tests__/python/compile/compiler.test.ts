// Who does a call of the compiler in an emulated image: clang, or the image's own. Programs of a few lines take their places.
import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compilerSource } from '../../../src/python/compile/driver/compiler-source.ts'

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
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'compiler-'))
  await mkdir(join(folder, 'clang'))
  await mkdir(join(folder, 'driver'))
  await writeFile(join(folder, 'clang/zig'), program('clang'), { mode: 0o755 })
  await writeFile(join(folder, 'gcc'), program('gcc').replace('refused.c) exit 1', 'refused-by-both.c) exit 4'), {
    mode: 0o755,
  })
  await writeFile(join(folder, 'driver/compiler.sh'), compilerSource)
  await writeFile(join(folder, 'cc'), `#!/bin/sh\nown=${folder}/gcc mode=gcc\n. ${folder}/driver/compiler.sh\n`, {
    mode: 0o755,
  })
})
afterAll(() => rm(folder, { recursive: true, force: true }))

interface Called {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
  readonly calls: string
}

async function call(
  args: readonly string[],
  more: { readonly input?: string; readonly env?: object } = {},
): Promise<Called> {
  const calls = join(folder, 'driver/calls')
  await rm(calls, { force: true })
  const env = {
    PATH: process.env['PATH'],
    LAMBDA_LAYER_CLANG: join(folder, 'clang'),
    LAMBDA_LAYER_LINKER: '/bin/ld.lld',
    LAMBDA_LAYER_GCC: '/usr/lib/gcc/x/14',
    LAMBDA_LAYER_TRIPLE: 'aarch64-linux-gnu',
    LAMBDA_LAYER_CALLS: calls,
    ...more.env,
  }
  const { status, stdout, stderr } = spawnSync(join(folder, 'cc'), args, {
    encoding: 'utf8',
    env,
    input: more.input ?? '',
  })
  return { status, stdout, stderr, calls: await readFile(calls, 'utf8') }
}

describe('a call of the compiler', () => {
  it('is done by clang, with the image’s own headers, libraries and linker, and all flags as they are', async () => {
    const flags = ['-O3', '-march=armv8-a+crypto', '-Wall', '-DNAME="a b"', '-c', 'my file.c', '-o', 'x.o']
    const { status, stdout, stderr, calls } = await call(flags)
    expect(status).toBe(0)
    expect(stdout.trim()).toBe(
      `clang: clang --driver-mode=gcc --target=aarch64-linux-gnu -resource-dir ${folder}/clang/lib --gcc-install-dir=/usr/lib/gcc/x/14 --ld-path=/bin/ld.lld -Qunused-arguments ${flags.join(' ')}`,
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
