// Bases for Node.js that are not AWS's: what their layers and configuration say.

import { it, expect } from 'vitest'
import { libcOf, putBase } from '../../support/base-images.ts'
import { messageOf, publish, withRegistry } from '../../support/image-runs.ts'

const done = /^$/

it.each<[string, Readonly<Record<string, string | Buffer>>, object, RegExp]>([
  ['musl', { 'lib/ld-musl-aarch64.so.1': 'x' }, {}, /its C library is musl/],
  [
    'another Node.js',
    { 'usr/local/bin/node': '…/download/release/v20.1.0/' },
    {},
    /it has Node\.js 20, and nodejs22\.x needs 22/,
  ],
  ['no Node.js', {}, {}, /it has no Node\.js/],
  ['what it needs', { 'usr/local/bin/node': 'x' }, {}, done],
  [
    'an entrypoint that starts what is missing',
    { 'usr/local/bin/node': 'x', 'lambda-entrypoint.sh': 'x' },
    { Entrypoint: ['/lambda-entrypoint.sh'] },
    /its entrypoint starts no function/,
  ],
])('holds a base of Node.js to what it has: %s', async (_, files, config, message) => {
  await withRegistry(async (server, context) => {
    const libc: Readonly<Record<string, Buffer>> =
      'lib/ld-musl-aarch64.so.1' in files ? {} : { 'lib/libc.so.6': libcOf('2.36') }
    putBase(server, 'base', 'arm64', {
      layers: [{ ...libc, ...files }],
      config: { WorkingDir: '/var/task', Entrypoint: ['npx', 'aws-lambda-ric'], ...config },
    })
    await context.write({ 'src/index.mjs': 'export const handler = async () => 1\n' })
    const outcome = await publish(context, server, { runtimes: ['nodejs22.x'], handlers: ['index.handler'] })
    expect(messageOf(outcome)).toMatch(message)
  })
})
