// Wheels that are brought before it is known which others there are: the pages of an index take as long to read as all wheels
// take to come. What is begun here is taken up by `measure`, which asks for it again.

import type { Context } from '../../host/context.ts'
import { localPath } from '../../host/http/download.ts'
import { unzippedLimitBytes } from '../../lambda/limits.ts'
import type { ChosenWheel } from './choose.ts'
import { bringWhole } from './measure.ts'
import type { StoredWheel, WheelStore } from './store.ts'

export interface EarlyWheels {
  /** Begins to bring a wheel, where its page tells its hash and its size, and as long as all of them will fit. */
  begin(chosen: ChosenWheel): void
  /** For when the run ends before they are asked for. */
  stop(): void
}

/** Wheels unpack to some three times their size. */
export const unpacksTo = 3

/** @param onWheel called for each wheel as soon as it is in the store */
export function openEarlyWheels(
  openStore: () => Promise<WheelStore>,
  context: Pick<Context, 'env' | 'directory' | 'stores' | 'signal' | 'log'>,
  onWheel: (wheel: StoredWheel & { readonly filename: string }) => void,
): EarlyWheels {
  const controller = new AbortController()
  const signal = AbortSignal.any([context.signal, controller.signal])
  const begun = new Set<string>()
  let sizeBytes = 0
  const bring = async (chosen: ChosenWheel): Promise<void> => {
    const { stored } = await bringWhole(chosen, await openStore(), { ...context, signal })
    if (stored) onWheel({ ...stored, filename: chosen.file.filename })
  }
  return {
    begin(chosen) {
      const { file } = chosen
      const isLocal = localPath(file.url, context.directory) !== undefined
      if (file.sha256 === undefined || file.sizeBytes === undefined || isLocal || begun.has(file.sha256)) return
      begun.add(file.sha256)
      sizeBytes += file.sizeBytes
      if (sizeBytes * unpacksTo > unzippedLimitBytes) return
      bring(chosen).catch(() => {}) // What is wrong with it is said where it is needed.
    },
    stop: () => controller.abort(),
  }
}
