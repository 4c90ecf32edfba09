/** Work that several threads may do: the first one that claims it does it. It is shared by posting it to them. */
export type Claim = Int32Array

export function newClaim(): Claim {
  return new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
}

/** True once, for the thread that asks first. */
export function claim(work: Claim): boolean {
  return Atomics.exchange(work, 0, 1) === 0
}
