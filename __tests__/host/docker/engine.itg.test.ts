import { connect, createServer } from 'node:net'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { findEngine } from '../../../src/host/docker/engine.ts'
import { ensureEmulator } from '../../../src/host/docker/emulator.ts'
import { makeContext } from '../../support/contexts.ts'
import { describeWithEngine } from '../../support/engine.ts'

const code = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: { problems?: readonly { code: string }[] }) => error.problems?.[0]?.code ?? 'no failure of ours',
  )

await describeWithEngine('the Docker engine', () => {
  it('is found with its architecture and its buildx', async () => {
    await using context = await makeContext()
    expect(await findEngine(context)).toMatchObject({
      architecture: expect.stringMatching(/^(amd64|arm64)$/) as string,
      buildx: expect.stringContaining('buildx') as string,
    })
  })

  it('is waited for while it comes up', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'docker-socket-'))
    const path = join(folder, 'docker.sock')
    await using context = await makeContext({ env: { DOCKER_HOST: `unix://${path}` } })
    const server = createServer((socket) => {
      const real = connect((process.env['DOCKER_HOST'] ?? 'unix:///var/run/docker.sock').replace('unix://', ''))
      socket.pipe(real).pipe(socket)
      for (const end of [socket, real]) end.on('error', () => {})
    })
    try {
      const found = findEngine(context, { waitMs: 20_000 })
      await sleep(1_000)
      server.listen(path)
      expect(await found).toMatchObject({ version: expect.any(String) as string })
      expect(context.lines.join('\n')).toContain('waiting for it')
    } finally {
      server.close()
      await rm(folder, { recursive: true })
    }
  })

  it('is missed by name when it never comes', async () => {
    await using context = await makeContext({ env: { DOCKER_HOST: 'unix:///nonexistent/docker.sock' } })
    expect(await code(findEngine(context, { waitMs: 600 }))).toBe('docker-not-running')
  })

  it.each([
    [false, /no emulator is registered\.$/],
    [true, /Registering one failed: /],
  ])('is not asked to run what it cannot, whether an emulator may be registered (%s)', async (mayRegister, says) => {
    await using context = await makeContext()
    const engine = await findEngine(context)
    // Nobody registers this one.
    const foreign = { platform: 'linux/mips64le', machine: 'mips64el' }
    await expect(ensureEmulator(foreign, engine, { mayRegister }, context)).rejects.toMatchObject({
      problems: [
        {
          code: 'emulator-missing',
          message: expect.stringMatching(says) as string,
          nextStep: expect.stringContaining('docker/setup-qemu-action') as string,
        },
      ],
    })
  })

  it('is not looked for without its client', async () => {
    await using context = await makeContext({ env: { PATH: '/nonexistent' } })
    expect(await code(findEngine(context))).toBe('docker-not-found')
  })
})
