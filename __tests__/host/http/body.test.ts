import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { readBody } from '../../../src/host/http/body.ts'

const three = (): Readable => Readable.from([Buffer.from('a'), Buffer.from('bc'), Buffer.from('d')])

describe('a body', () => {
  it.each([
    [4, 'abcd'],
    [5, 'abcd'],
    [3, undefined],
    [0, undefined],
  ])('of 4 bytes, read up to %i', async (most, expected) => {
    expect((await readBody(three(), most))?.toString()).toBe(expected)
  })

  it('is not read further than it may be, even when it has no end', async () => {
    let given = 0
    async function* endless() {
      for (;;) {
        given += 1
        yield await Promise.resolve(Buffer.alloc(1024))
      }
    }
    expect(await readBody(endless(), 10_240)).toBeUndefined()
    expect(given).toBe(11)
  })

  it('that breaks off is the failure that the caller makes of it', async () => {
    async function* broken() {
      yield await Promise.resolve(Buffer.from('a'))
      throw new Error('reset')
    }
    const told = (error: unknown): Error => new Error('told', { cause: error })
    await expect(readBody(broken(), 10, told)).rejects.toThrow('told')
    await expect(readBody(broken(), 10)).rejects.toThrow('reset')
  })
})
