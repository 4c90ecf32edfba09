// What lies on this machine, for pip in the image: copies, so that no build leaves anything in the user's folders.

import { copyFile, stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Context } from '../../host/context.ts'
import { makeFolder } from '../../host/make-folder.ts'
import type { Requirement } from '../requirements/inputs.ts'
import { places } from './dockerfile.ts'
import { copySource } from './source-tree.ts'

/** The requirements, with paths in the image for what was copied into `source`. */
export async function copyLocal(
  requirements: readonly Requirement[],
  source: string,
  context: Pick<Context, 'directory' | 'env' | 'signal' | 'runProcess'>,
): Promise<readonly Requirement[]> {
  const copied: Requirement[] = []
  for (const [at, one] of requirements.entries()) {
    const path = pathOf(one, context.directory)
    if (path === undefined) copied.push(one)
    else {
      const folder = join('local', String(at))
      const isFolder = (await stat(path)).isDirectory()
      const inside = isFolder ? folder : join(folder, basename(path))
      if (isFolder) await copySource(path, join(source, folder), context)
      else {
        await makeFolder(join(source, folder))
        await copyFile(path, join(source, inside))
      }
      copied.push({ ...one, line: withPlace(one.line, `file://${places.source}/${encodeURI(inside)}`) })
    }
  }
  return copied
}

function pathOf({ source }: Requirement, directory: string): string | undefined {
  if (source.kind === 'path') return resolve(directory, source.path)
  return source.kind === 'url' && /^file:/i.test(source.url) ? fileURLToPath(source.url.replace(/#.*$/, '')) : undefined
}

/** `name[extra] @ file:///here ; marker` or a bare path, with another place. */
function withPlace(line: string, place: string): string {
  const [, name, extras = '', marker = ''] = /^([A-Za-z0-9._-]+)?\s*(\[[^\]]*\])?\s*@\s*\S+(\s+;.*)?$/.exec(line) ?? []
  if (name !== undefined) return `${name}${extras} @ ${place}${marker}`
  const [, ofPath = '', ofMarker = ''] = /^[^[;]*?(\[[^\]]*\])?(\s+;.*)?$/.exec(line) ?? []
  return ofPath === '' ? `${place}${ofMarker}` : `${place.replace('file://', '')}${ofPath}${ofMarker}`
}
