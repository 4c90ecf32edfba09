// Lambda tells the zipped sizes of a function's layers, and limits the unzipped ones. The list of files at the end of each
// zip tells those: a few kilobytes of it are read from where Lambda keeps the zip.
import { Failure, Interrupted } from '../../errors.ts'
import { readCentralDirectory } from '../../formats/zip/central-directory.ts'
import type { Aws } from '../../host/aws/connect.ts'
import { httpRangeSource } from '../../host/http/range.ts'
import type { Http } from '../../host/http/client.ts'
import { parseLambdaArn } from '../../lambda/arns.ts'
import { unzippedLimitBytes } from '../../lambda/limits.ts'
import { sameLayer } from './layers-of-function.ts'
import type { ReconciledLayer } from './reconcile.ts'

/** Unzipped sizes by the version's ARN, so that a layer that many functions use is read once. */
export type KnownSizes = Map<string, Promise<number | undefined>>

/**
 * Why functions that the layer would be attached to have no room for it, by their ARNs: the limit is for code and layers
 * together. A layer that may not be read, e.g. one of another account, counts as 0 bytes: Lambda itself refuses what is
 * too large after all.
 */
export async function findTooLarge(
  { layer, observed, actions, target }: ReconciledLayer,
  aws: Aws,
  http: Http,
  signal: AbortSignal,
  sizes: KnownSizes,
): Promise<ReadonlyMap<string, string>> {
  const attached = new Map(
    actions.flatMap((action) => (action.kind === 'attach' ? [[action.functionArn, action]] : [])),
  )
  const sizeOf = (arn: string): Promise<number | undefined> => unzippedSizeOf(arn, aws, http, signal, sizes)
  const found = await Promise.all(
    observed.functions.map(async ({ state }): Promise<readonly (readonly [string, string])[]> => {
      const action = attached.get(state.arn)
      const others = state.layers.filter(
        ({ arn }) => action?.replaces === undefined || !sameLayer(arn, action.replaces),
      )
      if (!action || others.length === 0) return []
      const ours = layer.zip?.unzippedSizeBytes ?? (target ? ((await sizeOf(target.arn)) ?? 0) : 0)
      const known = await Promise.all(others.map(async ({ arn }) => ({ arn, sizeBytes: (await sizeOf(arn)) ?? 0 })))
      const total = ours + state.codeSizeBytes + known.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
      if (total <= unzippedLimitBytes) return []
      const parts = known.map(({ arn, sizeBytes }) => `${arn} ${sizeBytes}`).join(', ')
      const why = `it would have at least ${total} bytes unzipped, and the limit for code and layers together is ${unzippedLimitBytes} (this layer ${ours}, code ${state.codeSizeBytes} zipped, ${parts})`
      return [[state.arn, why]]
    }),
  )
  return new Map(found.flat())
}

/** Of a layer version; undefined where it may not be read. */
export function unzippedSizeOf(
  arn: string,
  aws: Aws,
  http: Http,
  signal: AbortSignal,
  sizes: KnownSizes,
): Promise<number | undefined> {
  const found = sizes.get(arn) ?? unzippedSize(arn, aws, http, signal)
  sizes.set(arn, found)
  return found
}

async function unzippedSize(arn: string, aws: Aws, http: Http, signal: AbortSignal): Promise<number | undefined> {
  const named = parseLambdaArn(arn)
  if (named?.kind !== 'layer-version') return undefined
  try {
    const layer = arn.slice(0, arn.lastIndexOf(':'))
    const version = await aws.lambda(named.region.name).getLayerVersion({ layer, version: named.version, arn })
    if (!version) return undefined
    const source = await httpRangeSource(version.location, http, signal)
    const entries = await readCentralDirectory(source, arn, 'linux')
    return entries.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
  } catch (error) {
    if (error instanceof Interrupted || !(error instanceof Failure)) throw error
    return undefined
  }
}
