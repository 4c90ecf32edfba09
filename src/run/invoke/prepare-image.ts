// An image, in the daemon of this machine, with the emulator that it is started with.

import type { Context } from '../../host/context.ts'
import { runDocker, tryDocker } from '../../host/docker/engine.ts'
import type { Runtime } from '../../lambda/runtimes.ts'
import type { Target } from '../../lambda/target.ts'
import { emulatorFor } from './emulator.ts'
import { readyFor, type Startable } from './prepare.ts'

/** `remove`: takes away from the daemon what was loaded for it. */
export type Started = Startable & { readonly remove: () => Promise<void> }

interface Image {
  readonly name: string
  /** A file for `docker load`. */
  readonly archive?: string
  readonly target: Target<Runtime>
}

/** @param place a folder for what is needed beside it, which the caller removes */
export async function prepareImage(
  { name, archive, target }: Image,
  place: string,
  context: Context,
): Promise<Started> {
  const loaded = archive === undefined ? undefined : await load(archive, context)
  const image = loaded?.name ?? name
  const remove = async (): Promise<void> => {
    if (loaded?.isNew !== true) return
    const after = { ...context, signal: AbortSignal.timeout(30_000) }
    await tryDocker(['image', 'rm', '--force', image], after, { doing: `remove ${image}` }).catch(() => {})
  }
  try {
    await readyFor(image, target, context)
    const emulator = await emulatorFor(image, target, place, context)
    return { image, target, folders: [], ...(emulator ? { emulator } : {}), remove }
  } catch (error) {
    await remove()
    throw error
  }
}

/** Loads an archive into the daemon. `isNew`: it did not exist before, and goes again. */
async function load(archive: string, context: Context): Promise<{ readonly name: string; readonly isNew: boolean }> {
  const doing = `load ${archive}`
  const list = async (): Promise<ReadonlySet<string>> =>
    new Set((await runDocker(['image', 'ls', '--format', '{{.Repository}}:{{.Tag}}'], context, { doing })).split('\n'))
  const before = await list()
  const said = await runDocker(['load', '--input', archive], context, { doing, timeoutMs: 600_000 })
  const name = /^Loaded image(?: ID)?: (\S+)$/m.exec(said)?.[1]
  if (name === undefined) throw new Error(`docker load said ${said}`)
  return { name, isNew: !before.has(name) }
}
