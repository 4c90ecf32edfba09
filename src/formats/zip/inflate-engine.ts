// One inflating engine for many entries. zlib's own functions make an engine of 40 KB for each call, and its streams
// cross threads for each piece: for thousands of small entries that takes longer than the inflating.
//
// Node offers an engine for reuse only behind private properties, so it is tested before it is used, with data that is
// right, damaged and cut short. Where the test fails, there is no engine, and callers use zlib's own functions.

import { constants, createInflateRaw, deflateRawSync } from 'node:zlib'

export interface InflateStep {
  readonly consumedBytes: number
  readonly writtenBytes: number
}

/** Deflated data that does not inflate. */
export class InflateError extends Error {
  override readonly name = 'InflateError'
}

export interface InflateEngine {
  /** Begins a new stream. */
  reset(): void
  /**
   * Inflates as much as there is input or room for output.
   * @param last whether no more input will come: data that ends too early is an error then
   * @throws {InflateError}
   */
  step(input: Uint8Array, output: Uint8Array, last: boolean): InflateStep
}

/** The private part of a stream of node:zlib: https://github.com/nodejs/node/blob/v24.x/lib/zlib.js (processChunkSync). */
interface PrivateStream {
  readonly _handle: {
    reset(): void
    writeSync(
      flush: number,
      input: Uint8Array,
      inputAt: number,
      inputBytes: number,
      output: Uint8Array,
      outputAt: number,
      outputBytes: number,
    ): void
  }
  /** Bytes of output and of input that are left. */
  readonly _writeState: Uint32Array
}

let engine: InflateEngine | undefined
let isTested = false

/** The engine of this thread; undefined where Node has none that passes the test. */
export function inflateEngine(): InflateEngine | undefined {
  if (isTested) return engine
  isTested = true
  try {
    const candidate = open()
    if (passes(candidate)) engine = candidate
  } catch {
    engine = undefined
  }
  return engine
}

function open(): InflateEngine {
  const stream = createInflateRaw() as unknown as PrivateStream
  const { _handle: handle, _writeState: state } = stream
  let failure: string | undefined
  // Its own handler would close the engine.
  Object.assign(handle, {
    onerror(message: string) {
      failure = message
    },
  })
  return {
    reset() {
      failure = undefined
      handle.reset()
    },
    step(input, output, last) {
      const flush = last ? constants.Z_FINISH : constants.Z_NO_FLUSH
      handle.writeSync(flush, input, 0, input.length, output, 0, output.length)
      if (failure !== undefined) throw new InflateError(failure)
      const [outputLeft = 0, inputLeft = 0] = state
      return { consumedBytes: input.length - inputLeft, writtenBytes: output.length - outputLeft }
    },
  }
}

/** Whether an engine inflates what is right, in one piece and in many, and refuses what is damaged or cut short. */
function passes(candidate: InflateEngine): boolean {
  const content = Buffer.from('a text that repeats itself, a text that repeats itself '.repeat(40))
  const deflated = deflateRawSync(content)
  const output = Buffer.alloc(content.length + 1)
  const whole = (input: Uint8Array): Buffer | undefined => {
    candidate.reset()
    try {
      return Buffer.from(output.subarray(0, candidate.step(input, output, true).writtenBytes))
    } catch (error) {
      if (error instanceof InflateError) return undefined
      throw error
    }
  }
  const inPieces = (): Buffer => {
    candidate.reset()
    const pieces: Buffer[] = []
    for (let at = 0, done = false; !done;) {
      const input = deflated.subarray(at, at + 7)
      const room = output.subarray(0, 100)
      const { consumedBytes, writtenBytes } = candidate.step(input, room, at + input.length === deflated.length)
      pieces.push(Buffer.from(room.subarray(0, writtenBytes)))
      at += consumedBytes
      done = at === deflated.length && writtenBytes < room.length
    }
    return Buffer.concat(pieces)
  }
  const leftOver = (): number => {
    candidate.reset()
    return candidate.step(Buffer.concat([deflated, Buffer.from('more')]), output, true).consumedBytes
  }
  return (
    whole(deflated)?.equals(content) === true &&
    whole(deflated.subarray(0, -3)) === undefined &&
    whole(Buffer.from([7, 255, 255])) === undefined &&
    whole(deflated)?.equals(content) === true &&
    inPieces().equals(content) &&
    leftOver() === deflated.length
  )
}
