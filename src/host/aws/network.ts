// What went wrong on the way to a service and back.

const networkCodes = new Set([
  'ECONNRESET',
  'ECONNREFUSED',
  'EPIPE',
  'ETIMEDOUT',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ERR_STREAM_PREMATURE_CLOSE',
  'ENOTFOUND',
])

/** The system's name of an error of the network, of the error or of what caused it. */
export function networkCode(error: unknown): string | undefined {
  const { code, cause } = error as { readonly code?: unknown; readonly cause?: unknown }
  if (typeof code === 'string' && networkCodes.has(code)) return code
  return cause === undefined || cause === null || cause === error ? undefined : networkCode(cause)
}

/**
 * Whether nobody answered in time. The SDK also calls a connection that was closed or reset a `TimeoutError`, which happens at
 * once, and whenever a connection that was idle is used again:
 * https://github.com/smithy-lang/smithy-typescript/blob/main/packages/node-http-handler/src/constants.ts
 */
export function isSilence(error: unknown): boolean {
  if (!(error instanceof Error) || error.name !== 'TimeoutError') return false
  const code = networkCode(error)
  return code !== 'ECONNRESET' && code !== 'EPIPE'
}
