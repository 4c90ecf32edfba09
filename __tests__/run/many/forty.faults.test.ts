// Forty layers, published by the real protocol of AWS, whose rate the tool keeps to.
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { AwsServer } from '../../support/aws-server/server.ts'
import { makeContext } from '../../support/contexts.ts'
import { command, declare } from '../../support/many.ts'

let server: AwsServer
beforeAll(async () => void (server = await AwsServer.start()))
afterEach(() => void vi.unstubAllEnvs())
afterAll(() => server[Symbol.asyncDispose]())

/** AWS's own clients read the variables of this process. */
function withAws(accountId: string): Record<string, string> {
  const variables = aws(accountId)
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value)
  return variables
}

const aws = (accountId: string): Record<string, string> => ({
  AWS_ENDPOINT_URL: server.url,
  AWS_REGION: 'us-east-1',
  AWS_ACCESS_KEY_ID: `AKIA${accountId}`,
  AWS_SECRET_ACCESS_KEY: 'a-secret-access-key',
})

describe('a file of forty layers', () => {
  it('is published: forty layers, of which only the changed one is built', { timeout: 120_000 }, async () => {
    await using context = await makeContext({ env: withAws('880000000001') })
    await declare(context, 40)
    const first = await command(context, 'publish')
    expect(first.verdict).toBe('40 published, in 1 region.')
    await rm(join(context.directory, 'layers'), { recursive: true })

    const startedMs = performance.now()
    const again = await command(context, 'publish')
    const tookMs = performance.now() - startedMs
    expect(again.verdict).toBe('40 unchanged, in 1 region.')
    expect(tookMs).toBeLessThan(3_000)

    await context.write({ 'own/layer-7/layer_7.py': 'changed = 1\n' })
    const plan = await command(context, 'plan')
    expect(plan.verdict).toBe('Plan: 1 to publish, 39 unchanged, in 1 region.')
    const changed = await command(context, 'publish')
    expect(changed.verdict).toBe('1 published, 39 unchanged, in 1 region.')
    const zips = changed.document.layers.filter(({ zipPath }) => zipPath !== undefined)
    expect(zips.map(({ name }) => name)).toEqual(['layer-7'])
  })
})
