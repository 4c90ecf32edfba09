// Files that say what a Node.js project is made of, by their names.

import { basename } from 'node:path'

export const npmLocks = ['npm-shrinkwrap.json', 'package-lock.json'] as const
export const pnpmLock = 'pnpm-lock.yaml'
export const manifestName = 'package.json'

/** Locks that are not read, with the command that makes one that is. */
export const otherLocks: Readonly<Record<string, string>> = {
  'yarn.lock': 'npm install --package-lock-only --ignore-scripts',
  'bun.lock': 'npm install --package-lock-only --ignore-scripts',
  'bun.lockb': 'npm install --package-lock-only --ignore-scripts',
}

/** Whether a path is, by its name, of Node.js and not of Python. */
export function isNodeSource(path: string): boolean {
  const name = basename(path)
  return npmLocks.some((one) => one === name) || name === pnpmLock || name === manifestName || name in otherLocks
}
