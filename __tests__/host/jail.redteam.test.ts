// What a hostile build tries, in each way of making a jail that this machine has.
import { spawn, type ChildProcess } from 'node:child_process'
import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Interrupted } from '../../src/errors.ts'
import { execProcess } from '../../src/host/actions/exec.ts'
import { findJail, ways, type Jail, type JailRequest } from '../../src/host/jail/jail.ts'
import { spawnProcess } from '../../src/host/process/spawn.ts'
import { makeContext, type TestContext } from '../support/contexts.ts'
import { provideSudo } from '../support/sudo.ts'

await provideSudo()
const secret = `planted-secret-${Math.random().toString(36).slice(2)}`
let context: TestContext
let holder: ChildProcess
let outside: string
beforeAll(async () => {
  outside = await mkdtemp(join(tmpdir(), 'outside-'))
  await chmod(outside, 0o777)
  process.env['AWS_SECRET_ACCESS_KEY'] = secret
  await writeFile(join(outside, 'credentials'), secret, { mode: 0o644 })
  await writeFile(join(outside, 'github_env'), '', { mode: 0o666 })
  // A process whose environment holds the secret, as that of the runner does.
  holder = spawn('sleep', ['1000'], { env: { ...process.env, TOKEN: secret }, stdio: 'ignore' })
  context = await makeContext({ env: { AWS_SECRET_ACCESS_KEY: secret } })
})
afterAll(async () => {
  holder.kill('SIGKILL')
  await context[Symbol.asyncDispose]()
  await rm(outside, { recursive: true, force: true })
})

const hostile = String.raw`
import ctypes, glob, json, os, signal, socket, subprocess, sys, time
secret, outside = sys.argv[1], sys.argv[2]
found = []

def look(name, work):
    try:
        value = work()
        if value:
            found.append((name, str(value)[:300]))
    except BaseException:
        pass

def contains(path):
    with open(path, "rb") as file:
        return secret.encode() in file.read(4000000)

look("own environment", lambda: secret in json.dumps(dict(os.environ)))
for path in glob.glob("/proc/[0-9]*/environ"):
    look(path, lambda: contains(path))
for path in glob.glob("/proc/[0-9]*/root/etc/shadow") + ["/etc/shadow", outside + "/credentials", "/old" + outside + "/credentials"]:
    look(path, lambda: open(path).read())
for folder in ("/root", "/home", "/run", "/var", "/opt", "/mnt", "/sys"):
    look(folder, lambda: [name for name in os.listdir(folder) if name not in ("source",)])
look("docker", lambda: os.path.exists("/var/run/docker.sock"))
look("append to github_env", lambda: open(outside + "/github_env", "a").write("EVIL=1\n"))
for place in ("/usr/bin/evil", "/etc/evil", "/evil", "/given/evil", "/proc/sys/kernel/core_pattern", "/proc/sysrq-trigger"):
    look("write " + place, lambda: open(place, "w").write("x") and place)
look("network", lambda: socket.create_connection(("127.0.0.1", int(sys.argv[3])), 2))
look("name service", lambda: socket.getaddrinfo("example.com", 443))
look("abstract socket", lambda: [line for line in open("/proc/net/unix").read().split("\n")[1:] if line])
look("kill", lambda: [os.kill(pid, 0) or pid for pid in range(2, 70000) if os.path.exists("/proc/%d" % pid) and os.stat("/proc/%d" % pid).st_uid not in (1000,)])
libc = ctypes.CDLL(None, use_errno=True)
look("user namespace", lambda: libc.unshare(0x10000000) == 0)
look("mount", lambda: libc.mount(b"none", b"/tmp", b"tmpfs", 0, None) == 0)
look("chroot", lambda: os.chroot("/tmp") is None)
look("setuid", lambda: os.setuid(0) is None)
look("ptrace 1", lambda: libc.ptrace(16, 1, 0, 0) == 0)
look("descriptors", lambda: [n for n in range(3, 100) if os.path.exists("/proc/self/fd/%d" % n) and not os.readlink("/proc/self/fd/%d" % n).startswith("/proc")])
for name in ("mknod", "device"):
    look(name, lambda: os.mknod("/tmp/" + name, 0o600 | 0o060000, os.makedev(8, 0)) is None)
os.makedirs("/out/deep/er", exist_ok=True)
open("/out/deep/er/file", "w").write("kept\n")
os.symlink("/etc/passwd", "/out/link")
os.mkfifo("/out/fifo")
os.link("/out/deep/er/file", "/out/hard")
print("::set-output name=evil::1")
if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        time.sleep(1000)
    os._exit(0)
json.dump(found, open("/out/found.json", "w"))
`

/** Counted by what reads the archive, whoever wrote it: in the first jail that works, since it takes long. */
let isCounted = false
const tooManyFiles = ['20,001 files', 'i=0; while [ $i -le 20000 ]; do : >/out/$i; i=$((i+1)); done']
const python = '/usr/bin/python3'
const hasPython = await stat(python).then(
  () => true,
  () => false,
)

