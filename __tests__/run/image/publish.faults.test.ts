import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { putBase } from '../../support/base-images.ts'
import { makeContext, type TestContext } from '../../support/contexts.ts'
import { app, publish, withRegistry, messageOf, imageOf, type Document } from '../../support/image-runs.ts'
import { startRegistry, type RegistryServer, type RegistryServerOptions } from '../../support/registry-server.ts'

const mib = 1024 * 1024
const large = Buffer.alloc(18 * mib)
// No run of bytes, so that the layer of it goes in three pieces.
for (let at = 0, state = 1; at < large.length; at += 4) {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
  large.writeUInt32LE(state, at)
}

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
    expect(total).toBeGreaterThan(10)
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
  })
})

/** Publishes in a process of its own, which can be killed. */
const driver = fileURLToPath(new URL('../../support/image-driver.ts', import.meta.url))

describe('a process that is killed at any request of a push', () => {
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
      const child = spawn(process.execPath, [driver, JSON.stringify(given)], { stdio: 'ignore' })
      killed.process = child
      const [code] = (await once(child, 'exit')) as [number | null]
      return code
    }
    let uploads = 0
    for (let at = 1; ; at++) {
      await using server = await startRegistry({ fault })
      await using context = await makeContext()
      await prepare(server, context)
      Object.assign(killed, { at, count: 0 })
      const code = await runIn(context, server)
      if (code === 0) break
      expect(code).toBe(null)
      expectNothingIncomplete(server)
      uploads += server.openUploads()
      Object.assign(killed, { at: Infinity, count: 0 })
      expect(await runIn(context, server)).toBe(0)
      expectNothingIncomplete(server)
      expect([...server.manifests.keys()].filter((name) => name.startsWith('demo:demo-'))).toHaveLength(1)
      expect(server.openUploads()).toBe(0)
    }
    expect(uploads).toBeGreaterThan(3)
  }, 120_000)
})
