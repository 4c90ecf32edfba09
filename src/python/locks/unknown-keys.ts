import type { LockFormat } from './lock-file.ts'
import type { TomlLock } from './toml-lock.ts'

/** The keys of a lock and of each package in it: those of all versions of the tools that write it. */
const known: Readonly<
  Partial<Record<LockFormat, { readonly packages: string; readonly top: string; readonly each: string }>>
> = {
  uv: {
    packages: 'package',
    top: 'version revision requires-python resolution-markers supported-markers required-markers environment-markers conflicts options manifest package',
    each: 'name version source resolution-markers dependencies optional-dependencies dev-dependencies dependency-groups default-groups metadata sdist wheels',
  },
  pylock: {
    packages: 'packages',
    top: 'lock-version environments requires-python extras dependency-groups default-groups created-by packages tool',
    each: 'name version marker requires-python dependencies vcs directory archive index sdist wheels attestation-identities tool',
  },
  poetry: {
    packages: 'package',
    top: 'package extras metadata',
    each: 'name version description optional python-versions groups markers files dependencies extras source develop category',
  },
  pdm: {
    packages: 'package',
    top: 'metadata package',
    each: 'name version requires_python summary groups marker markers dependencies files extras git url path revision ref subdirectory editable sections',
  },
}

const shown = 3

/**
 * A note for each key that this version does not know, at most a few: written by hand, or by a tool newer than we are.
 * They are skipped.
 */
export function unknownKeys(lock: TomlLock, format: LockFormat): readonly string[] {
  const keys = known[format]
  if (!keys) return []
  const [top, each] = [new Set(keys.top.split(' ')), new Set(keys.each.split(' '))]
  const ofTop = Object.keys(lock.root)
    .filter((key) => !top.has(key))
    .map((key) => ({ key, line: lock.lineOf(key), of: '' }))
  const ofPackages = lock.tablesOf(keys.packages).flatMap(({ table, line }) =>
    Object.keys(table)
      .filter((key) => !each.has(key))
      .map((key) => ({ key, line, of: typeof table['name'] === 'string' ? ` of ${table['name'].slice(0, 100)}` : '' })),
  )
  // Each key once: what is new is in every package.
  const found = [...new Map([...ofTop, ...ofPackages].toReversed().map((one) => [one.key, one])).values()].toReversed()
  return found
    .slice(0, shown)
    .map(
      ({ key, line, of }) =>
        `${lock.file}:${line}: the key \`${key.slice(0, 100)}\`${of} is not known, and is skipped.`,
    )
}
