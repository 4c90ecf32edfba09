// The two ways in, as one bundle; each loads only what it needs.

import './host/small-heap.ts'

export async function runAction(): Promise<void> {
  await (await import('./action.ts')).runAction()
}

export async function runCommand(): Promise<void> {
  await (await import('./cli.ts')).runCommand()
}
