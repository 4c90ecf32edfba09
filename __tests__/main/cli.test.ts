import { spawnSync } from 'node:child_process'
import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { version } from '../../src/version.ts'
import { cleanEnvironment, lambdaLayer, root, temporaryFolder } from '../support/doors.ts'

interface Document {
  readonly layers: readonly unknown[]
  readonly errors: readonly {
    code: string
    message: string
    nextStep?: string
    input?: string
    file?: string
    line?: number
    column?: number
  }[]
}

describe('lambda-layer', () => {
  it('says its version, which is the package’s', async () => {
    await using folder = await temporaryFolder()
    const ended = await lambdaLayer(['--version'], { cwd: folder.path })
    expect(ended).toEqual({ exitCode: 0, stdout: `${version}\n`, stderr: '' })
    expect(JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))).toMatchObject({ version })
  })

  it('explains itself when it is given nothing', async () => {
    await using folder = await temporaryFolder()
    const ended = await lambdaLayer([], { cwd: folder.path })
    expect(ended.exitCode).toBe(0)
    expect(ended.stdout).toContain('Usage: lambda-layer COMMAND')
  })

  it.each<[what: string, args: readonly string[], code: string, said: RegExp]>([
    ['no verb', ['--runtimes', 'python3.13'], 'missing-verb', /No command given/],
    ['a misspelt verb', ['biuld'], 'unknown-verb', /"build"/],
    ['a misspelt option', ['build', '--requirments', 'x'], 'unknown-input', /--requirements/],
    ['an unknown runtime', ['build', '--runtimes', 'python4.1'], 'invalid-input', /python3\.9, python3\.10/],
    ['an unknown architecture', ['build', '--architectures', 'amd64'], 'invalid-input', /"x86_64"/],
    ['no layer name', ['build', '--layer-name', 'a b'], 'invalid-input', /letters, digits/],
    ['a missing file', ['build', '--requirements', 'nothing.txt'], 'requirements-missing', /nothing\.txt/],
    ['a directory for a file', ['build', '--requirements', 'folder'], 'no-requirements', /folder/],
    ['a working directory that is not there', ['build', '--working-directory', 'nowhere'], 'not-found', /nowhere/],
    ['nothing to install', ['build'], 'no-requirements', /requirements/],
    ['a requirement that does not parse', ['build', '--requirements', 'bad.txt'], 'requirement-syntax', /bad\.txt/],
  ])('%s: exit code 2, one document, and nothing made', async (_, args, code, said) => {
    await using folder = await temporaryFolder()
    const home = join(folder.path, 'home')
    await mkdir(join(folder.path, 'project/folder'), { recursive: true })
    await writeFile(join(folder.path, 'project/bad.txt'), 'requests\nnumpy ==\n')
    const cwd = join(folder.path, 'project')
    const ended = await lambdaLayer([...args, '--json'], { cwd, env: cleanEnvironment(home) })
    expect(ended.exitCode).toBe(2)
    const document = JSON.parse(ended.stdout) as Document
    expect(document.errors.map((error) => error.code)).toContain(code)
    const [error] = document.errors
    expect(`${error?.message} ${error?.nextStep} ${error?.file ?? ''}`).toMatch(said)
    expect(ended.stderr).not.toMatch(/\n\s+at .*:\d+:\d+\)?\n\s+at |node:internal|file:\/\//)
    expect((await readdir(cwd)).sort()).toEqual(['bad.txt', 'folder'])
    await expect(readdir(home)).rejects.toThrow('ENOENT')
  })

  it('names file, line and column of each requirement that does not parse', async () => {
    await using folder = await temporaryFolder()
    await writeFile(join(folder.path, 'requirements.txt'), 'requests\nnumpy ==\n\npandas>=2 <3 !\n')
    const ended = await lambdaLayer(['build', '--json'], { cwd: folder.path })
    const { errors } = JSON.parse(ended.stdout) as Document
    expect(errors.map(({ file, line }) => [file, line])).toEqual([
      ['requirements.txt', 2],
      ['requirements.txt', 4],
    ])
    for (const error of errors) expect(error.column).toBeGreaterThan(1)
  })

  it.runIf(process.getuid?.() !== 0)(
    'says that an output directory cannot be written, before anything is done',
    async () => {
      await using folder = await temporaryFolder()
      await writeFile(join(folder.path, 'requirements.txt'), 'requests==2.32.5\n')
      await mkdir(join(folder.path, 'locked'))
      await chmod(join(folder.path, 'locked'), 0o555)
      const ended = await lambdaLayer(['build', '--output-directory', 'locked/out', '--json'], { cwd: folder.path })
      expect((JSON.parse(ended.stdout) as Document).errors[0]?.code).toBe('not-written')
      expect(ended.exitCode).toBe(1)
    },
  )

  it('says that a file stands where the output directory should be', async () => {
    await using folder = await temporaryFolder()
    await writeFile(join(folder.path, 'requirements.txt'), 'requests==2.32.5\n')
    await writeFile(join(folder.path, 'taken'), '')
    const ended = await lambdaLayer(['build', '--output-directory', 'taken/out', '--json'], { cwd: folder.path })
    expect((JSON.parse(ended.stdout) as Document).errors[0]).toMatchObject({ code: 'not-written' })
    expect(ended.exitCode).toBe(1)
  })
})

