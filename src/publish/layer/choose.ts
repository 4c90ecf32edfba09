import type { LayerVersionSummary } from '../../host/aws/lambda-values.ts'
import { fingerprintIn } from '../../plan/description.ts'
import { isFiller } from './filler.ts'
import { modeOf } from '../request.ts'
import { wantedCodeSha256 } from './request.ts'
import type { DeclaredLayer, PublishRequest } from './request.ts'

type Compatibility = Pick<DeclaredLayer, 'runtimes' | 'architectures'>

const asSet = (values: readonly string[]): string => [...new Set(values)].sort().join(',')

/** Whether a version has the declared runtimes and architectures, in any order, and the declared licence. */
export const isDeclaredAlike = (version: LayerVersionSummary, layer: DeclaredLayer): boolean =>
  asSet(version.runtimes) === asSet(layer.runtimes) &&
  asSet(version.architectures) === asSet(layer.architectures) &&
  version.licenseInfo === (layer.licenseInfo ?? '')

/**
 * Whether a version was published by this build. Another build may publish under the same name, for other runtimes or
 * other architectures: its versions are not ours to count, to delete, or to give way to.
 */
export const isOfThisBuild = (version: LayerVersionSummary, layer: Compatibility): boolean =>
  overlap(version.runtimes, layer.runtimes) && overlap(version.architectures, layer.architectures)

const overlap = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === 0 || other.length === 0 || one.some((value) => other.includes(value))

/** The version that is as declared; undefined when it is still to be published. */
export const targetOf = (
  request: Pick<PublishRequest, 'mode' | 'planned' | 'alignVersion'>,
  layer: DeclaredLayer,
  versions: readonly LayerVersionSummary[],
  codeSha256: ReadonlyMap<number, string>,
): LayerVersionSummary | undefined => {
  const { alignVersion } = request
  if (alignVersion !== undefined) {
    const aligned = versions.filter(({ version }) => version === alignVersion)
    return chooseVersion(layer, aligned, codeSha256)
  }
  return modeOf(request) === 'always' ? undefined : chooseVersion(layer, versions, codeSha256)
}

/** The newest version with the declared content: by its fingerprint or, where both hashes are known, by its bytes. */
export function chooseVersion(
  layer: DeclaredLayer,
  versions: readonly LayerVersionSummary[],
  codeSha256: ReadonlyMap<number, string>,
): LayerVersionSummary | undefined {
  const wanted = wantedCodeSha256(layer)
  return versions.find(
    (version) =>
      !isFiller(version) &&
      isDeclaredAlike(version, layer) &&
      ((layer.fingerprint !== undefined && fingerprintIn(version.description) === layer.fingerprint) ||
        (wanted !== undefined && codeSha256.get(version.version) === wanted)),
  )
}

/**
 * The version whose grants a new one takes over: the newest one before `target`, if possible one of this build, or else
 * one of the same architectures.
 */
export function previousVersion(
  layer: Compatibility,
  versions: readonly LayerVersionSummary[],
  target: number | undefined,
): LayerVersionSummary | undefined {
  const older = versions.filter((one) => (target === undefined || one.version < target) && !isFiller(one))
  const architectures = asSet(layer.architectures)
  return (
    older.find((version) => isOfThisBuild(version, layer) && asSet(version.architectures) === architectures) ??
    older.find((version) => asSet(version.architectures) === architectures) ??
    older[0]
  )
}
