// Processes in which the kernel denies user namespaces, as on ubuntu-24.04. The denial is the kernel's own: a limit of one
// namespace, which is used up: https://man7.org/linux/man-pages/man7/namespaces.7.html

import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { RunProcess } from '../../src/host/process/run-process.ts'
import { spawnProcess } from '../../src/host/process/spawn.ts'

export const succeeds = (program: string, ...args: readonly string[]): Promise<boolean> =>
  promisify(execFile)(program, args).then(
    () => true,
    () => false,
  )

// A machine that denies them by itself needs no help.
const isDeniedAlready = !(await succeeds('unshare', '--user', '--map-root-user', 'true'))

/** A command line whose processes can make no user namespace and are no root. */
export function denied(words: readonly string[]): readonly string[] {
  if (isDeniedAlready) return words
  const script =
    'echo 1 >/proc/sys/user/max_user_namespaces && exec unshare --user --map-user=1000 --map-group=1000 -- "$@"'
  return ['unshare', '--user', '--map-root-user', 'sh', '-c', script, 'sh', ...words]
}

/** Runs processes under the denial; with `only`, those of one program. */
export function runDenied(only?: string): RunProcess {
  return (command, args, options) => {
    const isDenied = only === undefined || command === only
    const [program = '', ...words] = isDenied ? denied([command, ...args]) : [command, ...args]
    return spawnProcess(program, words, options)
  }
}
