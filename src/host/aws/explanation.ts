/** Why a call failed, in words. */
export interface Explanation {
  readonly code: string
  readonly what: string
  readonly nextStep: string
}
