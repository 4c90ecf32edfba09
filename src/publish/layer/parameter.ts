import { Failure } from '../../errors.ts'
import { callersAccount } from '../../host/aws/failure.ts'
import type { ParameterStore } from '../../host/aws/parameters.ts'
import { parameterArn } from '../../lambda/arns.ts'
import type { Region } from '../../lambda/partitions.ts'
import { isNewer } from './newer.ts'
import type { Seen } from './newer.ts'
import { foreignParameter, isLayerVersion } from './reconcile-parameters.ts'

interface ParameterChange {
  readonly store: ParameterStore
  readonly name: string
  readonly region: Region
  readonly layer: string
  readonly seen: Seen
}

/**
 * Sets a parameter to the version's ARN. It is read again first. `gave-way`: another run set it to a newer version.
 * @throws {Failure} when it holds something else than the ARN of a layer version.
 */
export async function setParameter(change: ParameterChange): Promise<'set' | 'gave-way'> {
  const { store, name, region, layer, seen } = change
  const arn = parameterArn(region, callersAccount, name)
  const description = `ARN of the newest version of the layer ${layer}.`
  for (;;) {
    const now = await store.getParameter(name, arn)
    if (!isLayerVersion(now)) throw new Failure(foreignParameter(name, region.name))
    if (now === seen.target.arn) return 'set'
    if (now !== undefined && isNewer(now, seen)) return 'gave-way'
    const overwrite = now !== undefined
    if ((await store.putParameter({ name, arn, value: seen.target.arn, description, overwrite })) === 'put')
      return 'set'
    // Somebody has created it since: it is read again.
  }
}