describe.each(Object.entries(ways))('a jail by %s', async (_name, way) => {
  const probe = await makeContext({})
  const works = (await findJail(probe, [way])) !== undefined
  await probe[Symbol.asyncDispose]()
  const counts = works && !isCounted
  isCounted ||= works

  describe.runIf(works).each([
    ['spawn', spawnProcess],
    ['exec', execProcess],
  ])('run by %s', (runner, runProcess) => {
    let jail: Jail
    let folder: string
    beforeAll(async () => {
      const found = await findJail({ ...context, runProcess }, [way])
      if (!found) throw new Error('the jail worked a moment ago')
      jail = found
      folder = await mkdtemp(join(context.directory, 'given-'))
      await chmod(folder, 0o755)
      await writeFile(join(folder, 'hostile.py'), hostile)
    })
    const request = (command: string, args: readonly string[], more: Partial<JailRequest> = {}): JailRequest => ({
      command,
      args,
      env: {},
      mounts: [{ host: folder, inside: '/given' }],
      copies: [{ host: folder, inside: '/build/source' }],
      output: join(context.directory, `output-${Math.random()}`),
      timeoutMs: 20_000,
      ...more,
    })

    it.runIf(hasPython)('shows nothing of this machine to a hostile build', async () => {
      const asked = request(python, ['/given/hostile.py', secret, outside, '1'])
      const result = await jail.run(asked)
      expect(result).toMatchObject({ exitCode: 0, timedOut: false })
      expect(JSON.parse(await readFile(join(asked.output, 'found.json'), 'utf8'))).toEqual([])
      expect(await readFile(join(outside, 'github_env'), 'utf8')).toBe('')
      const names = (await readdir(asked.output, { recursive: true })).sort()
      expect(names).toEqual(expect.arrayContaining(['deep', 'deep/er', 'deep/er/file', 'found.json']))
      expect(names).not.toEqual(expect.arrayContaining(['link']))
      expect(names).not.toEqual(expect.arrayContaining(['fifo']))
      expect(await processesOf('hostile.py')).toBe('')
    })

    it('runs the command with what it was given', async () => {
      await writeFile(join(folder, 'executable'), '#!/bin/sh\necho "$WORD" >/out/word\n', { mode: 0o755 })
      const script = 'cd /build/source && ./executable && echo more >>executable && pwd && echo to-stderr >&2'
      const asked = request('sh', ['-c', script], { env: { WORD: 'a "b" $c' } })
      expect(await jail.run(asked)).toEqual({ exitCode: 0, timedOut: false, log: '/build/source\nto-stderr\n' })
      expect(await readFile(join(asked.output, 'word'), 'utf8')).toBe('a "b" $c\n')
      expect(await readFile(join(folder, 'executable'), 'utf8')).not.toContain('more')
      const { uid } = await stat(join(asked.output, 'word'))
      expect(uid).toBe(process.getuid?.())
    })

    it('tells the exit code', async () => {
      expect((await jail.run(request('sh', ['-c', 'exit 77']))).exitCode).toBe(77)
    })

    it.each([
      [
        'more than the disk of the jail',
        'head -c 3000000000 /dev/zero >/out/x; head -c 3000000000 /dev/zero >/tmp/x; true',
      ],
      ['an output of 200 MB', 'head -c 200000000 /dev/zero >/out/x'],
      ...(counts && runner === 'spawn' ? [tooManyFiles] : []),
    ])('refuses %s', async (_what, script) => {
      const asked = request('sh', ['-c', script])
      const before = process.memoryUsage().rss
      expect((await jail.run(asked)).refused).toMatch(/too large|more than 20000 files/)
      expect(await readdir(asked.output).catch(() => [])).toEqual([])
      expect(process.memoryUsage().rss - before).toBeLessThan(200_000_000)
    })

    it('ends a fork bomb in time', async () => {
      // The first shell starts nothing more: where it could not, it would end, and all with it.
      const bomb = 'bomb() { bomb | bomb & }; bomb & while :; do :; done'
      expect(await jail.run(request('sh', ['-c', bomb], { timeoutMs: 2_000 }))).toMatchObject({ timedOut: true })
      // The kernel ends thousands of them: on a busy machine the last ones are seen for a moment.
      await expect.poll(() => processesOf('bomb()'), { timeout: 5_000, interval: 100 }).toBe('')
    })

    // Half a second, and the best of three with as much again: others may have the processors.
    it('is aborted within half a second, with everything in it', { retry: 2 }, async () => {
      const mark = `7${Math.floor(Math.random() * 1e8)}`
      const controller = new AbortController()
      const script = `trap '' TERM; setsid sleep ${mark} & sleep ${mark} & echo started; wait; sleep ${mark}`
      const running = jail.run(
        request('sh', ['-c', script], { onLine: (line) => line === 'started' && controller.abort() }),
        controller.signal,
      )
      running.catch(() => {})
      await new Promise<void>((resolve) => {
        controller.signal.addEventListener('abort', () => resolve())
      })
      const startedMs = performance.now()
      await expect(running).rejects.toBeInstanceOf(Interrupted)
      expect(performance.now() - startedMs).toBeLessThan(1_500)
      for (let waited = 0; waited < 300 && (await processesOf(mark)) !== ''; waited += 20) await sleep(20)
      expect(await processesOf(mark)).toBe('')
    })

    it('leaves nothing behind on this machine', async () => {
      await jail.run(request('true', []))
      expect((await readdir(context.stores.temporary)).filter((name) => name.startsWith('jail'))).toEqual([])
      expect(await readFile('/proc/self/mounts', 'utf8')).not.toContain('jail')
    })
  })
})

describe('a machine without a jail', () => {
  it.each(['darwin', 'win32'] as const)('is %s', async (platform) => {
    expect(await findJail({ ...context, platform })).toBeUndefined()
  })

  it('is one where no way works', async () => {
    const way = { how: 'never', words: ['false'], user: 'nested' }
    expect(await findJail(context, [way])).toBeUndefined()
  })
})

/** Command lines on this machine that hold the text. */
async function processesOf(text: string): Promise<string> {
  const { stdout } = await spawnProcess('ps', ['-eo', 'pid=,args='], { env: { PATH: process.env['PATH'] } })
  return stdout
    .split('\n')
    .filter((line) => line.includes(text))
    .join('\n')
}
