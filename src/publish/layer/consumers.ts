import { parseLambdaArn } from '../../lambda/arns.ts'
import type { PublishContext } from '../context.ts'
import type { LayerConsumer } from '../publication.ts'
import { versionsInUse } from './observe.ts'
import type { PublishRequest } from './request.ts'

/** Which functions of the account use which version of the layers, newest version first. */
export async function findConsumers(
  { layers, regions }: Pick<PublishRequest, 'layers' | 'regions'>,
  { aws }: PublishContext,
): Promise<readonly LayerConsumer[]> {
  const names = new Set(layers.map(({ name }) => name))
  const found = await Promise.all(
    regions.map(async (region) =>
      [...(await versionsInUse(aws, region))].flatMap(([arn, users]): LayerConsumer[] => {
        const used = parseLambdaArn(arn)
        if (used?.kind !== 'layer-version' || !names.has(used.name)) return []
        return users.flatMap((user): LayerConsumer[] => {
          const at = user.lastIndexOf(':')
          const functionArn = user.slice(0, at)
          // A layer of the same name in another account is another layer.
          if (parseLambdaArn(functionArn)?.accountId !== used.accountId) return []
          const { name: layer, version } = used
          const functionVersion = user.slice(at + 1)
          return [{ layer, region: region.name, version, layerVersionArn: arn, functionArn, functionVersion }]
        })
      }),
    ),
  )
  return found.flat().sort((a, b) => b.version - a.version)
}
