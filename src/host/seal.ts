// Seals: proof that a document in a cache was written by us. A cache of the runner can be written by every job of the
// repository, so what it brings back is believed only with a seal, whose key no cache carries.

import { createHmac, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto'
import { link, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { readSmallFile } from './files.ts'
import { makeFolder } from './make-folder.ts'
import { ConfigurationError } from '../errors.ts'
import type { Environment } from './context.ts'
import type { Stores } from './stores.ts'

/** The variable that gives several machines one key, e.g. from a secret of the repository. */
export const cacheSecretVariable = 'LAMBDA_LAYER_CACHE_SECRET'
const shortestSecret = 16

export interface Seal {
  /** True when the user gave the key: then what other machines sealed is believed as well. */
  readonly isShared: boolean
  /** @param kind what the text is, so that one document cannot stand for another of another kind */
  sign(kind: string, text: string): string
  verify(kind: string, text: string, signature: unknown): boolean
}

/**
 * The seal of this machine, or of all machines that have the user's secret.
 * @throws {ConfigurationError} when the secret is too short to be one.
 */
export async function openSeal(stores: Stores, env: Environment): Promise<Seal> {
  const secret = sharedSecret(env)
  const key = secret === '' ? await machineKey(stores) : Buffer.from(secret)
  const sign = (kind: string, text: string): string =>
    createHmac('sha256', key).update(`${kind}\0${text}`).digest('hex')
  return {
    isShared: secret !== '',
    sign,
    verify(kind, text, signature) {
      const expected = Buffer.from(sign(kind, text))
      const given = Buffer.from(typeof signature === 'string' ? signature : '')
      return given.length === expected.length && timingSafeEqual(given, expected)
    },
  }
}

/**
 * The secret that the user gave; empty when there is none.
 * @throws {ConfigurationError} when it is too short to be one.
 */
export function sharedSecret(env: Environment): string {
  const secret = env[cacheSecretVariable] ?? ''
  if (secret === '' || secret.length >= shortestSecret) return secret
  throw new ConfigurationError({
    code: 'cache-secret-too-short',
    message: `${cacheSecretVariable} has ${secret.length} characters; a key needs ${shortestSecret} or more.`,
    nextStep: 'Take a random one, e.g. from `openssl rand -hex 32`, and keep it as a secret of the repository.',
  })
}

const keyBytes = 32

/** A random key in a file that only this user can read. One that cannot be kept is good for this run. */
async function machineKey({ sealKey, temporary }: Pick<Stores, 'sealKey' | 'temporary'>): Promise<Buffer> {
  const kept = await keptKey(sealKey)
  if (kept) return kept
  const fresh = randomBytes(keyBytes)
  const scratch = join(temporary, `seal-${randomUUID()}.partial`)
  try {
    await Promise.all([makeFolder(temporary), makeFolder(dirname(sealKey))])
    await writeFile(scratch, fresh, { flag: 'wx', mode: 0o600 })
    // A link appears whole, and takes no other's place: of two runs that start together, both have the key of one.
    await link(scratch, sealKey).catch(async () => {
      // That file is not a key: a run that was killed, or a full disk, left a part of one.
      if (!(await keptKey(sealKey))) await rename(scratch, sealKey)
    })
  } catch {
    // It could not be kept.
  } finally {
    await rm(scratch, { force: true }).catch(() => {})
  }
  return (await keptKey(sealKey)) ?? fresh
}

async function keptKey(path: string): Promise<Buffer | undefined> {
  const text = await readSmallFile(path, keyBytes, 'latin1').catch(() => '')
  return text.length === keyBytes ? Buffer.from(text, 'latin1') : undefined
}
