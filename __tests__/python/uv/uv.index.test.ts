import { chmod, mkdir, readdir, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { ensureUv } from '../../../src/python/uv/uv.ts'
import { uvRelease, uvVersion } from '../../../src/python/uv/releases.ts'
import { fetchPinned } from '../../../src/host/pinned/fetch.ts'
import { spawnProcess } from '../../../src/host/process/spawn.ts'
import { makeContext, type TestContext } from '../../support/contexts.ts'
import { startIndex } from '../../support/index.ts'
import { describeWithIndex } from '../../support/real-index.ts'
import { makeWheel } from '../../support/wheels.ts'

/** The machine's PATH without the folders that hold a uv. */
async function pathWithoutUv(): Promise<string> {
  const folders = (process.env['PATH'] ?? '').split(':')
  const has = await Promise.all(
    folders.map((folder) =>
      stat(join(folder, 'uv')).then(
        () => true,
        () => false,
      ),
    ),
  )
  return folders.filter((_folder, at) => has[at] !== true).join(':')
}

const path = await pathWithoutUv()
/** Where nothing listens. */
const noProxy = { HTTPS_PROXY: 'http://127.0.0.1:9', https_proxy: 'http://127.0.0.1:9', NO_PROXY: '', no_proxy: '' }

async function fakeUv(context: TestContext, name: string, says: string): Promise<string> {
  const file = join(context.directory, name, 'uv')
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, `#!/bin/sh\n${says}\n`)
  await chmod(file, 0o755)
  return dirname(file)
}

await describeWithIndex('uv', () => {
  it('is fetched once, by two at once if need be, and kept', async () => {
    await using context = await makeContext({ env: { PATH: path } })
    const [one, two] = await Promise.all([ensureUv(context), ensureUv(context)])
    expect(one).toMatchObject({ version: uvVersion, origin: 'fetched' })
    expect(two?.command).toBe(one?.command)
    const { stdout } = await spawnProcess(one?.command ?? '', ['--version'], { env: {} })
    expect(stdout).toContain(`uv ${uvVersion}`)
    expect(await readdir(dirname(one?.command ?? ''))).toEqual(['uv'])
    expect(await readdir(context.stores.temporary)).toEqual([])
    expect(await ensureUv(context.with(noProxy) && { ...context, ...context.with(noProxy) })).toMatchObject({
      origin: 'store',
    })
  })

  it.each([
    ['of the store', false],
    ['that a cache brought back', true],
  ])('%s is replaced when its bytes are not those of uv', async (_what, byCache) => {
    await using context = await makeContext({ env: { PATH: path } })
    const file = join(context.stores.tools, `uv-${uvVersion}`, 'uv')
    const planted = join(context.directory, 'planted')
    const plant = async (): Promise<void> => {
      await mkdir(dirname(file), { recursive: true })
      await writeFile(file, `#!/bin/sh\necho "$0" >>'${planted}'\necho 'uv ${uvVersion}'\n`, { mode: 0o755 })
    }
    if (!byCache) await plant()
    const uv = await ensureUv(context, byCache ? plant : undefined)
    expect(uv).toMatchObject({ command: file, origin: 'fetched' })
    expect((await spawnProcess(file, ['--version'], { env: {} })).stdout).toContain(`uv ${uvVersion}`)
    await expect(stat(planted)).rejects.toThrow('ENOENT')
    expect(context.lines.join('\n')).toContain('warning: ')
  })

  it('comes by pip where that is set up with an index', async () => {
    await using context = await makeContext({ env: { PATH: path, PIP_INDEX_URL: 'https://pypi.org/simple' } })
    expect(await ensureUv(context)).toMatchObject({ origin: 'fetched' })
    expect(context.lines.join('\n')).toContain('the index by pip')
  })

  it('says so when neither the index nor the file host has it', async () => {
    await using index = await startIndex([])
    await using context = await makeContext({ env: { PATH: path, ...noProxy, PIP_INDEX_URL: index.url } })
    await expect(ensureUv(context)).rejects.toMatchObject({
      exitCode: 1,
      problems: [{ code: 'uv-not-found', nextStep: expect.stringContaining('pip install uv') }],
    })
  })

  it('is not taken from an index that gives other bytes', async () => {
    const spec = {
      name: 'uv',
      version: uvVersion,
      tag: 'py3-none-any',
      files: { [`uv-${uvVersion}.data/scripts/uv`]: '#!/bin/sh\ntouch /tmp/pwned\n' },
    }
    await using index = await startIndex([{ filename: `uv-${uvVersion}-py3-none-any.whl`, content: makeWheel(spec) }])
    await using context = await makeContext({ env: { PATH: path, ...noProxy, PIP_INDEX_URL: index.url } })
    await expect(ensureUv(context)).rejects.toMatchObject({
      problems: [{ code: 'uv-not-found', message: expect.stringContaining('whose hash is not that of uv') }],
    })
    expect(index.requests.some(({ path: asked }) => asked.endsWith('.whl'))).toBe(true)
    expect(await readdir(context.stores.temporary)).toEqual([])
  })

  it('says so when there is neither network nor Python', async () => {
    await using context = await makeContext({ env: { PATH: '/nonexistent', ...noProxy } })
    await expect(ensureUv(context)).rejects.toMatchObject({
      problems: [{ code: 'uv-not-found', message: expect.stringContaining('No Python is on PATH') }],
    })
  })

  it('is not asked of pip too when the file cannot be written', async () => {
    await using context = await makeContext({ env: { PATH: '/nonexistent' } })
    const project = {
      name: 'uv',
      version: uvVersion,
      pipOptions: [],
      wheel: uvRelease('linux', 'x64', false) ?? { missing: '' },
      isKnown: () => false,
    }
    const fetched = await fetchPinned(project, join(context.directory, 'missing'), context)
    expect(fetched).toEqual({ kind: 'failed', why: [expect.stringContaining('cannot be written')] })
  })

  it('of the user is taken when it is new enough, and passed over when it is old, broken or foreign', async () => {
    await using context = await makeContext()
    const old = await fakeUv(context, 'old', 'echo "uv 0.13.7 (abc 2026-01-01)"')
    const broken = await fakeUv(context, 'broken', 'echo "pyenv: uv: command not found" >&2; exit 127')
    const foreign = await fakeUv(context, 'foreign', 'echo "uvicorn 1.0"')
    const good = await fakeUv(context, 'good', 'echo "uv 0.13.9 (abc 2026-11-01)"')
    const env = { PATH: [old, broken, foreign, good].join(':') + `:${path}` }
    expect(await ensureUv({ ...context, env })).toEqual({
      command: join(good, 'uv'),
      version: '0.13.9',
      origin: 'path',
    })
  })
})
