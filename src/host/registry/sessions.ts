// Uploads that are under way, remembered so that the next run takes up what a killed one has begun, or cancels it.

import type { Context } from '../context.ts'
import { sealedFacts } from '../json-cache.ts'

export interface UploadSession {
  /** Where the registry takes the next bytes. */
  readonly location: string
  readonly sentBytes: number
}

/** Of one repository, by the digest of the blob. */
export interface UploadSessions {
  find(digest: string): Promise<UploadSession | undefined>
  keep(digest: string, session: UploadSession): Promise<void>
  forget(digest: string): Promise<void>
}

/** Sealed: layers are sent to the address that is remembered. Without stores, this run alone remembers. */
export function uploadSessions(
  repository: string,
  { stores, env }: Partial<Pick<Context, 'stores'>> & Pick<Context, 'env'>,
): UploadSessions {
  if (!stores) {
    const open = new Map<string, UploadSession>()
    return {
      find: async (digest) => open.get(digest),
      keep: async (digest, session) => void open.set(digest, session),
      forget: async (digest) => void open.delete(digest),
    }
  }
  const kept = sealedFacts<UploadSession>({ stores, env }, 'upload-session-1')
  const keyOf = (digest: string): string => `${repository}@${digest}`
  return {
    find: (digest) => kept.get(keyOf(digest)),
    keep: (digest, session) => kept.put(keyOf(digest), session),
    forget: (digest) => kept.forget(keyOf(digest)),
  }
}
