/** Sends a signal to a process and all its children that stayed in its group. Does nothing when they have ended. */
export function killGroup(id: number, signal: 'SIGTERM' | 'SIGKILL'): void {
  try {
    process.kill(-id, signal)
  } catch {
    // They have ended.
  }
}
