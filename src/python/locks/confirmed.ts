// Whether a lock that somebody else may have written can be believed.

import { basename } from 'node:path/posix'
import { allIndexes, indexUrl, type IndexSettings } from '../indexes/settings.ts'
import type { Target } from '../../lambda/target.ts'
import { targetEnvironment } from '../markers/environment.ts'
import { isActive } from '../requirements/is-active.ts'
import type { Inputs } from '../requirements/inputs.ts'
import { filesOf, pinningLines } from '../resolve/allowed-hashes.ts'
import type { LockedPackage } from './lock.ts'

const pypi = 'https://pypi.org/simple'
/** Indexes whose files are on another host. */
const fileOrigins: Readonly<Record<string, readonly string[]>> = {
  'https://pypi.org': ['https://files.pythonhosted.org'],
  'https://test.pypi.org': ['https://test-files.pythonhosted.org'],
}

/**
 * True when the lock can say nothing that this run does not know by itself: every file has a hash that the user's own
 * lines allow, is named by its URL, and is on the host of an index of this run; and no package of the lines is missing.
 */
export function isConfirmed(
  packages: readonly LockedPackage[],
  { inputs, settings, target }: { readonly inputs: Inputs; readonly settings: IndexSettings; readonly target: Target },
): boolean {
  const origins = fileOriginsOf(settings)
  const names = new Set(packages.map(({ name }) => name))
  const environment = targetEnvironment(target)
  const isComplete = inputs.requirements.every(
    (one) => !isActive(one, environment) || (one.name !== undefined && names.has(one.name)),
  )
  return isComplete && packages.every((one) => isConfirmedPackage(one, inputs, origins))
}

function isConfirmedPackage(one: LockedPackage, inputs: Inputs, origins: ReadonlySet<string>): boolean {
  if (one.direct !== undefined) return false
  const allowed = new Set(pinningLines(one, inputs).flatMap(({ hashes }) => hashes))
  const files = filesOf(one)
  return (
    files.length > 0 &&
    files.every(({ url, filename, sha256 }) => {
      if (sha256 === undefined || !allowed.has(`sha256:${sha256}`) || !URL.canParse(url)) return false
      const { origin, pathname } = new URL(url)
      return origins.has(origin) && basename(safelyDecoded(pathname)) === filename
    })
  )
}

/** Where the files of this run's indexes are. */
function fileOriginsOf(settings: IndexSettings): ReadonlySet<string> {
  const { defaultIndex, findLinks, noIndex } = settings
  const indexes = noIndex ? [] : [...(defaultIndex === undefined ? [pypi] : []), ...allIndexes(settings).map(indexUrl)]
  const places = [...indexes, ...findLinks]
  const origins = places
    .filter((place) => /^https?:/i.test(place) && URL.canParse(place))
    .map((place) => new URL(place).origin)
  return new Set([...origins, ...origins.flatMap((origin) => fileOrigins[origin] ?? [])])
}

function safelyDecoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
