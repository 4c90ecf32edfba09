import type { EntrySource } from './lock-file.ts'
import type { Fields } from './toml-lock.ts'

const whatItIs = { directory: 'a folder', vcs: 'a repository' } as const

/**
 * Refuses a package of a folder or a repository that has files as well: no tool writes that. Its source was exchanged for that
 * of another package, and nobody can say which of the two is meant.
 */
export function refuseFilesBeside({ kind }: EntrySource, hasFiles: boolean, name: string, fields: Fields): void {
  if (!hasFiles || (kind !== 'directory' && kind !== 'vcs')) return
  fields.wrong(
    `${name} comes from ${whatItIs[kind]}, and has files of an index as well. The lock may have been edited.`,
  )
}
