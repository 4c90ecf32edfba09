import { describe, expect, it } from 'vitest'
import { findNodejsRuntime } from '../../../src/lambda/runtimes.ts'
import { findBase } from '../../../src/run/image/base.ts'
import { putBase } from '../../support/base-images.ts'
import { withRegistry } from '../../support/image-runs.ts'

describe('a base for Node.js', () => {
  it.each<[entrypoint: readonly string[] | null, isTaken: boolean]>([
    [['/lambda-entrypoint.sh'], true],
    [['/usr/local/bin/npx', 'aws-lambda-ric'], true],
    [['docker-entrypoint.sh'], false],
    [[], false],
    [null, false],
  ])('with the entrypoint %j', async (entrypoint, isTaken) => {
    await withRegistry(async (server, context) => {
      putBase(server, 'node', '22', { config: { Entrypoint: entrypoint } })
      const runtime = findNodejsRuntime('nodejs22.x')
      if (!runtime) throw new Error('nodejs22.x is not in the table')
      const finding = findBase({ runtime, architecture: 'arm64' }, { baseImage: `${server.host}/node:22` }, context)
      if (isTaken) expect((await finding).config.architecture).toBe('arm64')
      else await expect(finding).rejects.toThrow(/cannot be used: its entrypoint starts no function/)
    })
  })
})
