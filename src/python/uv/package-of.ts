// Which package the sources in a folder are of, for people.

import { closeSync, openSync, readSync } from 'node:fs'
import { posix } from 'node:path'

export interface SourcePackage {
  readonly name?: string
  readonly version?: string
  readonly label: string
}

/** By its place in uv's cache; of an archive that a requirement names by path or URL, by what the archive says. */
export function packageOf(folder: string): SourcePackage {
  const [, name, version] = /\/sdists-v\d+\/(?:pypi|index\/[^/]+)\/([^/]+)\/([^/]+)\//.exec(`${folder}/`) ?? []
  if (name !== undefined) return { name, ...(version === undefined ? {} : { version }), label: `${name} ${version}` }
  return { label: (isOfArchive(folder) ? namedBy(folder) : undefined) ?? posix.basename(folder) }
}

const isOfArchive = (folder: string): boolean => /\/sdists-v\d+\//.test(folder)

/** No more of a PKG-INFO is read: the fields at its head are enough. */
const mostBytes = 4096

/** The name and version in the PKG-INFO of an unpacked source distribution. They are the package's own words. */
function namedBy(folder: string): string | undefined {
  const head = Buffer.alloc(mostBytes)
  try {
    const file = openSync(posix.join(folder, 'PKG-INFO'), 'r')
    try {
      const text = head.toString('utf8', 0, readSync(file, head, 0, mostBytes, 0))
      const [, name] = /^Name: ([A-Za-z0-9._-]{1,100})\r?$/m.exec(text) ?? []
      const [, version] = /^Version: ([A-Za-z0-9.!+_-]{1,100})\r?$/m.exec(text) ?? []
      return name === undefined || version === undefined ? undefined : `${name} ${version}`
    } finally {
      closeSync(file)
    }
  } catch {
    return undefined
  }
}
