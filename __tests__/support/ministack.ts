// An emulator of AWS that others wrote. It starts by itself where Python can make a virtual environment and the index is
// reachable.
import { execFile, execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { takeTurn } from './turns.ts'

const runAws = fileURLToPath(new URL('../testbed/run-aws', import.meta.url))

/** Whether tests of it run here: always in CI. Says so loudly when they do not. */
export async function wantsMinistack(what: string): Promise<boolean> {
  const wanted = process.env['CI'] === 'true' || canMakeEnvironments()
  if (wanted) await takeTurn('ministack')
  else console.warn(`SKIPPED: ${what} against MiniStack. It needs bash, curl and python3 with venv.`)
  return wanted
}

/** Yields its address. */
export async function startMinistack(): Promise<string> {
  const { stdout } = await promisify(execFile)(runAws)
  return /AWS_ENDPOINT_URL=(\S+)/.exec(stdout)?.[1] ?? ''
}

function canMakeEnvironments(): boolean {
  try {
    execFileSync('bash', ['-c', 'command -v curl && python3 -c "import venv, ensurepip"'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
