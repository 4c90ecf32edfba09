import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { putBase } from '../../support/base-images.ts'
import { makeContext, type TestContext } from '../../support/contexts.ts'
import { app, publish, withRegistry, messageOf, imageOf, type Document } from '../../support/image-runs.ts'
import { compileCache } from '../../support/killed-runs.ts'
import { startRegistry, type RegistryServer, type RegistryServerOptions } from '../../support/registry-server.ts'

const mib = 1024 * 1024
/** Large files of the user are not compressed: the layer goes in two pieces. */
const large = Buffer.alloc(9 * mib, 'some data')

async function prepare(server: RegistryServer, context: TestContext): Promise<void> {
  await context.write({ 'src/app.py': app, 'src/model.bin': large })
  putBase(server, 'base', 'arm64')
}

/** No tag names an image that lacks something. */
function expectNothingIncomplete(server: RegistryServer): void {
  for (const [name, { bytes }] of server.manifests) {
    if (!name.startsWith('demo:')) continue
    const { layers, config } = JSON.parse(bytes.toString()) as Document
    expect([config, ...layers].every(({ digest }) => server.blobs.has(digest))).toBe(true)
  }
}

describe('a push that is stopped at any request', () => {
  it('is completed by the next run, and nothing is left open', async () => {
    let total = 0
    await withRegistry(async (server, context) => {
      await prepare(server, context)
      await publish(context, server)
      total = server.requests.length
    })
    expect(total).toBeGreaterThan(8)
    for (let stopped = 1; stopped <= total; stopped++) {
      const controller = new AbortController()
      let count = 0
      const fault = (): 'kill' | undefined => {
        count += 1
        if (count === stopped) controller.abort()
        return count >= stopped && controller.signal.aborted ? 'kill' : undefined
      }
      const options: { fault?: RegistryServerOptions['fault'] } = { fault }
      await using server = await startRegistry(options as RegistryServerOptions)
      await using context = await makeContext()
      await prepare(server, context)
      const first = await publish({ ...context, signal: controller.signal }, server)
      expect(first.exitCode).toBe(130)
      expectNothingIncomplete(server)
      delete options.fault
      const second = await publish(context, server)
      expect(messageOf(second)).toBe('')
      expect(server.manifests.has(`demo:${imageOf(second)?.pushed?.[0]?.tags[0]}`)).toBe(true)
      expect(server.openUploads()).toBe(0)
    }
  }, 240_000)
})

/** The numbers of the requests that write, from 1. */
async function withRequests(work: (server: RegistryServer, context: TestContext) => Promise<void>) {
  await using server = await startRegistry()
  await using context = await makeContext()
  await prepare(server, context)
  await work(server, context)
  return server.requests.flatMap((line, at) => (/^(?:POST|PATCH|PUT) /.test(line) ? [at + 1] : []))
}

/** Publishes in a process of its own, which can be killed. */
const driver = fileURLToPath(new URL('../../support/image-driver.ts', import.meta.url))

describe('a process that is killed at any request that writes', () => {
  it('leaves no tag that names anything incomplete, and the next run takes up what it began', async () => {
    const killed: { process?: ReturnType<typeof spawn>; at: number; count: number } = { at: Infinity, count: 0 }
    // An upload whose opening nobody heard of cannot be cancelled: the registry ends it by itself.
    const fault = (line: string): 'kill' | 'kill-after' | undefined => {
      killed.count += 1
      if (killed.count < killed.at) return undefined
      killed.process?.kill('SIGKILL')
      return line.startsWith('POST') ? 'kill' : 'kill-after'
    }
    const runIn = async (context: TestContext, server: RegistryServer): Promise<number | null> => {
      const given = { directory: context.directory, stores: context.stores, host: server.host }
      const env = { ...process.env, NODE_COMPILE_CACHE: compileCache }
      const child = spawn(process.execPath, [driver, JSON.stringify(given)], { stdio: 'ignore', env })
      killed.process = child
      const [code] = (await once(child, 'exit')) as [number | null]
      return code
    }
    const writes = await withRequests(async (server, context) => void (await runIn(context, server)))
    let uploads = 0
    for (const at of writes) {
      await using server = await startRegistry({ fault })
      await using context = await makeContext()
      await prepare(server, context)
      Object.assign(killed, { at, count: 0 })
      expect(await runIn(context, server)).toBe(null)
      expectNothingIncomplete(server)
      uploads += server.openUploads()
      Object.assign(killed, { at: Infinity, count: 0 })
      expect(await runIn(context, server)).toBe(0)
      expectNothingIncomplete(server)
      expect([...server.manifests.keys()].filter((name) => name.startsWith('demo:demo-'))).toHaveLength(1)
      // The process may have died before it noted an upload that was opened beside the other.
      expect(server.openUploads()).toBeLessThanOrEqual(1)
    }
    expect(uploads).toBeGreaterThan(0)
  }, 240_000)
})
