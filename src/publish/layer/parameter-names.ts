// Which parameters hold the ARN of a layer version. A name with `{version}` belongs to one version and never moves.
import type { Region } from '../../lambda/partitions.ts'
import type { DeclaredLayer } from './request.ts'

type Named = Pick<DeclaredLayer, 'name' | 'architectures' | 'runtimes'>

/** Placeholders that have several values where the layer has several: one parameter for each. */
function fill(template: string, layer: Named, region: Region): readonly string[] {
  const each = (names: readonly string[], placeholder: string, values: readonly string[]): readonly string[] =>
    names.flatMap((name) =>
      name.includes(placeholder) ? values.map((value) => name.replaceAll(placeholder, value)) : [name],
    )
  const named = template.replaceAll('{name}', layer.name).replaceAll('{region}', region.name)
  return each(each([named], '{architecture}', layer.architectures), '{runtime}', layer.runtimes)
}

const isOfVersion = (template: string): boolean => template.includes('{version}')

/** The parameters that move on to each new version. */
export const movingParameters = (templates: readonly string[], layer: Named, region: Region): readonly string[] =>
  templates.filter((template) => !isOfVersion(template)).flatMap((template) => fill(template, layer, region))

/** The parameters of one version; before it has a number, with `{version}` in their names. */
export const versionParameters = (
  templates: readonly string[],
  layer: Named,
  region: Region,
  version: number | '*' | undefined,
): readonly string[] =>
  templates
    .filter(isOfVersion)
    .flatMap((template) => fill(template, layer, region))
    .map((name) => (version === undefined ? name : name.replaceAll('{version}', String(version))))
