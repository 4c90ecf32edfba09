// Where a file of requirements is that a user names by a path, or by a URL as pip takes it.

import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Problem } from '../../errors.ts'
import { redact } from '../../text/redact.ts'

export type LocalFile =
  | { readonly kind: 'path'; readonly path: string }
  | { readonly kind: 'wrong'; readonly problem: Problem }

/** @param folder what a path is relative to */
export function localFile(written: string, folder: string): LocalFile {
  const isFileUrl = /^file:/i.test(written)
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(written) && !isFileUrl) {
    return wrong(
      'remote-requirements',
      `${redact(written)} is a URL; requirement files are read from this machine only.`,
      'Download the file in a step before, and name the copy.',
    )
  }
  try {
    return { kind: 'path', path: resolve(folder, isFileUrl ? fileURLToPath(written) : written) }
  } catch {
    return wrong('remote-requirements', `${redact(written)} is not a file of this machine.`, 'Write its path.')
  }
}

function wrong(code: string, message: string, nextStep: string): LocalFile {
  return { kind: 'wrong', problem: { code, message, nextStep } }
}
