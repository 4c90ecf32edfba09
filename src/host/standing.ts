// What is at a path that a user names, or where a file of the user's is looked for.

import { lstatSync, statSync, type Stats } from 'node:fs'

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
