import { describe, expect, it } from 'vitest'
import { claim, newClaim } from '../../../src/host/workers/claim.ts'
import { WorkerThread } from '../../../src/host/workers/thread.ts'
import type { Piece } from './claiming-worker.ts'

interface Answer {
  readonly size: number
  readonly isMine: boolean
  readonly atMs: number
  readonly threadId: number
}

describe('work that two threads may do', () => {
  it('is done by one of them, the largest of what waits first', async () => {
    const stop = new AbortController()
    const thread = new WorkerThread<Piece, Answer>(new URL('claiming-worker.ts', import.meta.url))
    const pieces = [3, 1, 9, 7, 5].map((size) => ({ size, claim: newClaim() }))
    const ours = pieces.filter(({ size, claim: own }) => (size === 1 || size === 9) && claim(own))
    expect(ours.map(({ size }) => size)).toEqual([1, 9])
    // All of them wait when the thread has started.
    const answers = await Promise.all(pieces.map((piece) => thread.call(piece, stop.signal)))
    expect(answers.filter(({ isMine }) => isMine).map(({ size }) => size)).toEqual([3, 7, 5])
    const inTurn = answers.toSorted((a, b) => a.atMs - b.atMs).map(({ size }) => size)
    expect(inTurn).toEqual([9, 7, 5, 3, 1])
    expect(pieces.some(({ claim: own }) => claim(own))).toBe(false)
    stop.abort()
  })
})

describe('a thread that rests', () => {
  it('ends what it was asked for first, and starts anew with the next call', async () => {
    const stop = new AbortController()
    const thread = new WorkerThread<Piece, Answer>(new URL('claiming-worker.ts', import.meta.url))
    const ask = (): Promise<Answer> => thread.call({ size: 1, claim: newClaim() }, stop.signal)
    const asked = ask()
    thread.rest()
    const first = await asked
    const second = await ask()
    expect(second.threadId).toBe(first.threadId)
    thread.rest()
    expect((await ask()).threadId).not.toBe(first.threadId)
    stop.abort()
  })
})
