import type { Context } from '../../host/context.ts'
import { batchedFacts } from '../../host/fact-batch.ts'
import type { Facts } from '../../host/json-cache.ts'

/** What is known of a wheel by its SHA-256, for ever: kept among the facts as `wheel-index-2`. */
export interface WheelIndex {
  readonly sizeBytes: number
  /** Every file in it with its unzipped size. Short, since a thousand of these lists are kept. */
  readonly files: readonly (readonly [path: string, sizeBytes: number])[]
}

/** The facts about wheels. They carry no seal: a wrong one makes a run slower, or ends it too early. */
export function wheelIndexes(context: Pick<Context, 'stores' | 'env'>): Facts<WheelIndex> {
  return batchedFacts<WheelIndex>(context, 'wheel-index-2')
}

/** Whether a fact has its shape: anybody may have written it. */
export function isWheelIndex(value: unknown): value is WheelIndex {
  if (typeof value !== 'object' || value === null) return false
  const { sizeBytes, files } = value as Record<string, unknown>
  return isSize(sizeBytes) && Array.isArray(files) && files.every(isFile)
}

function isFile(value: unknown): boolean {
  return Array.isArray(value) && typeof value[0] === 'string' && isSize(value[1])
}

const isSize = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0
