// A run may be ended between publishing a version and sharing it. So before it publishes, it sets a mark on the version
// whose grants are to be copied, and the description of the new version names both. The mark goes when the grants are
// complete. A run that finds it completes them, however many versions were published since. Each run has a mark of its
// own, so that no run can take the mark of another for its own.
import { Failure } from '../../errors.ts'
import { ServiceFailure } from '../../host/aws/failure.ts'
import type { Lambda } from '../../host/aws/lambda.ts'
import type { LayerVersionSummary } from '../../host/aws/lambda-values.ts'
import { parseLambdaArn } from '../../lambda/arns.ts'
import { startWaiting } from '../waiting.ts'
import type { Patient } from '../waiting.ts'
import { sourceIn, withSource } from '../../plan/description.ts'
import { grantsOf } from './carried.ts'
import { previousVersion } from './choose.ts'
import type { Observation } from './observation.ts'
import { readGrants, refOf } from './policies.ts'
import type { DeclaredLayer } from './request.ts'
import { carriedStatements, markId, markIn, policyBytes, policyLimitBytes } from './sharing.ts'

/** A mark, and the version whose policy has it. */
export interface Mark {
  readonly version: LayerVersionSummary
  readonly id: string
}

/** What a version that is about to be published takes over. */
export interface CarryOver {
  readonly versions: readonly LayerVersionSummary[]
  readonly policies: Observation['policies']
  /** The version whose grants are copied. */
  readonly source?: LayerVersionSummary
  readonly mark?: Mark
  /** Of the new version. */
  readonly description: string
}

/** How often the version that is copied from is looked for while others publish and delete. */
const looks = 5

/**
 * Reads the grants that a new version is to take over, and sets the mark. The version that they are read from may be deleted
 * by another run meanwhile, and its policy with it: what was read counts only when the version still exists afterwards.
 * @param listed the versions as they were a moment ago
 */
export async function beginCarryOver(
  lambda: Lambda,
  layer: DeclaredLayer,
  listed: readonly LayerVersionSummary[],
  patient: Patient,
  warn: (text: string) => void,
): Promise<CarryOver> {
  const { description } = layer
  const waiting = startWaiting(patient)
  let versions = listed
  for (let look = 1; ; look += 1) {
    const source = previousVersion(layer, versions, undefined)
    if (!source) return { versions, policies: new Map(), description }
    const policies = await readGrants(lambda, layer, versions, source)
    const { statements } = carriedStatements(grantsOf(source, { versions, policies }))
    const known = { versions, policies, source, description }
    const mark = newMark()
    const marked = withSource(description, { version: source.version, mark })
    const account = accountOf(source)
    const statement = { id: markId(mark), grant: { kind: 'account', accountId: account } } as const
    const policy = policies.get(source.version) ?? []
    const hasRoom = policyBytes([...policy, statement], source.arn) <= policyLimitBytes
    if (statements.length > 0 && marked !== undefined && hasRoom) {
      if (await setMark(lambda, layer, source, statement.id, account)) {
        return { ...known, mark: { version: source, id: statement.id }, description: marked }
      }
    } else if (look >= looks || (await stillExists(lambda, layer, source))) {
      if (statements.length > 0) warn(whyNoMark(source, marked))
      return known
    }
    if (look >= looks) throw gone(source)
    const what = `a version of ${layer.name} to copy grants from: ${source.arn} was deleted by another run`
    await waiting.pause(what, patient.pace.pollMs * 2 ** look)
    versions = (await lambda.listLayerVersions(layer.name)).items
  }
}

const accountOf = ({ arn }: LayerVersionSummary): string => parseLambdaArn(arn)?.accountId ?? ''

/** Yields false when the version does not exist anymore. */
async function setMark(
  lambda: Lambda,
  layer: DeclaredLayer,
  version: LayerVersionSummary,
  id: string,
  principal: string,
): Promise<boolean> {
  try {
    await lambda.addLayerVersionPermission(refOf(layer.name, version), { id, principal })
    return true
  } catch (error) {
    if (error instanceof ServiceFailure && error.status === 404) return false
    throw error
  }
}

async function stillExists(lambda: Lambda, layer: DeclaredLayer, { version }: LayerVersionSummary): Promise<boolean> {
  const { items, nextMarker } = await lambda.listLayerVersions(layer.name)
  return nextMarker !== undefined || items.some((one) => one.version === version)
}

const gone = ({ arn }: LayerVersionSummary): Failure =>
  new Failure({
    code: 'version-deleted-meanwhile',
    message: `${arn}, whose grants are to be copied, was deleted by another run, and so were ${looks - 1} versions after it.`,
    nextStep: 'Let runs for one layer follow each other (`concurrency:` in the workflow), and run again.',
  })

const whyNoMark = ({ version }: LayerVersionSummary, marked: string | undefined): string =>
  `${
    marked === undefined ? 'the description has no room' : `the policy of version ${version} has no room`
  } to remember that the grants of version ${version} are being copied. If this run is killed before they all are, the next run does not complete them.`

/** A day: no run is at work for so long. */
const staleMinutes = 24 * 60
const minutesNow = (): number => Math.floor(Date.now() / 60_000)
const timeDigits = 5

/** The minute, and four random characters. */
function newMark(): string {
  const random = Math.floor(Math.random() * 36 ** 4)
    .toString(36)
    .padStart(4, '0')
  return minutesNow().toString(36).padStart(timeDigits, '0') + random
}

function isStale(mark: string): boolean {
  const minutes = Number.parseInt(mark.slice(0, timeDigits), 36)
  return Number.isNaN(minutes) || minutesNow() - minutes > staleMinutes
}

/** Whether a mark may belong to a version that is still to come, or to one of these. */
export const isMarkInUse = (
  { version, id }: Mark,
  versions: readonly Pick<LayerVersionSummary, 'description'>[],
): boolean => {
  const mark = markIn({ id })
  if (mark === undefined) return false
  const isOf = ({ description }: Pick<LayerVersionSummary, 'description'>): boolean => {
    const source = sourceIn(description)
    return source?.version === version.version && source.mark === mark
  }
  return !isStale(mark) || versions.some(isOf)
}

/** The marks that are to be removed when the target has its grants: its own, and those of runs that published nothing. */
export function obsoleteMarks(
  { versions, policies }: Pick<Observation, 'versions' | 'policies'>,
  target: LayerVersionSummary,
): readonly Mark[] {
  const own = sourceIn(target.description)
  return versions.flatMap((version) =>
    (policies.get(version.version) ?? []).flatMap(({ id }): readonly Mark[] => {
      const mark = markIn({ id })
      const isOwn = own?.version === version.version && own.mark === mark
      return mark !== undefined && (isOwn || !isMarkInUse({ version, id }, versions)) ? [{ version, id }] : []
    }),
  )
}

/** Removes marks, when the new version has its grants, or when no version came of it. */
export async function unmark(lambda: Lambda, layer: string, marks: readonly Mark[]): Promise<void> {
  for (const { version, id } of marks) {
    try {
      await lambda.removeLayerVersionPermission(refOf(layer, version), id)
    } catch (error) {
      // The version may have been deleted meanwhile, together with its policy.
      if (!(error instanceof ServiceFailure && error.status === 404)) throw error
    }
  }
}
