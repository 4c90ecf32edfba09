import { spawn } from 'node:child_process'
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Interrupted } from '../../src/errors.ts'
import { execProcess } from '../../src/host/actions/exec.ts'
import type { RunProcess } from '../../src/host/process/run-process.ts'
import { spawnProcess } from '../../src/host/process/spawn.ts'

const env = { PATH: process.env['PATH'] }
const ways: readonly (readonly [string, RunProcess])[] = [
  ['spawn', spawnProcess],
  ['exec', execProcess],
]
let folder: string
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'process "it\'s" '))))
afterAll(() => rm(folder, { recursive: true, force: true }))

describe.each(ways)('a program run by %s', (_name, run) => {
  const shell = (script: string, more: Partial<Parameters<RunProcess>[2]> = {}) =>
    run('sh', ['-c', script], { env, ...more })

  it.each<readonly [what: string, script: string, exitCode: number, stdout: string, stderr: string]>([
    ['succeeds', 'echo out; echo err >&2', 0, 'out\n', 'err\n'],
    ['fails', 'exit 7', 7, '', ''],
    ['is ended by a signal', 'kill -SEGV $$', 139, '', ''],
    ['says nothing', 'true', 0, '', ''],
    ['ends without a line end', 'printf a; printf b >&2', 0, 'a\n', 'b\n'],
    ['has line ends of all kinds', String.raw`printf 'a\r\nb\rc\n\nd'`, 0, 'a\nb\nc\n\nd\n', ''],
    ['prints UTF-8 in pieces', String.raw`printf '\342\202'; sleep 0.05; printf '\254'`, 0, '€\n', ''],
    ['reads an empty stdin', 'cat; echo end', 0, 'end\n', ''],
  ])('%s', async (_what, script, exitCode, stdout, stderr) => {
    expect(await shell(script)).toEqual({ exitCode, stdout, stderr, timedOut: false, stdoutIsCut: false })
  })

  it('gets its arguments, its folder and its environment, and nothing of ours', async () => {
    const program = join(folder, 'a "program"')
    await writeFile(
      program,
      '#!/bin/sh\nprintf "[%s]" "$@"; echo; pwd; env | grep -v -e ^PWD= -e ^_= -e ^SHLVL= -e ^OLDPWD=',
    )
    await chmod(program, 0o755)
    const { stdout } = await run(program, ['a b', '"', "'", '$HOME', '', 'é'], { env: { ONLY: 'this' }, cwd: folder })
    expect(stdout).toBe(`[a b]["]['][$HOME][][é]\n${folder}\nONLY=this\n`)
  })

  it.each(['', 'one line\n', 'x'.repeat(300_000)])('reads what it is given (%#)', async (input) => {
    expect((await shell('wc -c', { input })).stdout.trim()).toBe(String(input.length))
  })

  it('reads a file', async () => {
    const inputFile = join(folder, 'input file')
    await writeFile(inputFile, 'x'.repeat(3_000_000))
    expect((await shell('wc -c', { inputFile })).stdout.trim()).toBe('3000000')
  })

  it('leaves its input in no folder, already while it runs', async () => {
    const temporary = await mkdtemp(join(folder, 'temporary-'))
    const before = process.env['TMPDIR']
    process.env['TMPDIR'] = temporary
    try {
      const script = 'cat; for n in $(seq 200); do [ -z "$(ls "$0")" ] && break; sleep 0.05; done; ls "$0"'
      expect((await run('sh', ['-c', script, temporary], { env, input: 'secret\n' })).stdout).toBe('secret\n')
    } finally {
      if (before === undefined) delete process.env['TMPDIR']
      else process.env['TMPDIR'] = before
    }
  })

  it('may end before it has read its input', async () => {
    expect((await shell('exit 3', { input: 'x'.repeat(1_000_000) })).exitCode).toBe(3)
  })

  it('hands over its lines as they come', async () => {
    const lines: string[] = []
    await shell('echo one; sleep 0.05; echo two >&2', { onLine: (line, stream) => lines.push(`${stream} ${line}`) })
    expect(lines).toEqual(['stdout one', 'stderr two'])
  })

  it('has no controlling descriptor of ours', async () => {
    expect((await shell('for n in 3 4 5 6 7 8 9; do { true >&$n; } 2>/dev/null && echo $n; done; true')).stdout).toBe(
      '',
    )
  })

  it.each([
    ['no-such-program', {}, 'command-not-found'],
    ['/no/such/program', {}, 'command-not-found'],
    ['/etc/passwd', {}, 'command-not-found'],
    ['sh', { cwd: '/no/such/folder' }, 'command-not-run'],
    ['sh', { env: { PATH: '/no/such/folder' } }, 'command-not-found'],
  ])('%s %j: %s', async (command, more, code) => {
    await expect(run(command, [], { env, ...more })).rejects.toMatchObject({ problems: [{ code }] })
  })

  it('is aborted soon, with its children', async () => {
    const controller = new AbortController()
    let abortedMs = 0
    const abort = (): void => {
      abortedMs = performance.now()
      controller.abort()
    }
    const mark = `3${Math.floor(Math.random() * 1e8)}`
    const script = `trap '' TERM; sh -c "trap '' TERM; sleep ${mark}; sleep ${mark}" & echo started; sleep ${mark}; sleep ${mark}`
    const running = shell(script, { signal: controller.signal, onLine: abort })
    await expect(running).rejects.toBeInstanceOf(Interrupted)
    // 250 ms after SIGTERM; a machine that is busy takes longer to end them.
    expect(performance.now() - abortedMs).toBeLessThan(3_000)
    expect(await processesWith(mark)).toBe('')
  })

  it('may clean up when it is aborted', async () => {
    const controller = new AbortController()
    const path = join(folder, `cleaned-${Math.random()}`)
    const script = `trap 'echo yes > "$1"; exit' TERM; echo started; while :; do sleep 0.02; done`
    const running = run('sh', ['-c', script, 'sh', path], {
      env,
      signal: controller.signal,
      onLine: () => controller.abort(),
    })
    await expect(running).rejects.toBeInstanceOf(Interrupted)
    expect(await readFile(path, 'utf8')).toBe('yes\n')
  })

  it('is not started when the signal is aborted already', async () => {
    const path = join(folder, `not-started-${Math.random()}`)
    await expect(run('touch', [path], { env, signal: AbortSignal.abort() })).rejects.toBeInstanceOf(Interrupted)
    await expect(readFile(path)).rejects.toThrow('ENOENT')
  })

  it('is aborted as it starts', async () => {
    const controller = new AbortController()
    const running = shell('sleep 100', { signal: controller.signal })
    controller.abort()
    const startedMs = performance.now()
    await expect(running).rejects.toBeInstanceOf(Interrupted)
    expect(performance.now() - startedMs).toBeLessThan(700)
  })

  it('ends when its time is up', async () => {
    const result = await shell('echo begun; sleep 100', { timeoutMs: 100 })
    expect(result).toMatchObject({ timedOut: true, stdout: 'begun\n' })
  })

  it('leaves no child behind that holds its output', async () => {
    const mark = `4${Math.floor(Math.random() * 1e8)}`
    const startedMs = performance.now()
    expect(await shell(`sleep ${mark} & echo done`)).toMatchObject({ exitCode: 0, stdout: 'done\n' })
    expect(performance.now() - startedMs).toBeLessThan(2_000)
    expect(await processesWith(mark)).toBe('')
  })

  it('keeps the head and the tail of 400,000 lines in little memory', async () => {
    const before = process.memoryUsage().rss
    let lines = 0
    const { stdout, stdoutIsCut } = await shell(
      'yes "a line of eighty characters: 0123456789012345678901234567890123456789012345678" | head -n 400000',
      {
        onLine: () => (lines += 1),
        keptBytes: 100_000,
      },
    )
    expect(lines).toBe(400_000)
    expect(stdoutIsCut).toBe(true)
    expect(stdout.length).toBeLessThan(101_000)
    expect(stdout).toMatch(/^… [\d,]+ lines \(\d+\.\d MB\) are left out here …$/m)
    expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000)
  })

  it('cuts a line of 700 MB', async () => {
    const lengths: number[] = []
    const before = process.memoryUsage().rss
    const { stdout, stdoutIsCut } = await shell('head -c 700000000 /dev/zero | tr "\\0" x; echo; echo end', {
      onLine: (line) => lengths.push(line.length),
    })
    expect(stdoutIsCut).toBe(true)
    expect(stdout.length).toBeLessThan(1_100_000)
    expect(stdout).toMatch(/xxx … 667 MB of this line are left out\nend\n$/)
    expect(lengths).toHaveLength(2)
    expect(process.memoryUsage().rss - before).toBeLessThan(200_000_000)
  })
})

