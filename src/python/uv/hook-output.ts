// What a hook answered, put where uv reads it.

import { cp, readdir, stat, writeFile } from 'node:fs/promises'
import { join, posix, relative } from 'node:path'
import { makeFolder } from '../../host/make-folder.ts'
import type { AskedMetadata } from './ask.ts'
import { refusedAnswer, type HookOutput } from './hook.ts'
import { readSmallFile } from '../../host/files.ts'

/** Names of requirements, or of a folder. */
const largestAnswerBytes = 1024 * 1024
/** The longest description that is known has some hundred kilobytes. */
const largestMetadataBytes = 4 * 1024 * 1024

/** Puts what the hook wrote where uv reads it. Yields why it did not, in words. */
export async function takeOutput(outputs: readonly HookOutput[], output: string): Promise<string | undefined> {
  for (const { kind, path, inside } of outputs) {
    const from = join(output, posix.relative('/out', inside))
    if (kind === 'answer') {
      const text = await readSmallFile(from, largestAnswerBytes).catch(() => undefined)
      if (text === undefined) return 'its answer cannot be read, or is too large'
      const refused = refusedAnswer(text)
      if (refused !== undefined) return refused
      await writeFile(path, text)
    } else if (kind === 'metadata') {
      if (!(await isDirectory(from))) continue
      const metadata = await stat(join(from, (await readdir(from))[0] ?? '', 'METADATA')).catch(() => undefined)
      if ((metadata?.size ?? 0) > largestMetadataBytes) return `its metadata has ${metadata?.size} bytes`
      await cp(from, path, { recursive: true })
    } else {
      const names = await readdir(from).catch(() => [])
      for (const name of names.filter((one) => one.endsWith('.whl'))) await cp(join(from, name), join(path, name))
    }
  }
  return undefined
}

export function isBelow(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return way === '' || (!way.startsWith('..') && !posix.isAbsolute(way))
}

export function isDirectory(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
}

/** The same for what a container answered: it has installed whatever the package requires to be asked. */
export async function writeAnswer(outputs: readonly HookOutput[], answer: AskedMetadata): Promise<void> {
  const wanted = outputs.find(({ kind }) => kind === 'metadata')
  if (wanted) {
    const folder = join(wanted.path, answer.distInfo)
    await makeFolder(folder)
    await writeFile(join(folder, 'METADATA'), answer.metadata)
  }
  const text = wanted ? answer.distInfo : '[]'
  for (const { path } of outputs.filter(({ kind }) => kind === 'answer')) await writeFile(path, text)
}
