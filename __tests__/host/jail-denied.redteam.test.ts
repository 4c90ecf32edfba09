// A kernel that denies user namespaces, as ubuntu-24.04 does: what is tried then, in which order, and what is said when
// nothing works.
import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { findJail, ways } from '../../src/host/jail/jail.ts'
import { makeContext } from '../support/contexts.ts'
import { cleanEnvironment, root, temporaryFolder } from '../support/doors.ts'
import { denied, runDenied, succeeds } from '../support/denied.ts'
import { startIndex } from '../support/index.ts'
import { makeSdist } from '../support/sdists.ts'
import { provideSudo } from '../support/sudo.ts'
import { pathWithUv } from '../support/uv.ts'

const run = promisify(execFile)
await provideSudo()
const ofThisUser = [ways.userNamespace, ways.sudo]

describe('a kernel that denies user namespaces', () => {
  it('denies them', async () => {
    const [program = '', ...words] = denied(['unshare', '--user', '--map-root-user', 'true'])
    await expect(run(program, words)).rejects.toThrow(/unshare/)
  })

  it('leads to sudo, and without it to no jail, and each reason is in the log', async () => {
    await using context = await makeContext({})
    expect(await findJail({ ...context, runProcess: runDenied() }, ofThisUser)).toBeUndefined()
    const said = context.lines.filter((line) => line.includes('cannot be isolated'))
    expect(said).toHaveLength(2)
    expect(said[0]).toMatch(/cannot be isolated in namespaces of this user: .*unshare/)
    expect(said[1]).toMatch(/cannot be isolated in namespaces by sudo.*: .*sudo/)
  })

  it('leaves sudo as the way where sudo works', async () => {
    await using context = await makeContext({})
    const hasSudo = await succeeds('sudo', '-n', 'true')
    const jail = await findJail({ ...context, runProcess: runDenied('unshare') }, ofThisUser)
    expect(jail?.how).toBe(hasSudo ? ways.sudo.how : undefined)
  })

  it('ends a build whose metadata need code, when there is no container either, and names the way out', async () => {
    await using folder = await temporaryFolder()
    const reached = join(folder.path, 'reached')
    const backend = `open(${JSON.stringify(reached)}, "w").write("ran")\n`
    const project = '[build-system]\nrequires = []\nbuild-backend = "backend"\nbackend-path = ["."]\n'
    const content = makeSdist({ name: 'needy', files: { 'pyproject.toml': project, 'backend.py': backend } })
    await using index = await startIndex([{ filename: 'needy-1.0.tar.gz', content }])
    const words = [process.execPath, join(root, 'dist/cli.js'), 'build', '--packages', 'needy', '--verbose', '--json']
    const [program = '', ...args] = denied([...words, '--image', 'localhost:1/none:none'])
    await writeFile(reached, '')
    const env = {
      ...cleanEnvironment(folder.path),
      PATH: await pathWithUv(),
      UV_DEFAULT_INDEX: index.url,
      DOCKER_HOST: 'tcp://127.0.0.1:1',
    }
    const ended = await run(program, args, { cwd: folder.path, env }).then(
      () => undefined,
      (error: { code: number; stdout: string; stderr: string }) => error,
    )
    expect(ended?.code).toBe(1)
    const { errors } = JSON.parse(ended?.stdout ?? '{}') as { errors: readonly Record<string, string>[] }
    expect(errors).toMatchObject([{ package: 'needy' }])
    expect(errors[0]?.['nextStep']).toContain('--build-isolation none')
    const order = ['in namespaces of this user', 'in namespaces by sudo']
    const places = order.map((one) => ended?.stderr.indexOf(`cannot be isolated ${one}`) ?? -1)
    expect(places.every((place) => place >= 0)).toBe(true)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(await readFile(reached, 'utf8')).toBe('')
  })
})
