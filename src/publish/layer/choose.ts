import type { LayerVersionSummary } from '../../host/aws/lambda.ts'
import { fingerprintIn } from '../../plan/description.ts'
import { wantedCodeSha256 } from './request.ts'
import type { DeclaredLayer } from './request.ts'

const asSet = (values: readonly string[]): string => [...new Set(values)].sort().join(',')

/** Whether a version is declared for the same runtimes and architectures, in any order, and licensed alike. */
export const isDeclaredAlike = (version: LayerVersionSummary, layer: DeclaredLayer): boolean =>
  asSet(version.runtimes) === asSet(layer.runtimes) &&
  asSet(version.architectures) === asSet(layer.architectures) &&
  version.licenseInfo === (layer.licenseInfo ?? '')

/** The newest version with the declared content, by its fingerprint or, where the zip and the version's hash are known, by its bytes. */
export function chooseVersion(
  layer: DeclaredLayer,
  versions: readonly LayerVersionSummary[],
  codeSha256: ReadonlyMap<number, string>,
): LayerVersionSummary | undefined {
  const wanted = wantedCodeSha256(layer)
  return versions.find(
    (version) =>
      isDeclaredAlike(version, layer) &&
      ((layer.fingerprint !== undefined && fingerprintIn(version.description) === layer.fingerprint) ||
        (wanted !== undefined && codeSha256.get(version.version) === wanted)),
  )
}

/** The version whose grants carry over: the newest other one, rather one of the same architectures. */
export function previousVersion(
  layer: DeclaredLayer,
  versions: readonly LayerVersionSummary[],
  target: number | undefined,
): LayerVersionSummary | undefined {
  const others = versions.filter(({ version }) => version !== target)
  const architectures = asSet(layer.architectures)
  return others.find((other) => asSet(other.architectures) === architectures) ?? others[0]
}
