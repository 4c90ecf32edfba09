import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { readTar } from '../../../src/formats/tar.ts'
import { layerOfBoth, putBase } from '../../support/base-images.ts'
import { imageOf, messageOf, publish, pushed, withRegistry } from '../../support/image-runs.ts'
import { lockEntry, npmPackage, packageLock, serveNpm } from '../../support/npm-registry.ts'

describe('an image of npm packages', () => {
  it('has them beside the code, and is not built again when nothing changed', async () => {
    const a = npmPackage(
      'a',
      '1.0.0',
      { bin: 'cli.js' },
      { 'cli.js': '#!/usr/bin/env node\n', 'index.js': 'A'.repeat(2000) },
    )
    await using npm = await serveNpm([a])
    await withRegistry(async (server, outer) => {
      putBase(server, 'base', 'arm64', { layers: [layerOfBoth] })
      const context = outer.with({ npm_config_registry: npm.url, npm_config_userconfig: '/nonexistent/.npmrc' })
      await outer.write({
        'package.json': '{"dependencies":{"a":"1"}}',
        'package-lock.json': packageLock({ dependencies: { a: '1' } }, { 'node_modules/a': lockEntry(a) }),
        'src/index.mjs': 'export const handler = async () => 1\n',
      })
      const inputs = { runtimes: ['nodejs22.x'], handlers: ['index.handler'] }
      const first = await publish(context, server, inputs)
      expect(messageOf(first)).toBe('')
      expect(first.report.layers[0]?.zip).toBeUndefined()
      const { manifest, config } = pushed(server, imageOf(first)?.pushed?.[0]?.tags[0] ?? '')
      expect(config).toMatchObject({ config: { Cmd: ['index.handler'] } })
      const own = manifest.layers
        .slice(1)
        .flatMap(({ digest }) => [...readTar(gunzipSync(server.blobs.get(digest) ?? ''))])
      expect(own.map(({ path }) => path)).toEqual(
        expect.arrayContaining([
          'var/task/index.mjs',
          'var/task/node_modules/a/index.js',
          'var/task/node_modules/.bin/a',
        ]),
      )
      const second = await publish(context, server, inputs)
      expect(imageOf(second)?.pushed).toMatchObject([{ changed: false }])
    })
  })
})
