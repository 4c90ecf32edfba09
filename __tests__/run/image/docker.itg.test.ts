// Images that this tool made, in the hands of Docker and of Lambda's emulator.

import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { parseConfig, type RawInputs } from '../../../src/config/config.ts'
import type { Context } from '../../../src/host/context.ts'
import type { Outcome } from '../../../src/run/request.ts'
import { run } from '../../../src/run/run.ts'
import { makeContext } from '../../support/contexts.ts'
import { describeWithEngine, pushToRegistry } from '../../support/engine.ts'
import { imageOf, messageOf } from '../../support/image-runs.ts'

const exec = promisify(execFile)
const docker = async (...args: readonly string[]): Promise<string> => (await exec('docker', args)).stdout.trim()

const app = `import platform

def handler(event, context):
    return {"handler": "first", "machine": platform.machine(), "event": event}

def other(event, context):
    return {"handler": "other"}
`

async function runVerb(verb: 'build' | 'publish', inputs: RawInputs, context: Context): Promise<Outcome> {
  const { config, problems } = parseConfig({
    artifact: ['image'],
    code: ['src'],
    handlers: ['app.handler, app.other'],
    'layer-name': ['itg-{architecture}'],
    reports: ['none'],
    ...inputs,
  })
  if (!config) throw new Error(JSON.stringify(problems))
  return run({ verb, config }, [], context)
}

/** What the emulator answers when the image is started with this command. */
async function invoke(image: string, platform: string, ...command: readonly string[]): Promise<unknown> {
  const id = await docker('run', '--detach', '--publish=127.0.0.1:0:8080', `--platform=${platform}`, image, ...command)
  try {
    const port = (await docker('port', id, '8080')).split('\n')[0]?.split(':').at(-1) ?? ''
    const url = `http://127.0.0.1:${port}/2015-03-31/functions/function/invocations`
    for (let attempt = 0; ; attempt++) {
      try {
        return await (await fetch(url, { method: 'POST', body: '{"a":1}' })).json()
      } catch (error) {
        if (attempt > 100) throw error
        await sleep(200)
      }
    }
  } finally {
    await docker('rm', '--force', id)
  }
}

await describeWithEngine('images in Docker', () => {
  it('are pulled from a real registry and answer on both architectures, each handler by its command', async () => {
    await using context = await makeContext()
    await context.write({ 'src/app.py': app })
    const registry = await pushToRegistry('public.ecr.aws/lambda/python:3.13')
    try {
      const base = `${registry.host}/public.ecr.aws/lambda/python:3.13-{architecture}`
      const inputs: RawInputs = {
        architectures: ['arm64', 'x86_64'],
        'base-image': [base],
        repository: [`${registry.host}/itg`],
      }
      const outcome = await runVerb('publish', inputs, context)
      expect(messageOf(outcome)).toBe('')
      const uris = outcome.report.layers.map(({ image }) => image?.pushed?.[0]?.imageUri ?? '')
      for (const [at, [platform, machine]] of [
        ['linux/arm64', 'aarch64'],
        ['linux/amd64', 'x86_64'],
      ].entries()) {
        const uri = uris[at] ?? ''
        await docker('pull', '--quiet', uri)
        try {
          expect(await invoke(uri, platform ?? '')).toEqual({ handler: 'first', machine, event: { a: 1 } })
          expect(await invoke(uri, platform ?? '', 'app.other')).toEqual({ handler: 'other' })
        } finally {
          await docker('image', 'rm', '--force', uri)
        }
      }
      const again = await runVerb('publish', inputs, context)
      expect(again.report.layers.map(({ image }) => image?.pushed?.[0]?.changed)).toEqual([false, false])

      const built = await runVerb('build', { ...inputs, architectures: ['x86_64'], output: ['docker'] }, context)
      expect(imageOf(built)?.digest).toBe(outcome.report.layers[1]?.image?.digest)
      const loaded = await docker('load', '--input', join(context.directory, 'layers/itg-x86_64.docker.tar'))
      const name = /Loaded image: (\S+)/.exec(loaded)?.[1] ?? ''
      try {
        expect(await invoke(name, 'linux/amd64')).toMatchObject({ handler: 'first' })
      } finally {
        await docker('image', 'rm', '--force', name)
      }

      const smoke: RawInputs = { ...inputs, architectures: ['x86_64'], 'smoke-event': ['{"a":1}'] }
      expect(messageOf(await runVerb('build', smoke, context))).toBe('')
      await context.write({
        'src/app.py': `${app}    raise ValueError("no")\n`.replace('return {"handler": "other"}\n', ''),
      })
      expect(messageOf(await runVerb('build', smoke, context))).toMatch(
        /^app\.other of itg-x86_64 answered the smoke event with an error: ValueError: no/,
      )
      expect(await docker('image', 'ls', '--quiet', 'lambda-layer-smoke')).toBe('')
    } finally {
      await registry.remove()
    }
  }, 300_000)

  it('are built from a Dockerfile with the code as a context', async () => {
    await using context = await makeContext()
    await context.write({
      'src/app.py': app,
      Dockerfile:
        'FROM public.ecr.aws/lambda/python:3.13-x86_64\nCOPY --from=code / /\nRUN echo built > /var/task/built.txt\n',
    })
    const outcome = await runVerb('build', { dockerfile: ['Dockerfile'], output: ['docker'] }, context)
    expect(messageOf(outcome)).toBe('')
    const loaded = await docker('load', '--input', join(context.directory, 'layers/itg-x86_64.docker.tar'))
    const name = /Loaded image: (\S+)/.exec(loaded)?.[1] ?? ''
    try {
      expect(await invoke(name, 'linux/amd64')).toMatchObject({ handler: 'first' })
      expect(await docker('run', '--rm', '--entrypoint=cat', name, '/var/task/built.txt')).toBe('built')
    } finally {
      await docker('image', 'rm', '--force', name)
    }
    const wrong = await runVerb('build', { dockerfile: ['none/Dockerfile'] }, context)
    expect(messageOf(wrong)).toBe('dockerfile: none/Dockerfile does not exist.')
  }, 300_000)
})
