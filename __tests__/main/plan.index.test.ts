// A plan says what `publish` does with the same inputs. uv comes from the real index, once.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { AwsServer } from '../support/aws-server/server.ts'
import { cleanEnvironment, lambdaLayer, temporaryFolder } from '../support/doors.ts'
import { startIndex, type IndexFile } from '../support/index.ts'
import { extensionSource, sourcePackage } from '../support/source-packages.ts'
import { makeWheel, wheelFilename, type WheelSpec } from '../support/wheels.ts'

interface Document {
  readonly layers: readonly {
    readonly packages: readonly { name: string; origin: string; unzippedSizeBytes?: number; requiredBy: string[] }[]
    readonly sizeBytes?: number
    readonly unzippedSizeBytes?: number
    readonly sizesWithout?: readonly string[]
    readonly findings: readonly { code: string }[]
    readonly planned?: readonly { region: string; actions: readonly string[] }[]
  }[]
  readonly errors: readonly { code: string; message: string }[]
}

const wheel = (spec: WheelSpec): IndexFile => ({ filename: wheelFilename(spec), content: makeWheel(spec) })
/** Bytes that do not compress. */
function noise(length: number): Buffer {
  const bytes = Buffer.alloc(length)
  let state = 1
  for (let at = 0; at < length; at += 4) bytes.writeUInt32LE((state = (state * 69_069 + 1) >>> 0), at)
  return bytes
}

let folder: Awaited<ReturnType<typeof temporaryFolder>>
let index: Awaited<ReturnType<typeof startIndex>>
let server: AwsServer
beforeAll(async () => {
  folder = await temporaryFolder()
  server = await AwsServer.start()
  const source = sourcePackage('greet', 'return write_wheel(folder, "greet", "1.0", tag(), {})', {
    'greet.c': extensionSource('greet', '', 'PyUnicode_FromString("hello")'),
    'setup.py': 'from setuptools import Extension\n',
  })
  index = await startIndex([
    source,
    wheel({ name: 'alpha', files: { 'alpha/__init__.py': 'A = 1\n', 'alpha/tests/large.py': '#'.repeat(9_000) } }),
    wheel({ name: 'vast', files: { 'vast/data.bin': noise(58_000_000) } }),
  ])
  await mkdir(join(folder.path, 'own'))
  await writeFile(join(folder.path, 'own/handler.py'), '#'.repeat(1_000))
})
afterAll(async () => {
  await index[Symbol.asyncDispose]()
  await server[Symbol.asyncDispose]()
  await folder[Symbol.asyncDispose]()
})

async function run(verb: 'plan' | 'publish', args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const clean = { ...cleanEnvironment(folder.path), PIP_INDEX_URL: index.url, PIP_NO_INDEX: '', ...env }
  const ended = await lambdaLayer([verb, '--json', '--layer-name', 'deps', ...args], { cwd: folder.path, env: clean })
  const document = JSON.parse(ended.stdout) as Document
  return { ...ended, document, layer: document.layers[0] }
}

const account = (accountId: string): Record<string, string> => ({
  AWS_ENDPOINT_URL: server.url,
  AWS_REGION: 'us-east-1',
  AWS_ACCESS_KEY_ID: `AKIA${accountId}`,
  AWS_SECRET_ACCESS_KEY: 'a-secret-access-key',
})

describe('a plan', () => {
  it('lists what is to be compiled, and says that the sizes are without it', async () => {
    const { layer, exitCode, stderr } = await run('plan', ['--packages', 'alpha,greet'])
    expect([exitCode, stderr]).toEqual([0, expect.stringContaining('greet 1.0 will be built')])
    expect(layer?.packages.map(({ name, origin }) => [name, origin])).toEqual([
      ['alpha', 'wheel'],
      ['greet', 'to-build'],
    ])
    expect(layer?.packages[1]).not.toHaveProperty('unzippedSizeBytes')
    expect(layer?.sizesWithout).toEqual(['greet'])
    expect(layer?.unzippedSizeBytes).toBeGreaterThan(9_000)
  })

  it('gives no size where nothing is known of it', async () => {
    const { layer } = await run('plan', ['--packages', 'greet'])
    expect(layer?.packages).toMatchObject([{ name: 'greet', origin: 'to-build' }])
    expect(layer).not.toHaveProperty('sizeBytes')
    expect(layer).not.toHaveProperty('unzippedSizeBytes')
  })

  it('says so to people too', async () => {
    const env = { ...cleanEnvironment(folder.path), PIP_INDEX_URL: index.url }
    const { stdout } = await lambdaLayer(['plan', '--packages', 'alpha,greet'], { cwd: folder.path, env })
    expect(stdout).toMatch(/greet 1\.0 +– +to build/)
    expect(stdout).toContain('without greet, to be built')
  })

  it('counts own files, and not what is excluded', async () => {
    const whole = await run('plan', ['--packages', 'alpha'])
    const more = await run('plan', ['--packages', 'alpha', '--include', 'own'])
    const less = await run('plan', ['--packages', 'alpha', '--exclude', '**/tests'])
    const size = whole.layer?.unzippedSizeBytes ?? 0
    expect(more.layer?.unzippedSizeBytes).toBe(size + 1_000)
    expect(more.layer?.packages).toContainEqual(
      expect.objectContaining({ origin: 'include', unzippedSizeBytes: 1_000 }),
    )
    expect(less.layer?.unzippedSizeBytes).toBe(size - 9_000)
  })

  it('asks the region of the environment, where `publish` would publish', async () => {
    const writes = server.writes.length
    const { layer, exitCode } = await run('plan', ['--packages', 'alpha'], account('870000000001'))
    expect(exitCode).toBe(0)
    expect(layer?.planned).toMatchObject([{ region: 'us-east-1', actions: [expect.stringContaining('publish')] }])
    expect(server.writes.length).toBe(writes)
    await run('publish', ['--packages', 'alpha'], account('870000000001'))
    const again = await run('plan', ['--packages', 'alpha'], account('870000000001'))
    expect(again.layer?.planned).toEqual([{ layer: 'deps', region: 'us-east-1', actions: [] }])
    const always = await run('plan', ['--packages', 'alpha', '--publish', 'always'], account('870000000001'))
    expect(always.layer?.planned?.[0]?.actions).toHaveLength(1)
  })

  it('refuses what `publish` refuses: a zip that is too large for a request, and no bucket', async () => {
    const [planned, published] = [
      await run('plan', ['--packages', 'vast'], account('870000000002')),
      await run('publish', ['--packages', 'vast'], account('870000000002')),
    ]
    expect(published.document.errors).toMatchObject([{ code: 'too-large-for-direct-upload' }])
    expect(planned.document.errors).toEqual(published.document.errors)
    expect(planned.exitCode).toBe(published.exitCode)
    expect(planned.layer?.findings).toMatchObject([{ code: 'needs-bucket' }])
  })
})
