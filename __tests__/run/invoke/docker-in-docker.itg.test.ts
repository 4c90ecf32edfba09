// The command in a container that has the daemon's socket: what it writes is not on the daemon's side.

import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { copyFile, cp, mkdir, realpath, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { makeContext } from '../../support/contexts.ts'
import { containersNamed, describeWithEngine } from '../../support/engine.ts'
import { makeZip } from '../../support/zips.ts'

const exec = promisify(execFile)
const dist = fileURLToPath(new URL('../../../dist', import.meta.url))
const image = 'public.ecr.aws/lambda/nodejs:22-x86_64'

/** A folder with the command, a function and Docker's client, for a container that has none of them. */
async function kitIn(folder: string): Promise<void> {
  const plugins = join(folder, 'config', 'cli-plugins')
  await mkdir(plugins, { recursive: true })
  await cp(dist, join(folder, 'dist'), { recursive: true })
  await writeFile(
    join(folder, 'function.zip'),
    makeZip([{ path: 'app.py', content: 'def handler(event, context):\n    return {"got": event}\n' }]),
  )
  const { stdout: client } = await exec('sh', ['-c', 'command -v docker'])
  await copyFile(await realpath(client.trim()), join(folder, 'docker'))
  const { stdout: found } = await exec('docker', ['info', '--format', '{{json .ClientInfo.Plugins}}'])
  const buildx = (JSON.parse(found) as { Name: string; Path: string }[]).find(({ Name }) => Name === 'buildx')
  await copyFile(await realpath(buildx?.Path ?? ''), join(plugins, 'docker-buildx'))
}

await describeWithEngine('invoke in docker in docker', () => {
  it('copies what it starts, since the daemon does not see our files', async () => {
    await using context = await makeContext()
    const kit = join(context.directory, 'kit')
    await kitIn(kit)
    const before = await containersNamed('lambda-layer-invoke')
    const name = `dind-${randomUUID().slice(0, 8)}`
    const socket = /^unix:\/\/(.+)$/.exec(process.env['DOCKER_HOST'] ?? '')?.[1] ?? '/var/run/docker.sock'
    const script = `cd /kit && PATH="/kit:$PATH" DOCKER_CONFIG=/kit/config HOME=/tmp/home /var/lang/bin/node dist/cli.js invoke function.zip --handler app.handler --event '{"a": 1}'`
    await exec('docker', [
      'create',
      '--name',
      name,
      `--volume=${socket}:/var/run/docker.sock`,
      '--user=0',
      '--entrypoint=/bin/sh',
      image,
      '-c',
      script,
    ])
    try {
      await exec('docker', ['cp', kit, `${name}:/kit`])
      const { stdout } = await exec('docker', ['start', '--attach', name], { timeout: 120_000 })
      expect(stdout).toContain('{"got": {"a": 1}}')
    } finally {
      await exec('docker', ['rm', '--force', '--volumes', name])
    }
    expect(await containersNamed('lambda-layer-invoke')).toBe(before)
  }, 240_000)
})
