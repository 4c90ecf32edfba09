// What is at a path that a user names, or where a file of the user's is looked for.

import { accessSync, constants, lstatSync, statSync, type Stats } from 'node:fs'
import { ConfigurationError } from '../errors.ts'

/**
 * Whether something is there. A link that leads nowhere or in a circle is: passing over a lock that cannot be read would
 * resolve what it pins.
 */
export function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined
  } catch {
    return false
  }
}

/** Links followed; undefined where they lead to nothing. */
export function statusOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false })
  } catch {
    return undefined
  }
}

export function isFolder(path: string): boolean {
  return statusOf(path)?.isDirectory() === true
}

/** Whether the names in a folder, and what they lead to, can be seen. */
export function isReadableFolder(path: string): boolean {
  try {
    accessSync(path, constants.R_OK | constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** @param shown the folder as shown to people */
export function unreadableFolder(shown: string): ConfigurationError {
  return new ConfigurationError({
    code: 'folder-unreadable',
    message: `The folder ${shown} cannot be read, so what is in it is not known.`,
    nextStep: `Let this user read it, e.g. \`chmod u+rx ${shown}\`, or name another folder.`,
    input: 'requirements',
    file: shown,
  })
}
