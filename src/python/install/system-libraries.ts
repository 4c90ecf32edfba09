import type { Entry, Part } from '../../model/entry.ts'
import { byText } from '../../text/order.ts'
import { under } from '../../text/path.ts'
import type { SystemLibrary } from '../compile/options.ts'

/** Shared libraries of a build image that compiled wheels need, in a folder where Lambda's loader looks. */
export function libraryPart(libraries: readonly SystemLibrary[], folder: string): Part {
  const entries = libraries.map(({ soname, path, sizeBytes, sha256, package: owner, neededBy }): Entry => ({
    path: under(folder, soname),
    mode: 0o755,
    sizeBytes,
    hash: { algorithm: 'sha256', digest: Buffer.from(sha256, 'hex').toString('base64url') },
    origin: { ecosystem: 'os', name: owner ?? soname, requiredBy: [{ kind: 'package', name: neededBy }] },
    content: { kind: 'file', file: path },
  }))
  return { entries: entries.sort(byText(({ path }) => path)), warnings: [] }
}
