// A tree that cannot be unpacked, and links that lead nowhere, in an artifact that was zipped elsewhere.

import { posix } from 'node:path'
import { artifactFacts, type ArtifactKind } from '../../lambda/artifacts.ts'
import type { Finding } from '../../model/finding.ts'
import { listed } from '../../text/listing.ts'
import type { Inventory } from '../inventory.ts'
import type { ScannedFile } from '../scan.ts'

export function checkTree(
  { files = [], folders = [] }: Pick<Inventory, 'files' | 'folders'>,
  scanned: readonly ScannedFile[],
  kind: ArtifactKind,
): readonly Finding[] {
  const byPath = new Map(files.map((file) => [file.path, file]))
  const parents = new Set(folders.map(({ path }) => path.replace(/\/$/, '')))
  const blocked = new Map<string, string>()
  for (const { path } of files) {
    for (const folder of foldersOf(path)) {
      if (byPath.has(folder)) blocked.set(folder, path)
      parents.add(folder)
    }
  }
  return [
    ...[...blocked].map(([path, below]): Finding => {
      const what = byPath.get(path)?.isLink === true ? 'a link' : 'a file'
      return {
        severity: 'error',
        code: 'path-collision',
        message: `${path} is ${what}, and ${below} is below it: they cannot both be unpacked.`,
        nextStep: 'Take one of them out, and zip the rest again.',
        path,
      }
    }),
    ...linkFindings(
      scanned,
      (path) => path === '' || byPath.has(path) || parents.has(path),
      artifactFacts[kind].mountedAt,
    ),
  ]
}

/** The folders that a path is in, from the top. */
function foldersOf(path: string): readonly string[] {
  const folders: string[] = []
  for (let at = path.indexOf('/'); at !== -1; at = path.indexOf('/', at + 1)) folders.push(path.slice(0, at))
  return folders
}

interface BadLink {
  readonly path: string
  readonly leads: 'out' | 'nowhere'
  readonly target: string
}

function linkFindings(
  scanned: readonly ScannedFile[],
  exists: (path: string) => boolean,
  mountedAt: string,
): readonly Finding[] {
  const top = mountedAt.replace(/\/$/, '')
  const links = scanned.flatMap(({ path, link }): readonly BadLink[] => {
    if (link === undefined) return []
    const target = posix.resolve(`${top}/${posix.dirname(path)}`, link)
    if (target !== top && !target.startsWith(`${top}/`)) return [{ path, leads: 'out', target }]
    return exists(target.slice(top.length + 1)) ? [] : [{ path, leads: 'nowhere', target }]
  })
  const finding = (leads: BadLink['leads'], what: string, nextStep: string): readonly Finding[] => {
    const found = links.filter((one) => one.leads === leads)
    const [first] = found
    if (!first) return []
    const names = listed(found.map(({ path, target }) => `${path} (to ${target})`))
    return [{ severity: 'warning', code: 'broken-link', message: `${what}: ${names}.`, nextStep, path: first.path }]
  }
  return [
    ...finding('nowhere', 'Links lead to files that do not exist', 'Add the files, or take the links out.'),
    ...finding(
      'out',
      'Links lead to files of the runtime, which may differ or be missing',
      'Copy the files into the zip in place of the links (`zip` without `-y` does), or take the links out.',
    ),
  ]
}
