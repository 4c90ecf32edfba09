import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

/** In CI, a machine that has no sudo gets it: one way of making a jail needs it. */
export async function provideSudo(): Promise<void> {
  if (process.env['CI'] !== 'true' || process.platform !== 'linux') return
  await promisify(execFile)(fileURLToPath(new URL('../testbed/install-sudo', import.meta.url)))
}
