// Before all tests and after them: services that tests started are stopped, and a process that is still there then fails
// the run. Files of workers, which vitest may kill, are in a folder that is removed. A mark in PATH, which children inherit even where they get nothing else, tells ours from others.
import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync } from 'node:fs'
import { readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

export interface Process {
  readonly pid: number
  readonly parent: number
  readonly command: string
}

/** Services of __tests__/testbed: the name of the process, and the script that stops it. */
const services = { ministack: 'run-aws', registry: 'run-registry', dockerd: 'provision-docker' }

const folderVariable = 'LAYER_TESTS_FOLDER'

/** A folder for files that are kept until all tests of the run are over. */
export const folderOfRun = (): string => process.env[folderVariable] ?? tmpdir()

/** For vitest's `globalSetup`: yields what is to be done after all tests. */
export default function setup(): () => Promise<void> {
  const mark = `/nowhere/tests-${randomUUID()}`
  process.env['PATH'] = `${process.env['PATH'] ?? ''}:${mark}`
  const folder = mkdtempSync(join(tmpdir(), 'layer-tests-'))
  process.env[folderVariable] = folder
  return async () => {
    await rm(folder, { recursive: true, force: true })
    for (const name of servicesWith(mark)) await stop(name)
    // The processes of vitest itself are our children; what a test left behind is not any more.
    const left = await leftBehind(mark, (one) => one.parent !== process.pid, 5_000)
    if (left.length === 0) return
    for (const { pid } of left) process.kill(pid, 'SIGKILL')
    throw new Error(`Tests left processes behind:\n${left.map(({ pid, command }) => `${pid} ${command}`).join('\n')}`)
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
