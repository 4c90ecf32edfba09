// How much is asked of a host.

import type { Environment } from '../environment.ts'

/** Connections to one host. More gain nothing, and many look-ups and handshakes at once lose time. */
export const connectionsPerHost = 16

/** How long a host may be silent in a run, all tries together; asking once more may add a fifth. */
const defaultPatienceMs = 14_000

/** How long a host may be behind in a run. */
export function patienceMs(env: Environment): number {
  const seconds = Number(env['UV_HTTP_TIMEOUT'])
  return seconds > 0 ? seconds * 1000 : defaultPatienceMs
}
