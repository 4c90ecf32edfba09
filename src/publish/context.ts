import type { Aws } from '../host/aws/connect.ts'
import type { Http } from '../host/http/client.ts'
import type { Log } from '../host/log.ts'

/** How patiently a change that AWS carries out in the background is waited for. */
export interface Pace {
  /** First pause between two looks; later ones are longer. */
  readonly pollMs: number
  readonly patienceMs: number
}

export const usualPace: Pace = { pollMs: 200, patienceMs: 10 * 60_000 }

export interface PublishContext {
  readonly aws: Aws
  readonly log: Log
  readonly signal: AbortSignal
  readonly pace?: Pace
  /** Reads the unzipped sizes of the layers that functions already have. Without it, their zipped sizes must do. */
  readonly http?: Http
}
