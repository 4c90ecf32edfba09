// The handler that a function of AWS is configured with must be in the code that it gets, else every call of it fails.
import type { LambdaFunction } from '../host/aws/lambda-values.ts'

/** What code lacks of a handler. */
export interface MissingHandler {
  readonly message: string
  readonly nextStep: string
  /** Its module is missing, and not only a name in it: a layer of the function may have it. */
  readonly isModule: boolean
}

/** Looks for a handler in code that is built. Undefined when it exists, or nothing is certain. */
export type LookForHandler = (handler: string) => Promise<MissingHandler | undefined>

/** Why a function refuses code. */
export interface Refusal {
  readonly why: string
  readonly nextStep?: string
}

/**
 * Why the function cannot run the code; undefined when it can, or nobody knows.
 * @param checked handlers that exist for certain
 */
export async function whyNoHandler(
  { handler, layers }: Pick<LambdaFunction, 'handler' | 'layers'>,
  checked: readonly string[],
  lookFor: LookForHandler | undefined,
): Promise<Refusal | undefined> {
  if (handler === undefined || checked.includes(handler)) return undefined
  const missing = await lookFor?.(handler)
  if (!missing || (missing.isModule && layers.length > 0)) return undefined
  return {
    why: `its handler is ${handler}, and every call of it would fail. ${missing.message.replace(/\.$/, '')}`,
    nextStep: `${missing.nextStep} Or give the function another handler (\`aws lambda update-function-configuration\`). When it works all the same, accept it: \`ignore: "handler-missing *: reason"\`.`,
  }
}
