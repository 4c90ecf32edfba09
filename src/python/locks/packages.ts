import type { DirectSource, LockedPackage, RemoteFile } from './lock.ts'
import type { LockedFile, LockEntry } from './lock-file.ts'
import { remoteFile } from './remote-file.ts'
import type { SelectedEntry } from './selected.ts'

/** The files of an entry that only an index can tell the addresses of; none for most formats. */
export function unlocated({ source, files }: LockEntry): readonly LockedFile[] {
  return source.kind === 'index' ? files.filter(({ url }) => url === undefined) : []
}

/** An entry as everything behind the locks takes it; its files have addresses. */
export function packageOf({ entry, requiredBy }: SelectedEntry): LockedPackage {
  const { name, version, source } = entry
  const files = entry.files.map((file) => located(file, entry))
  const wheels = files.filter(({ filename }) => /\.whl$/i.test(filename))
  const sdist = files.find(({ filename }) => !/\.whl$/i.test(filename))
  const direct = directSource(entry)
  return {
    name,
    ...(version === undefined ? {} : { version }),
    wheels,
    ...(sdist ? { sdist } : {}),
    ...(direct ? { direct } : {}),
    ...(source.kind === 'index' && source.url !== undefined ? { index: source.url } : {}),
    requiredBy,
  }
}

function directSource(entry: LockEntry): DirectSource | undefined {
  const { source } = entry
  switch (source.kind) {
    case 'index':
      return undefined
    case 'directory':
      return { kind: 'directory', path: source.path }
    case 'vcs':
      return source
    case 'archive':
      return { ...source, file: located(source.file, entry) }
  }
}

function located({ filename, url, ...file }: LockedFile, { name }: LockEntry): RemoteFile {
  if (filename === undefined || url === undefined) throw new Error(`a file of ${name} has no address yet`)
  return remoteFile({ ...file, filename, url })
}
