// Why a function cannot take a zip, as far as its configuration tells: pure.
import type { Problem } from '../../errors.ts'
import type { LambdaFunction } from '../../host/aws/lambda-values.ts'
import { unzippedLimitBytes } from '../../lambda/limits.ts'
import type { Refusal } from '../function-handler.ts'
import type { DeclaredFunction } from './request.ts'

/** Undefined when it can, as far as its configuration tells. */
export function whyUnfit(state: LambdaFunction, { runtime, architecture, zip }: DeclaredFunction): string | undefined {
  if (state.packageType !== 'Zip') return 'it is a container image, and takes no zip'
  if (state.runtime !== runtime) return `its runtime is ${state.runtime ?? 'none'}, and the zip is for ${runtime}`
  if (!state.architectures.some((one) => one === architecture)) {
    return `its architecture is ${state.architectures.join(', ')}, and the zip is for ${architecture}`
  }
  const layersBytes = state.layers.reduce((sum, { codeSizeBytes }) => sum + codeSizeBytes, 0)
  const leastBytes = layersBytes + (zip?.unzippedSizeBytes ?? 0)
  if (layersBytes > 0 && leastBytes > unzippedLimitBytes) {
    return `its layers (${layersBytes} bytes zipped) and the zip (${zip?.unzippedSizeBytes ?? 0} bytes unzipped) come to at least ${leastBytes} bytes, and the limit for all unzipped together is ${unzippedLimitBytes}`
  }
  return undefined
}

export const unfit = ({ arn }: LambdaFunction, { name }: DeclaredFunction, { why, nextStep }: Refusal): Problem => ({
  code: 'incompatible-function',
  input: 'update-functions',
  message: `${arn} cannot run ${name}: ${why}.`,
  nextStep: nextStep ?? 'Name only functions that can, or change what the message names.',
})
