// Before all tests and after them: services that tests started are stopped, and a process that is still there then fails
// the run. A mark in PATH, which children inherit even where they get nothing else, tells ours from others. The run has a
// temporary folder of its own, for all its processes: it is removed, and what the product left in it fails the run.
import { execFile, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { TestProject } from 'vitest/node'

export interface Process {
  readonly pid: number
  readonly parent: number
  readonly command: string
}

/** Services of __tests__/testbed: the name of the process, and the script that stops it. */
const services = { ministack: 'run-aws', registry: 'run-registry', dockerd: 'provision-docker' }

const keptVariable = 'LAYER_TESTS_KEPT'

/** The temporary folder of this machine, for what is fetched or made once and kept for the next runs of the tests. */
export const keptFolder = (): string => process.env[keptVariable] ?? tmpdir()

/** What the product makes in the temporary folder, and removes whatever comes of the run. */
const ofTheProduct = /^(?:lambda-layer-input|layer-socket)-/

/** For vitest's `globalSetup`: yields what is to be done after all tests. */
export default function setup({ vitest }: TestProject): () => Promise<void> {
  const mark = `/nowhere/tests-${randomUUID()}`
  process.env['PATH'] = `${process.env['PATH'] ?? ''}:${mark}`
  const folder = ownTemporaryFolder()
  const wantsAll = process.env['CI'] === 'true' && vitest.projects.some(({ name }) => name === 'itg')
  const stopPreparing = wantsAll ? prepareMeanwhile() : () => {}
  return async () => {
    stopPreparing()
    for (const name of servicesWith(mark)) await stop(name)
    // The processes of vitest itself are our children; what a test left behind is not any more.
    const left = await leftBehind(mark, (one) => one.parent !== process.pid, 5_000)
    for (const { pid } of left) process.kill(pid, 'SIGKILL')
    const files = readdirSync(folder).filter((name) => ofTheProduct.test(name))
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
    const lines = [...left.map(({ pid, command }) => `${pid} ${command}`), ...files]
    if (lines.length > 0) throw new Error(`Tests left processes or files behind:\n${lines.join('\n')}`)
  }
}

/** Fetches what the last tests need while the first, which need nothing, are run. Those that need it wait, or say why not. */
function prepareMeanwhile(): () => void {
  const script = fileURLToPath(new URL('../testbed/prepare', import.meta.url))
  const child = spawn(script, ['--all'], { detached: true, stdio: 'ignore' })
  let isOver = false
  for (const event of ['error', 'exit']) child.once(event, () => (isOver = true))
  return () => {
    if (!isOver && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
  }
}

/** Makes the temporary folder of this run, for this process and its children, and removes those of runs that were killed. */
function ownTemporaryFolder(): string {
  const kept = tmpdir()
  for (const name of readdirSync(kept)) {
    const [, pid] = /^layer-tests-(\d+)-/.exec(name) ?? []
    if (pid !== undefined && !isAlive(Number(pid))) rmSync(join(kept, name), { recursive: true, force: true })
  }
  const folder = mkdtempSync(join(kept, `layer-tests-${process.pid}-`))
  // As /tmp is: also for the users of the jails.
  chmodSync(folder, 0o1777)
  process.env[keptVariable] = kept
  process.env['TMPDIR'] = folder
  return folder
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/** Processes with a mark in their environment that do not end by themselves in time. Linux only. */
export async function leftBehind(
  mark: string,
  counts: (one: Process) => boolean,
  patienceMs: number,
): Promise<readonly Process[]> {
  const deadline = performance.now() + patienceMs
  for (;;) {
    const left = (await marked(mark)).filter(counts)
    if (left.length === 0 || performance.now() > deadline) return left
    await sleep(100)
  }
}

async function marked(mark: string): Promise<readonly Process[]> {
  const names = await readdir('/proc').catch(() => [])
  const found = await Promise.all(names.filter((name) => /^\d+$/.test(name)).map((name) => processOf(name, mark)))
  return found.filter((one) => one !== undefined)
}

async function processOf(pid: string, mark: string): Promise<Process | undefined> {
  const read = (name: string): Promise<string> => readFile(`/proc/${pid}/${name}`, 'utf8').catch(() => '')
  if (!(await read('environ')).includes(mark)) return undefined
  const [stat, command] = await Promise.all([read('stat'), read('cmdline')])
  const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  if (stat === '' || state === 'Z') return undefined
  return { pid: Number(pid), parent: Number(parent), command: command.replaceAll('\0', ' ').trim() }
}

/** Those that were started by this run: another run of the tests beside it keeps its own. */
function servicesWith(mark: string): readonly (keyof typeof services)[] {
  const home = process.env['TESTBED_HOME'] ?? '/tmp/lambda-testbed'
  return (Object.keys(services) as (keyof typeof services)[]).filter((name) => {
    const path = `${home}/run/${name}.pid`
    // One that has ended, and that nobody asked about, can be seen and not read.
    try {
      return readFileSync(`/proc/${readFileSync(path, 'utf8').trim()}/environ`, 'utf8').includes(mark)
    } catch {
      return false
    }
  })
}

async function stop(name: keyof typeof services): Promise<void> {
  const script = fileURLToPath(new URL(`../testbed/${services[name]}`, import.meta.url))
  await promisify(execFile)(script, ['--stop'])
}
