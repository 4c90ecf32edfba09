import type { LambdaFunction } from '../../host/aws/lambda-values.ts'
import { layersPerFunction, unzippedLimitBytes } from '../../lambda/limits.ts'
import { parseLambdaArn } from '../../lambda/arns.ts'
import type { DeclaredLayer } from './request.ts'

const layerOf = (versionArn: string): string | undefined => {
  const arn = parseLambdaArn(versionArn)
  return arn?.kind === 'layer-version' ? `${arn.region.name}:${arn.accountId}:${arn.name}` : undefined
}

/** The version of this layer that a function has: same name, account and region. */
export function attachedVersion(
  state: LambdaFunction,
  isThisLayer: (versionArn: string) => boolean,
): string | undefined {
  return state.layers.find(({ arn }) => isThisLayer(arn))?.arn
}

/** Whether two versions belong to one layer. */
export const sameLayer = (one: string, other: string): boolean =>
  one === other || (layerOf(one) !== undefined && layerOf(one) === layerOf(other))

/** A function's layers with this version in place of the layer's other version, or at the end. The order and the other layers stay. */
export function swapLayer(layers: readonly string[], versionArn: string): readonly string[] {
  const at = layers.findIndex((layer) => sameLayer(layer, versionArn))
  return at === -1 ? [...layers, versionArn] : layers.with(at, versionArn)
}

/** Why a function cannot use the layer; undefined when it can, as far as can be known. */
export function whyIncompatible(state: LambdaFunction, layer: DeclaredLayer): string | undefined {
  if (state.packageType !== 'Zip') return 'it is a container image, and those take no layers'
  const { runtime = '' } = state
  if (layer.runtimes.length > 0 && !layer.runtimes.includes(runtime)) {
    return `its runtime is ${runtime}, and the layer is for ${layer.runtimes.join(', ')}`
  }
  const foreign = state.architectures.find((architecture) => !layer.architectures.some((one) => one === architecture))
  if (layer.architectures.length > 0 && foreign !== undefined) {
    return `its architecture is ${foreign}, and the layer is for ${layer.architectures.join(', ')}`
  }
  return undefined
}

/** Why a function has no room for the layer; undefined when it has, as far as the sizes of zips tell. */
export function whyTooLarge(
  state: LambdaFunction,
  isThisLayer: (versionArn: string) => boolean,
  layer: DeclaredLayer,
): string | undefined {
  const others = state.layers.filter(({ arn }) => !isThisLayer(arn))
  if (others.length >= layersPerFunction) {
    return `it has ${others.length} other layers already, and a function takes ${layersPerFunction}: ${others.map(({ arn }) => arn).join(', ')}`
  }
  // Lambda tells zipped sizes only. Content is hardly ever smaller than its zip: what is too large zipped is too large unzipped.
  const ours = layer.zip?.unzippedSizeBytes ?? layer.zip?.sizeBytes ?? 0
  const leastBytes = state.codeSizeBytes + others.reduce((sum, other) => sum + other.codeSizeBytes, 0) + ours
  if (leastBytes > unzippedLimitBytes) {
    return `its code (${state.codeSizeBytes} bytes zipped), its other layers and this one (${ours} bytes) come to at least ${leastBytes} bytes, and the limit for all unzipped together is ${unzippedLimitBytes}`
  }
  return undefined
}
