// Why functions cannot take a zip, or cannot be called, by what must be read for it. All of it is known before the first
// write.
import type { Problem } from '../../errors.ts'
import { ServiceFailure } from '../../host/aws/failure.ts'
import type { LambdaFunction } from '../../host/aws/lambda-values.ts'
import { whyNoHandler, type Refusal } from '../function-handler.ts'
import { unzippedLimitBytes } from '../../lambda/limits.ts'
import type { PublishContext } from '../context.ts'
import { unzippedSizeOf, type KnownSizes } from '../layer/function-size.ts'
import type { FunctionChange, FunctionInRegion, ReconciledFunction } from './reconcile.ts'
import type { DeclaredFunction, FunctionRequest } from './request.ts'

/** Reads what the functions that are to be changed have beside their configuration, and why they refuse the zip by it. */
export async function refusals(
  { artifact, region, changes }: ReconciledFunction,
  request: FunctionRequest,
  { aws, http, signal }: PublishContext,
  sizes: KnownSizes,
): Promise<NonNullable<FunctionInRegion['refused']>> {
  const found = await Promise.all(
    changes.map(async ({ state, updatesCode }): Promise<readonly (readonly [string, Refusal])[]> => {
      if (!updatesCode) return []
      const whys = await Promise.all([
        http ? whyTooLarge(state, artifact, (arn) => unzippedSizeOf(arn, aws, http, signal, sizes)) : undefined,
        request.signingProfile ? undefined : whyUnsigned(() => aws.functionCode(region.name).codeSigning(state.arn)),
        whyNoHandler(state, artifact.handlers, artifact.lookForHandler),
      ])
      const [first] = whys.flatMap((why) => (typeof why === 'string' ? { why } : (why ?? [])))
      return first ? [[state.arn, first]] : []
    }),
  )
  return new Map(found.flat())
}

async function whyTooLarge(
  { layers }: LambdaFunction,
  { zip, expectedUnzippedBytes = 0 }: DeclaredFunction,
  sizeOf: (arn: string) => Promise<number | undefined>,
): Promise<string | undefined> {
  if (layers.length === 0) return undefined
  const known = await Promise.all(layers.map(async ({ arn }) => ({ arn, sizeBytes: (await sizeOf(arn)) ?? 0 })))
  const ours = zip?.unzippedSizeBytes ?? expectedUnzippedBytes
  const total = ours + known.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
  if (total <= unzippedLimitBytes) return undefined
  const parts = known.map(({ arn, sizeBytes }) => `${arn} ${sizeBytes}`).join(', ')
  return `with its layers it would have at least ${total} bytes unzipped, and the limit is ${unzippedLimitBytes} (the zip ${ours}, ${parts})`
}

/** Undefined also where the configuration may not be read: Lambda itself refuses the code then. */
async function whyUnsigned(read: () => Promise<'enforced' | 'warned' | undefined>): Promise<string | undefined> {
  try {
    if ((await read()) !== 'enforced') return undefined
    return 'its code signing configuration takes signed code only: name a `signing-profile` that it trusts'
  } catch (error) {
    if (error instanceof ServiceFailure && error.status === 403) return undefined
    throw error
  }
}

/** A function that nobody may call cannot answer the smoke event. */
export function uncallable({ functions }: FunctionInRegion, changes: readonly FunctionChange[]): readonly Problem[] {
  const called = new Set(changes.flatMap(({ state, isCalled }) => (isCalled ? [state.arn] : [])))
  return functions
    .filter(({ state, reservedConcurrency }) => reservedConcurrency === 0 && called.has(state.arn))
    .map(({ state }) => ({
      code: 'function-not-callable',
      input: 'smoke-event',
      message: `${state.arn} cannot be called with the smoke event: its reserved concurrency is 0.`,
      nextStep:
        'Give it reserved concurrency, or none at all (`aws lambda delete-function-concurrency`), or leave out `smoke-event`.',
    }))
}