describe('a process of ours that is killed', () => {
  it.each(ways.map(([name]) => name))('takes what it ran by %s with it', async (name) => {
    const mark = `5${Math.floor(Math.random() * 1e8)}`
    const module = new URL(
      name === 'exec' ? '../../src/host/actions/exec.ts' : '../../src/host/process/spawn.ts',
      import.meta.url,
    )
    const script = `
      const { ${name}Process } = await import(${JSON.stringify(module.href)})
      await ${name}Process('sh', ['-c', "trap '' TERM HUP; sh -c 'sleep ${mark}; true' & echo started; sleep ${mark}; true"], {
        env: { PATH: process.env.PATH },
        onLine: (line) => console.log(line),
      })`
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await new Promise((resolve) => child.stdout.once('data', resolve))
    expect(await processesWith(mark)).not.toBe('')
    child.kill('SIGKILL')
    for (let waited = 0; waited < 500 && (await processesWith(mark)) !== ''; waited += 20) await sleep(20)
    expect(await processesWith(mark)).toBe('')
  })
})

/** Command lines on this machine that hold the mark. */
async function processesWith(mark: string): Promise<string> {
  const { stdout } = await spawnProcess('ps', ['-eo', 'pid=,args='], { env })
  return stdout
    .split('\n')
    .filter((line) => line.includes(mark) && !line.includes('--input-type'))
    .join('\n')
}
