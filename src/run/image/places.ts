// Where images go, as the configuration names it.

import type { Config } from '../../config/config.ts'
import { ConfigurationError } from '../../errors.ts'
import type { Context } from '../../host/context.ts'
import { parseReference } from '../../host/registry/reference.ts'
import { expandImageName, imageNameValues } from '../../plan/image-names.ts'
import type { ArtifactPlan } from '../../plan/plan.ts'
import type { ImagePlace } from '../../publish/image/request.ts'
import { regionsOf } from '../publishing/request.ts'
import { ecrRegionOf } from './ecr-logins.ts'

/**
 * The places of an image.
 * @throws {ConfigurationError} `no-repository`, `no-region`
 */
export async function placesOf(
  plan: ArtifactPlan,
  config: Config,
  context: Context,
): Promise<readonly [ImagePlace, ...ImagePlace[]]> {
  if (config.repository === undefined) {
    throw new ConfigurationError({
      code: 'no-repository',
      input: 'repository',
      message: 'No repository given: nothing says where to push the image.',
      nextStep: 'Name one, e.g. `repository: my-functions` in ECR, or build it only: `publish: never`.',
    })
  }
  const named = expandImageName(config.repository, imageNameValues(plan.targets[0], plan.name.toLowerCase()))
  const [first = ''] = named.split('/')
  const hasRegistry = named.includes('/') && (/[.:]/.test(first) || first === 'localhost')
  if (!hasRegistry) {
    const [region, ...others] = await regionsOf(config, context)
    const placeIn = (one: typeof region): ImagePlace => ({ kind: 'ecr', region: one, name: named })
    return [placeIn(region), ...others.map(placeIn)]
  }
  const reference = parseReference(named)
  if (!reference) {
    throw new ConfigurationError({
      code: 'invalid-input',
      input: 'repository',
      message: `repository: ${named} cannot be the name of a repository: it has lower-case letters, digits, and . _ - between them.`,
      nextStep: 'Correct it.',
    })
  }
  const { registry, repository } = reference
  const region = ecrRegionOf(registry)
  if (region) return [{ kind: 'ecr', region, name: repository, uri: `${registry}/${repository}` }]
  return [{ kind: 'registry', reference: { registry, repository } }]
}
