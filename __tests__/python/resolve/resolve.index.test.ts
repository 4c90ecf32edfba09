// The real uv against the real index.

import { expect, it } from 'vitest'
import { Failure, type Problem } from '../../../src/errors.ts'
import { findPythonRuntime } from '../../../src/lambda/runtimes.ts'
import type { Target } from '../../../src/lambda/target.ts'
import type { Lock } from '../../../src/python/locks/lock.ts'
import { readInputs } from '../../../src/python/requirements/read-inputs.ts'
import { resolve } from '../../../src/python/resolve/resolve.ts'
import { makeContext } from '../../support/contexts.ts'
import { describeWithIndex } from '../../support/real-index.ts'
import { pathWithUv } from '../../support/uv.ts'

const path = await pathWithUv().catch(() => process.env['PATH'] ?? '')

function target(name: string, architecture: Target['architecture']): Target {
  const runtime = findPythonRuntime(name)
  if (!runtime) throw new Error(name)
  return { runtime, architecture }
}

async function locksOf(text: string, ...targets: readonly Target[]): Promise<readonly Lock[]> {
  await using context = await makeContext({ env: { PATH: path } })
  await context.write({ 'requirements.txt': text })
  const inputs = await readInputs({ requirements: [], packages: [], constraints: [] }, context)
  return await resolve(inputs, targets, { cache: true, foreignCode: 'isolate' }, context)
}

async function problemsOf(text: string, ...targets: readonly Target[]): Promise<readonly Problem[]> {
  return locksOf(text, ...targets).then(
    () => [],
    (error: unknown) => {
      if (error instanceof Failure) return error.problems
      throw error
    },
  )
}

const names = (lock: Lock | undefined): readonly string[] => lock?.packages.map(({ name }) => name) ?? []

await describeWithIndex('uv against the real index', () => {
  it('follows markers of the target on every target', async () => {
    const text = [
      'idna==3.10 ; platform_machine == "aarch64"',
      'six==1.17.0 ; platform_machine == "x86_64"',
      'attrs==25.3.0 ; python_version < "3.10"',
      'certifi==2025.1.31 ; python_full_version >= "3.13.1"',
      'colorama==0.4.6 ; sys_platform == "win32" or sys_platform == "darwin"',
      'zipp==3.21.0 ; platform_python_implementation == "CPython"',
    ].join('\n')
    const locks = await locksOf(
      text,
      target('python3.13', 'arm64'),
      target('python3.13', 'x86_64'),
      target('python3.9', 'arm64'),
    )
    expect(locks.map(names)).toEqual([
      ['certifi', 'idna', 'zipp'],
      ['certifi', 'six', 'zipp'],
      ['attrs', 'idna', 'zipp'],
    ])
    expect(locks[0]?.target).toMatchObject({ architecture: 'arm64' })
  })

  it('lists wheels of the target alone, and the sdist, where uv resolves', async () => {
    const [lock] = await locksOf('orjson>=3.11,<=3.11.4\nlxml>=6,<=6.0.2\n', target('python3.11', 'arm64'))
    for (const { wheels, sdist } of lock?.packages ?? []) {
      expect(wheels.length).toBeGreaterThan(0)
      for (const { filename, sha256, url } of wheels) {
        expect(filename).toMatch(/-(?:cp311-cp311|cp3\d+-abi3)-.*manylinux.*aarch64.*\.whl$/)
        expect(sha256).toMatch(/^[0-9a-f]{64}$/)
        expect(url).toMatch(/^https:\/\//)
      }
      expect(sdist?.filename).toMatch(/\.tar\.gz$/)
    }
  })

  it('brings extras, and what they need', async () => {
    const [lock] = await locksOf('requests[socks]==2.32.5', target('python3.13', 'arm64'))
    expect(names(lock)).toContain('pysocks')
  })

  it('locks a package that exists as source only', async () => {
    const [lock] = await locksOf('antlr4-python3-runtime==4.9.3', target('python3.12', 'x86_64'))
    expect(lock?.packages).toMatchObject([
      {
        name: 'antlr4-python3-runtime',
        version: '4.9.3',
        wheels: [],
        sdist: { filename: 'antlr4-python3-runtime-4.9.3.tar.gz' },
      },
    ])
  })

  it('compares hashes', async () => {
    const good = 'sha256:946d195a0d259cbba61165e88e65941f16e9b36ea6ddb97f00452bae8b1287d3'
    const arm = target('python3.13', 'arm64')
    const [lock] = await locksOf(`idna==3.10 --hash=${good}`, arm)
    expect(lock?.packages[0]?.wheels).toHaveLength(1)
    expect(lock?.packages[0]?.sdist).toBeUndefined()
    const problems = await problemsOf(`idna==3.10 \\\n    --hash=${good.replace('946d', '0000')}\n`, arm)
    expect(problems).toMatchObject([{ code: 'hash-mismatch', package: 'idna', file: 'requirements.txt', line: 1 }])
    expect(problems[0]?.message).toContain(good)
  })

  it('says which Python a package needs', async () => {
    const problems = await problemsOf('idna\nnumpy==2.3.4\n', target('python3.9', 'arm64'))
    expect(problems).toMatchObject([{ code: 'requires-python', package: 'numpy', line: 2 }])
  })
})
