// Removes a container when this process dies without doing it: after SIGKILL nobody else would. The daemon does not end a
// container with the client that started it.

import { spawn } from 'node:child_process'
import { Socket } from 'node:net'
import type { Environment } from '../context.ts'

/** Waits for the end of its input, which comes when the process at its other end is gone. */
const script = 'read -r line; exec docker rm --force --volumes "$1"'

/** Undone by its disposal. Without a shell (Windows) it does nothing. */
export function startReaper(container: string, env: Environment): Disposable {
  // A group of its own: what ends this process's group must not end it.
  const child = spawn('/bin/sh', ['-c', script, 'reaper', container], {
    env,
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
    windowsHide: true,
  })
  child.on('error', () => {})
  child.stdin.on('error', () => {})
  child.unref()
  if (child.stdin instanceof Socket) child.stdin.unref()
  return {
    [Symbol.dispose]() {
      child.kill('SIGKILL')
      child.stdin.destroy()
    },
  }
}
