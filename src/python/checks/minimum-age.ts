// Refuses files that were uploaded only a short time ago: most malicious releases are found and removed within days.

import { compare } from '@renovatebot/pep440'
import type { Problem } from '../../errors.ts'
import type { Context } from '../../host/context.ts'
import { mapConcurrently } from '../../host/map-concurrently.ts'
import { formatAge, formatTime, type Duration } from '../../text/time.ts'
import type { ConfiguredIndexes } from '../indexes/configured.ts'
import { projectFiles } from '../indexes/project-files.ts'
import type { IndexFile } from '../indexes/simple-index.ts'
import type { LockedPackage, RemoteFile } from '../locks/lock.ts'
import { normalizeName } from '../names.ts'
import { isPreRelease } from '../versions.ts'
import type { Selection } from '../wheels/choose.ts'
import { releasesOf } from '../wheels/releases.ts'

export interface AgeRule {
  readonly minimum: Duration
  /** Names of packages that it does not hold for. */
  readonly except: readonly string[]
  /** Milliseconds since 1970. */
  readonly now: number
}

/** What will go into a layer. */
interface Taken {
  readonly package: LockedPackage
  /** Absent for a source of a version control system. */
  readonly file?: RemoteFile
}

/** A problem for each file that is too young, or whose age is not known. Files of this machine have no age. */
export async function youngFiles(
  selections: readonly Selection[],
  rule: AgeRule,
  { settings, env }: ConfiguredIndexes,
  context: Pick<Context, 'env' | 'signal'>,
): Promise<readonly Problem[]> {
  const except = new Set(rule.except.map(normalizeName))
  const all = selections.flatMap(takenBy).filter(({ package: { name } }) => !except.has(name))
  const taken = [...new Map(all.map((one) => [`${one.package.name} ${one.file?.filename}`, one])).values()]
  const problems = await mapConcurrently(taken, 16, context.signal, async (one) => {
    const { name, direct } = one.package
    const files = async (): Promise<readonly IndexFile[]> =>
      direct ? [] : ((await projectFiles(name, settings, env, context)) ?? [])
    return problemOf(one, rule, files)
  })
  return problems.filter((problem) => problem !== undefined)
}

function takenBy({ chosen, unfit }: Selection): readonly Taken[] {
  const wheels = chosen.map(({ package: locked, file }) => ({ package: locked, file }))
  const sources = unfit.map(({ package: locked }): Taken => {
    const file = locked.direct?.kind === 'archive' ? locked.direct.file : locked.sdist
    return file ? { package: locked, file } : { package: locked }
  })
  return [...wheels, ...sources].filter(({ package: { direct }, file }) => {
    return direct?.kind !== 'directory' && !(file && /^file:/i.test(file.url))
  })
}

async function problemOf(
  { package: { name, version, direct }, file }: Taken,
  { minimum, now }: AgeRule,
  filesOfIndex: () => Promise<readonly IndexFile[]>,
): Promise<Problem | undefined> {
  const what = version === undefined ? name : `${name} ${version}`
  const listed = (): Promise<string | undefined> =>
    filesOfIndex().then((files) => files.find(({ filename }) => filename === file?.filename)?.uploadTime)
  const uploadTime = file?.uploadTime ?? (await listed())
  if (uploadTime === undefined) {
    const source = direct ? 'it does not come from an index' : 'neither the lock nor the index says it'
    return {
      code: 'upload-time-unknown',
      message: `${what}${file ? ` (${file.filename})` : ''}: when it was uploaded is not known, since ${source}; minimum-age is ${minimum.text}.`,
      nextStep: `If you trust it, name ${name} in minimum-age-except.`,
      package: name,
    }
  }
  const uploaded = Date.parse(uploadTime)
  const limit = now - minimum.milliseconds
  if (uploaded <= limit) return undefined
  const older = newestBefore(limit, name, await filesOfIndex())
  const ready = formatTime(uploaded + minimum.milliseconds)
  return {
    code: 'too-young',
    message: `${what} is too young: ${file?.filename} was uploaded ${formatAge(now - uploaded)} ago, minimum-age is ${minimum.text}.`,
    nextStep: `${older === undefined ? 'Take an older release' : `Take ${name}==${older}`}, wait until ${ready}, or name ${name} in minimum-age-except.`,
    package: name,
  }
}

/** The newest release all of whose files are old enough. */
function newestBefore(limit: number, name: string, files: readonly IndexFile[]): string | undefined {
  const releases = [...releasesOf(name, files)].filter(
    ([version, own]) =>
      !isPreRelease(version) &&
      own.every(({ yanked, uploadTime }) => !yanked && uploadTime !== undefined && Date.parse(uploadTime) <= limit),
  )
  return releases
    .map(([version]) => version)
    .toSorted(compare)
    .at(-1)
}
