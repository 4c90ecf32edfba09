// Pipes in the place of files: those that a program writes to are read, and nobody waits for the others.
import { execFileSync, spawn } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readUpTo } from '../../src/host/files.ts'
import { cleanEnvironment, lambdaLayer, root, temporaryFolder } from '../support/doors.ts'

it.concurrent.each(['requirements.txt', 'uv.lock', 'pylock.toml', 'pyproject.toml', 'lambda-layers.toml'])(
  'a pipe as %s is refused when nobody writes to it',
  async (name) => {
    await using folder = await temporaryFolder()
    await writeFile(join(folder.path, 'pyproject.toml'), '[project]\nname = "a"\nversion = "1"\n')
    execFileSync('sh', ['-c', `rm -f ${name}; mkfifo ${name}`], { cwd: folder.path })
    const ended = await lambdaLayer(['build'], { cwd: folder.path, env: cleanEnvironment(folder.path) })
    expect(ended.stderr).toMatch(new RegExp(`^error: .*${name}.*pipe[\\s\\S]*\\n {2}\\w`, 'm'))
    expect([1, 2]).toContain(ended.exitCode)
    expect(ended.stderr).not.toMatch(/^\s+at .*\(/m)
  },
  30_000,
)

it('a pipe is read to its end, however late it comes', async () => {
  await using folder = await temporaryFolder()
  const path = join(folder.path, 'pipe')
  execFileSync('mkfifo', [path])
  const writer = spawn('sh', ['-c', 'sleep 0.3; (echo a; sleep 0.3; echo b) > "$1"', 'sh', path])
  expect(String(await readUpTo(path, 100))).toBe('a\nb\n')
  writer.kill()
})

it('a command of the shell can be in the place of a file', async () => {
  await using folder = await temporaryFolder()
  const script = `node "$1" plan --requirements <(sleep 0.3; echo "-r not-there.txt") 2>&1`
  const env = cleanEnvironment(folder.path)
  const args = ['-c', script, 'bash', join(root, 'dist/cli.js')]
  const child = spawn('bash', args, { cwd: folder.path, env, stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text))
  await new Promise((resolve) => void child.once('close', resolve))
  expect(said).toMatch(/error: .*not-there\.txt does not exist/)
})
