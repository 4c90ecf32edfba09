// Refuses versions that were uploaded only a short time ago: most malicious releases are found and removed within days.

import type { Problem } from '../../errors.ts'
import type { Context } from '../../host/context.ts'
import { mapConcurrently } from '../../host/map-concurrently.ts'
import { formatAge, formatTime, type Duration } from '../../text/time.ts'
import type { LockedPackage } from '../locks/node-lock.ts'
import type { NpmSettings } from '../registry/npmrc.ts'
import { uploadTime } from '../registry/upload-times.ts'

export interface AgeRule {
  readonly minimum: Duration
  /** Names of packages that it does not hold for. */
  readonly except: readonly string[]
  /** Milliseconds since 1970. */
  readonly now: number
}

/** A problem for each package that is too young, or whose age is not known. Files of this machine have no age. */
export async function youngPackages(
  packages: readonly LockedPackage[],
  { minimum, except, now }: AgeRule,
  settings: NpmSettings,
  context: Pick<Context, 'env' | 'stores' | 'signal'>,
): Promise<readonly Problem[]> {
  const asked = packages.filter(
    ({ name, source }) => !except.includes(name) && (source.kind === 'tarball' || source.kind === 'git'),
  )
  const versions = [...new Map(asked.map((one) => [`${one.name} ${one.version}`, one])).values()]
  const problems = await mapConcurrently(versions, 16, context.signal, async ({ name, version, source }) => {
    const isOfRegistry = source.kind === 'tarball' && source.url === undefined
    const uploaded = source.kind === 'tarball' ? await uploadTime(name, version, settings, context) : undefined
    if (uploaded === undefined) {
      return {
        code: 'upload-time-unknown',
        message: `${name} ${version}: when it was uploaded is not known, since ${isOfRegistry ? 'the registry does not say it' : 'it does not come from a registry that says it'}; minimum-age is ${minimum.text}.`,
        nextStep: `If you trust it, name ${name} in minimum-age-except.`,
        package: name,
      }
    }
    if (uploaded <= now - minimum.milliseconds) return undefined
    return {
      code: 'too-young',
      message: `${name} ${version} is too young: it was uploaded ${formatAge(now - uploaded)} ago, minimum-age is ${minimum.text}.`,
      nextStep: `Lock an older version, wait until ${formatTime(uploaded + minimum.milliseconds)}, or name ${name} in minimum-age-except.`,
      package: name,
    }
  })
  return problems.filter((problem) => problem !== undefined)
}
