import { describe, expect, it } from 'vitest'
import { putBase } from '../../support/base-images.ts'
import { makeContext } from '../../support/contexts.ts'
import { app, publish, withRegistry, messageOf, imageOf, type Document } from '../../support/image-runs.ts'
import { startRegistry, type RegistryServerOptions } from '../../support/registry-server.ts'

describe('a push that is killed', () => {
  it('is completed by the next run when it is killed at any request, and no tag names anything incomplete', async () => {
    let total = 0
    await withRegistry(async (server, context) => {
      await publish(context, server)
      total = server.requests.length
    })
    expect(total).toBeGreaterThan(8)
    for (let killed = 1; killed <= total; killed++) {
      const controller = new AbortController()
      let count = 0
      const fault = (): 'kill' | undefined => {
        count += 1
        if (count === killed) controller.abort()
        return count >= killed && controller.signal.aborted ? 'kill' : undefined
      }
      const options: { fault?: RegistryServerOptions['fault'] } = { fault }
      await using server = await startRegistry(options as RegistryServerOptions)
      await using context = await makeContext()
      await context.write({ 'src/app.py': app })
      putBase(server, 'base', 'arm64')
      const first = await publish({ ...context, signal: controller.signal }, server)
      expect(first.exitCode).toBe(130)
      for (const [name, { bytes }] of server.manifests) {
        if (!name.startsWith('demo:')) continue
        const { layers, config } = JSON.parse(bytes.toString()) as Document
        expect([config, ...layers].every(({ digest }) => server.blobs.has(digest))).toBe(true)
      }
      delete options.fault
      const second = await publish(context, server)
      expect(messageOf(second)).toBe('')
      expect(server.manifests.has(`demo:${imageOf(second)?.pushed?.[0]?.tags[0]}`)).toBe(true)
    }
  })
})
