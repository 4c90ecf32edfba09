// The two ways in, as one bundle; each loads only what it needs. `codeName` names this very build.

import './host/small-heap.ts'

export async function runAction(codeName?: string): Promise<void> {
  await (await import('./action.ts')).runAction(codeName)
}

export async function runCommand(codeName?: string): Promise<void> {
  await (await import('./cli.ts')).runCommand(codeName)
}
