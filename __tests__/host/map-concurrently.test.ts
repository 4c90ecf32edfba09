import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { Interrupted } from '../../src/errors.ts'
import { mapConcurrently } from '../../src/host/map-concurrently.ts'

const never = new AbortController().signal

describe('mapConcurrently', () => {
  it('yields results in the order of the items, and does no more at once than it may', async () => {
    let running = 0
    let most = 0
    const results = await mapConcurrently([30, 5, 20, 1, 10], 2, never, async (ms) => {
      most = Math.max(most, ++running)
      await sleep(ms)
      running--
      return ms * 2
    })
    expect(results).toEqual([60, 10, 40, 2, 20])
    expect(most).toBe(2)
  })

  it('stops the others at the first error, and throws it when they have ended', async () => {
    const ended: number[] = []
    const work = mapConcurrently([1, 2, 3, 4], 2, never, async (item, signal) => {
      if (item === 1) throw new Error('the first')
      await sleep(5_000, undefined, { signal }).catch(() => {})
      ended.push(item)
      throw new Error('a later one')
    })
    await expect(work).rejects.toThrow('the first')
    expect(ended).toEqual([2])
  })

  it('begins nothing for a signal that is aborted', async () => {
    const stop = new AbortController()
    stop.abort()
    let begun = 0
    const work = mapConcurrently([1, 2], 2, stop.signal, async () => void begun++)
    await expect(work).rejects.toThrow(Interrupted)
    expect(begun).toBe(0)
  })

  it('has nothing to do for no items', async () => {
    expect(await mapConcurrently([], 4, never, async () => 1)).toEqual([])
  })
})
