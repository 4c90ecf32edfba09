// A package.json without a lock: npm chooses the versions, in a copy, and nothing is written into the project.

import { randomUUID } from 'node:crypto'
import { cp, readdir, readFile, rm } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import type { Context } from '../../host/context.ts'
import { makeFolder } from '../../host/make-folder.ts'
import { runNpm } from './npm-program.ts'

/** The text of the lock that npm makes for a project now. */
export async function resolveWithNpm(directory: string, context: Context): Promise<string> {
  const copy = join(context.stores.temporary, `npm-${randomUUID()}`)
  await makeFolder(copy)
  try {
    for (const file of await manifestsBelow(directory, 0)) {
      const to = join(copy, relative(directory, file))
      await makeFolder(dirname(to))
      await cp(file, to)
    }
    await runNpm(['install', '--package-lock-only'], copy, 'to choose versions, since there is no lock', context)
    return await readFile(join(copy, 'package-lock.json'), 'utf8')
  } finally {
    await rm(copy, { recursive: true, force: true })
  }
}

/** Deeper than workspaces lie. */
const deepest = 5

/** What npm reads: every package.json of the project, and its settings. */
async function manifestsBelow(folder: string, depth: number): Promise<readonly string[]> {
  const found: string[] = []
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (
      entry.isFile() &&
      (entry.name === 'package.json' || (depth === 0 && entry.name === '.npmrc') || entry.name.endsWith('.tgz'))
    )
      found.push(path)
    else if (entry.isDirectory() && depth < deepest && !/^(?:node_modules|\..*)$/.test(entry.name))
      found.push(...(await manifestsBelow(path, depth + 1)))
  }
  return found
}
