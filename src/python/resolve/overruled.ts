// The first index that has a package decides. That keeps strangers from putting a newer release into another index, and
// it is how an old copy in an extra index wins unseen.

import { compare, valid } from '@renovatebot/pep440'
import type { Finding } from '../../model/finding.ts'
import { mapConcurrently } from '../../host/map-concurrently.ts'
import type { Target } from '../../lambda/target.ts'
import { redact } from '../../text/redact.ts'
import type { ConfiguredIndexes } from '../indexes/configured.ts'
import type { IndexSettings } from '../indexes/settings.ts'
import { indexesInOrder, projectPage, type PagesContext } from '../indexes/project-files.ts'
import type { LockedPackage } from '../locks/lock.ts'
import type { Inputs } from '../requirements/inputs.ts'
import { isPreRelease } from '../versions.ts'
import { hasFittingWheel, releasesOf } from '../wheels/releases.ts'
import { isOpen } from './held-back.ts'

/** So many pages are read at once. */
const pagesAtOnce = 8

/** A warning for each package that an extra index serves although the default index has a newer release that fits. */
export async function overruledByExtraIndexes(
  packages: readonly LockedPackage[],
  target: Target,
  inputs: Inputs,
  { settings, env }: ConfiguredIndexes,
  context: PagesContext,
): Promise<readonly Finding[]> {
  const strategy = env['UV_INDEX_STRATEGY'] ?? 'first-index'
  const indexes = indexesInOrder(settings)
  const extra = indexes.slice(0, -1)
  const last = indexes.at(-1)
  // Newer ones are skipped on purpose.
  if ((env['UV_EXCLUDE_NEWER'] ?? '') !== '') return []
  if (strategy !== 'first-index' || extra.length === 0 || last === undefined) return []
  const open = packages.filter(
    (one) => one.version !== undefined && isOpen(one, inputs) && !isAssigned(one.name, settings),
  )
  const found = await mapConcurrently(open, pagesAtOnce, context.signal, async ({ name, version = '' }) => {
    const by = await servedBy(name, extra, context)
    if (by === undefined) return []
    const page = await projectPage(last, name, context)
    if (page.kind !== 'files' || valid(version) === null) return []
    const newest = [...releasesOf(name, page.files)]
      .filter(([other, files]) => !isPreRelease(other) && hasFittingWheel(files, target))
      .map(([other]) => other)
      .toSorted(compare)
      .at(-1)
    return newest !== undefined && compare(newest, version) > 0 ? [warning(name, version, by, newest, last)] : []
  })
  return found.flat()
}

function isAssigned(name: string, { assigned = [] }: IndexSettings): boolean {
  return assigned.some((one) => one.package === name)
}

/** The extra index that has a project; undefined when none has it, or one cannot be read. */
async function servedBy(name: string, extra: readonly string[], context: PagesContext): Promise<string | undefined> {
  for (const index of extra) {
    const page = await projectPage(index, name, context)
    if (page.kind !== 'missing') return page.kind === 'files' && page.files.length > 0 ? index : undefined
  }
  return undefined
}

function warning(name: string, version: string, by: string, newest: string, last: string): Finding {
  return {
    severity: 'warning',
    code: 'older-by-extra-index',
    message: `${name} ${version} comes from ${redact(by)}; ${redact(last)} has ${newest}, which fits as well. The first index that has a package decides.`,
    nextStep: `If the newer one is meant, require ${name}>=${newest} with UV_INDEX_STRATEGY=unsafe-best-match, or leave the extra index out for it; if not, pin ${name}==${version}.`,
    package: name,
  }
}
