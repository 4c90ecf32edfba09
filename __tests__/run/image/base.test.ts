import { describe, expect, it } from 'vitest'
import { findNodejsRuntime, findPythonRuntime } from '../../../src/lambda/runtimes.ts'
import { findBase } from '../../../src/run/image/base.ts'
import { awsLayer, libcOf, putBase } from '../../support/base-images.ts'
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

const client = { 'usr/lib/python3/dist-packages/awslambdaric/__init__.py': '' }
const start = ['/usr/bin/python3.13', '-m', 'awslambdaric']

describe('a base for Python', () => {
  it.each<
    [
      what: string,
      entrypoint: readonly string[] | null,
      files: Readonly<Record<string, string>>,
      expected: { readonly client?: readonly string[]; readonly lacksClient?: boolean },
    ]
  >([
    ['without the client', null, {}, { client: start, lacksClient: true }],
    ['with the client and no entrypoint', null, client, { client: start, lacksClient: false }],
    ['with the client and an entrypoint of nothing', [], client, { client: start, lacksClient: false }],
    [
      'with the client and the entrypoint of Docker’s images',
      ['docker-entrypoint.sh'],
      client,
      { client: start, lacksClient: false },
    ],
    ['with the client and an entrypoint of its own', ['/start.sh'], client, {}],
  ])('%s', async (_what, entrypoint, files, expected) => {
    await withRegistry(async (server, context) => {
      putBase(server, 'python', '3.13', {
        config: { Entrypoint: entrypoint },
        layers: [{ 'lib64/libc.so.6': libcOf('2.36'), 'usr/bin/python3.13': 'python', ...files }],
      })
      const runtime = findPythonRuntime('python3.13')
      if (!runtime) throw new Error('python3.13 is not in the table')
      const base = await findBase(
        { runtime, architecture: 'arm64' },
        { baseImage: `${server.host}/python:3.13` },
        context,
      )
      expect({ client: base.client, lacksClient: base.lacksClient }).toEqual(expected)
    })
  })
})
