import { describe, expect, it } from 'vitest'
import { findNodejsRuntime } from '../../../src/lambda/runtimes.ts'
import { findBase } from '../../../src/run/image/base.ts'
import { awsLayer, putBase } from '../../support/base-images.ts'
import { withRegistry } from '../../support/image-runs.ts'

/** What is found for Node.js where the base has this entrypoint. */
async function found(entrypoint: readonly string[] | null): Promise<string> {
  let answer = ''
  await withRegistry(async (server, context) => {
    putBase(server, 'node', '22', {
      config: { Entrypoint: entrypoint },
      layers: [{ ...awsLayer, 'var/lang/bin/node': 'node' }],
    })
    const runtime = findNodejsRuntime('nodejs22.x')
    if (!runtime) throw new Error('nodejs22.x is not in the table')
    const finding = findBase({ runtime, architecture: 'arm64' }, { baseImage: `${server.host}/node:22` }, context)
    answer = await finding.then(
      ({ config }) => config.architecture,
      (error: Error) => error.message,
    )
  })
  return answer
}

describe('a base for Node.js', () => {
  it.each([['/lambda-entrypoint.sh'], ['/usr/local/bin/npx', 'aws-lambda-ric']])(
    'that starts %s is taken',
    async (...entrypoint) => {
      expect(await found(entrypoint)).toBe('arm64')
    },
  )

  it.each<[readonly string[] | null]>([[['docker-entrypoint.sh']], [[]], [null]])(
    'that starts %j is refused',
    async (entrypoint) => {
      expect(await found(entrypoint)).toMatch(/cannot be used: its entrypoint starts no function/)
    },
  )
})
