// `verify: import` of images: on their own base, with their variables, by a real engine and Lambda's emulator.

import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { describeWithEngine, forgetPulled, pushToRegistry } from '../../support/engine.ts'
import { startIndex } from '../../support/index.ts'
import { messageOf, publish } from '../../support/image-runs.ts'
import { lockEntry, npmPackage, packageLock, serveNpm } from '../../support/npm-registry.ts'
import { makeContext } from '../../support/contexts.ts'
import { makeWheel, wheelFilename } from '../../support/wheels.ts'

const exec = promisify(execFile)

await describeWithEngine('the packages of an image', () => {
  it('are imported on its base, in the process of its runtime', async () => {
    const good = {
      name: 'good',
      files: {
        'good.py': 'import os, sys\nassert os.environ["SHOP"] == "1"\nassert sys.platform == "linux"\n',
      },
    }
    const bad = { name: 'bad', files: { 'bad.py': 'raise ValueError("never")\n' } }
    await using index = await startIndex(
      [good, bad].map((spec) => ({ filename: wheelFilename(spec), content: makeWheel(spec) })),
    )
    const registry = await pushToRegistry('public.ecr.aws/lambda/python:3.13')
    try {
      await using context = await makeContext({ env: { PATH: process.env['PATH'], UV_DEFAULT_INDEX: index.url } })
      await context.write({ 'src/app.py': 'def handler(event, context):\n    return 1\n' })
      const inputs = {
        'base-image': [`${registry.host}/public.ecr.aws/lambda/python:3.13-{architecture}`],
        architectures: ['x86_64'],
        verify: ['import'],
        'image-environment': ['SHOP=1'],
        packages: ['good'],
      }
      expect(messageOf(await publish(context, registry, inputs))).toBe('')
      expect(messageOf(await publish(context, registry, { ...inputs, packages: ['bad'] }))).toMatch(
        /bad of bad cannot be imported in localhost:\d+\/\S+@sha256:\w+: ValueError: never/,
      )
      const without = { ...inputs, 'image-environment': [], 'layer-name': ['other-{architecture}'] }
      expect(messageOf(await publish(context, registry, without))).toMatch(/KeyError: 'SHOP'/)
      const left = await exec('docker', ['ps', '--all', '--quiet', '--filter', 'name=lambda-layer-verify'])
      expect(left.stdout).toBe('')
    } finally {
      await forgetPulled(registry.host)
      await registry.remove()
    }
  }, 300_000)

  it('of npm are loaded on its base', async () => {
    const good = npmPackage('good', '1.0.0', {}, { 'index.js': 'module.exports = 1\n' })
    const bad = npmPackage('bad', '1.0.0', {}, { 'index.js': 'throw new Error("never")\n' })
    await using npm = await serveNpm([good, bad])
    const registry = await pushToRegistry('public.ecr.aws/lambda/nodejs:22')
    try {
      await using outer = await makeContext()
      const context = outer.with({ npm_config_registry: npm.url, npm_config_userconfig: '/nonexistent/.npmrc' })
      const project = (name: string, one: typeof good) =>
        outer.write({
          'package.json': `{"dependencies":{"${name}":"1"}}`,
          'package-lock.json': packageLock(
            { dependencies: { [name]: '1' } },
            { [`node_modules/${name}`]: lockEntry(one) },
          ),
          'src/index.mjs': 'export const handler = async () => 1\n',
        })
      const inputs = {
        'base-image': [`${registry.host}/public.ecr.aws/lambda/nodejs:22-{architecture}`],
        architectures: ['x86_64'],
        runtimes: ['nodejs22.x'],
        handlers: ['index.handler'],
        verify: ['import'],
      }
      await project('good', good)
      expect(messageOf(await publish(context, registry, inputs))).toBe('')
      await project('bad', bad)
      expect(messageOf(await publish(context, registry, inputs))).toMatch(/bad[^]*never/)
    } finally {
      await forgetPulled(registry.host)
      await registry.remove()
    }
  }, 300_000)
})