/** The command in a shell, which says what its streams and its folder are. */
async function inShell(script: string, cwd: string): Promise<{ readonly exitCode: number; readonly said: string }> {
  const args = ['-c', script, 'sh', process.execPath, join(root, 'dist/cli.js')]
  const ended = spawnSync('sh', args, { cwd, env: cleanEnvironment(cwd), encoding: 'utf8', timeout: 30_000 })
  return { exitCode: ended.status ?? -1, said: ended.stdout + ended.stderr }
}

describe('an unfriendly shell', () => {
  it.each<[what: string, script: string, exitCode: number, said: RegExp]>([
    [
      'a working directory that was removed',
      'mkdir gone; cd gone; rmdir ../gone; "$1" "$2" build',
      2,
      /does not exist any more/,
    ],
    [
      'a full disk for the document',
      '"$1" "$2" build --include own --json >/dev/full',
      1,
      /output cannot be written: ENOSPC/,
    ],
    ['a full disk for the report', '"$1" "$2" build --include own >/dev/full', 1, /output cannot be written: ENOSPC/],
    ['a full disk for the help', '"$1" "$2" help >/dev/full', 1, /output cannot be written: ENOSPC/],
    ['a full disk for the log', '"$1" "$2" build --include own --json 2>/dev/full', 0, /"codeSha256"/],
    ['a closed output', '"$1" "$2" build --include own >&-', 0, /Merge and inspect/],
    [
      'a home that is a file',
      'unset XDG_CACHE_HOME; HOME="$PWD/own/app.py" "$1" "$2" build --include own',
      1,
      /cannot be written: a part of the path is a file/,
    ],
    // What is kept between runs is not put into the project.
    ['an empty home', 'unset XDG_CACHE_HOME; HOME= "$1" "$2" cache', 0, /below \/\S+\/lambda-layer/],
    [
      'a relative home',
      'unset XDG_CACHE_HOME; HOME=here "$1" "$2" cache; ls',
      0,
      /below \/(?!\S*here)\S+\/lambda-layer/,
    ],
    ['no streams at all', '"$1" "$2" build --include own <&- >&- 2>&-', 0, /^$/],
  ])('%s', async (_what, script, exitCode, said) => {
    await using folder = await temporaryFolder()
    await mkdir(join(folder.path, 'own'))
    await writeFile(join(folder.path, 'own/app.py'), '')
    const ended = await inShell(script, folder.path)
    expect(ended.said).toMatch(said)
    expect(ended.said).not.toMatch(/^\s+at .*:\d+:\d+/m)
    expect(ended.exitCode).toBe(exitCode)
  })
})
