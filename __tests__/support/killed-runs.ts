// Runs of publishing in a process of their own, which is killed at a certain call: before it hears of the call's effect,
// or just after it heard of it.
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { AwsServer } from './aws-server/server.ts'
import type { AwsServerOptions } from './aws-server/server.ts'
import { keptFolder } from './left-behind.ts'
import type { DrivenRun } from './publish-driver.ts'

const driver = fileURLToPath(new URL('publish-driver.ts', import.meta.url))

/** Where processes of tests that run src keep what Node compiled. */
export const compileCache = join(keptFolder(), 'lambda-layer-compile-cache')

/** What happens to the calls of an account while its process is to be killed. */
interface Trap {
  /** Calls of the account so far. */
  count: number
  readonly at: number
  readonly heard: boolean
  readonly kill: () => void
}

export type KillableServer = AwsServer & {
  /**
   * A run that nobody kills. Its process writes what it compiled to Node's cache as it ends, and the killed ones, which
   * cannot, start in a third of the time.
   */
  runWhole(run: DrivenRun): Promise<void>
  /** Yields whether the process was killed. */
  runAndKill(run: DrivenRun, at: number, heard: boolean): Promise<boolean>
}

export async function killableServer(): Promise<KillableServer> {
  const traps = new Map<string, Trap>()
  const options: AwsServerOptions = {
    async onEffect(call) {
      const trap = traps.get(call.accountId)
      if (!trap) return
      const number = trap.count++
      if (trap.heard || number < trap.at) return
      trap.kill()
      await new Promise(() => {}) // Nobody answers any more.
    },
    onAnswered({ accountId }) {
      const trap = traps.get(accountId)
      if (trap?.heard === true && trap.count > trap.at) setTimeout(trap.kill, 1)
    },
  }
  const server = await AwsServer.start(options)
  const start = (run: DrivenRun): ChildProcess =>
    spawn(process.execPath, [driver, JSON.stringify({ url: server.url, ...run })], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, NODE_COMPILE_CACHE: compileCache },
    })
  return Object.assign(server, {
    async runWhole(run: DrivenRun): Promise<void> {
      await once(start(run), 'exit')
    },
    async runAndKill(run: DrivenRun, at: number, heard: boolean): Promise<boolean> {
      const { accountId } = run
      const child = start(run)
      traps.set(accountId, { count: 0, at, heard, kill: () => void child.kill('SIGKILL') })
      const [, signal] = (await once(child, 'exit')) as [number | null, string | null]
      traps.delete(accountId)
      return signal === 'SIGKILL'
    },
  })
}
