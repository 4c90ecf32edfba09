import {
  openArchiveStore,
  type ArchiveStore,
  type ArchiveStoreOptions,
  type StoredArchive,
} from '../../host/archive-store.ts'
import type { Context } from '../../host/context.ts'

export type StoredWheel = StoredArchive
export type WheelStore = ArchiveStore
export type WheelStoreOptions = Omit<ArchiveStoreOptions, 'root' | 'holds'>

/** Opens the store of wheels: see `openArchiveStore`. */
export function openWheelStore(
  options: WheelStoreOptions,
  context: Pick<Context, 'stores' | 'log'>,
): Promise<WheelStore> {
  return openArchiveStore({ ...options, root: context.stores.wheels, holds: 'wheel' }, context)
}
