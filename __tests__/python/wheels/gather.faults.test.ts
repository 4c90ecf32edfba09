import { readdir } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { Interrupted } from '../../../src/errors.ts'
import { type Fault, type ServedFile, serveFiles } from '../../support/file-server.ts'
import { failureOf } from '../../support/failures.ts'
import { bring, bringOne, large, path, small, target } from '../../support/gathering.ts'
import { fileOf, lockOf } from '../../support/locks.ts'
import { makeWorld } from '../../support/world.ts'

describe('measure and gather, when the server fails,', () => {
  it.concurrent.each<[fault: string, faults: readonly Fault[], name: 'small' | 'large']>([
    ['a reset before the answer', ['reset', 'none'], 'small'],
    ['a reset in the middle of the end', ['reset-half', 'none'], 'small'],
    ['a reset in the middle of the rest', ['none', 'reset-half', 'none'], 'large'],
    ['resets again and again', ['reset', 'reset-half', 'none', 'reset-half', 'reset-half', 'reset', 'none'], 'large'],
    ['a body that is cut short', ['none', 'short', 'none'], 'large'],
    ['a connection closed before the announced length', ['none', 'closed-early', 'none'], 'large'],
    ['no ranges at all', ['no-range'], 'large'],
    ['no ranges at all, a small one', ['no-range'], 'small'],
    ['ranges for the end only', ['none', 'no-range'], 'large'],
    ['no ranges, and a reset', ['no-range', 'reset-half', 'no-range'], 'large'],
    ['a range that was not asked for', ['none', 'wrong-range', 'none'], 'large'],
    ['416 for the end', ['416', 'none'], 'large'],
    ['503, then an answer', ['503', 'none', '503', 'none'], 'large'],
    ['429, then an answer', ['429', '429', 'none'], 'small'],
    ['wrong bytes in one of two pieces', ['none', 'wrong-bytes', 'none'], 'large'],
    ['wrong bytes at first, for a wheel that came at once', ['wrong-bytes', 'none'], 'small'],
  ])('survive %s', async (_what, faults, name) => {
    const requests = await bringOne(name, name === 'small' ? small : large, { faults })
    expect(requests.length).toBeGreaterThan(0)
  })

  it('go on where a connection broke', async () => {
    const rest = large.length - 65536
    const requests = await bringOne('large', large, { etag: '"v1"', faults: ['none', 'reset-half', 'none'] })
    expect(requests.slice(0, 2)).toEqual(['bytes=-65536', `bytes=0-${rest - 1}`])
    // A reset may take some of what was sent with it.
    const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(requests[2] ?? '') ?? []
    expect(Number(from)).toBeGreaterThan(0)
    expect(Number(from)).toBeLessThanOrEqual(rest / 2)
    expect(Number(to)).toBe(rest - 1)
  })

  it('do not wait for ever for a server that falls silent', async () => {
    await using world = await makeWorld({ UV_HTTP_TIMEOUT: '0.5' })
    await using server = await serveFiles({ [path('large')]: { bytes: large, faults: ['none', 'stall', 'none'] } })
    const wheels = [fileOf(server.url + path('large'), large)]
    await bring(lockOf(target, [{ name: 'large', wheels }]), world.context)
    expect(server.requests).toHaveLength(3)

    await using silent = await serveFiles({ [path('large')]: { bytes: large, faults: ['stall'] } })
    const never = [fileOf(silent.url + path('large'), Buffer.from('another'))]
    const failure = await failureOf(bring(lockOf(target, [{ name: 'large', wheels: never }]), world.context))
    expect(failure.problems[0]).toMatchObject({ code: 'timed-out', package: 'large' })
    expect(silent.requests).toHaveLength(2)
  })

  it('start again when the file has changed since the end was read', async () => {
    await using world = await makeWorld()
    let requests = 0
    const answer: NonNullable<ServedFile['answer']> = (request, response) => {
      requests++
      if (requests === 1) {
        const tail = large.subarray(-65536)
        const range = `bytes ${large.length - tail.length}-${large.length - 1}/${large.length}`
        response.writeHead(206, { etag: '"old"', 'content-range': range }).end(tail)
        return
      }
      expect(request.headers['if-range']).toBe('"old"')
      response.writeHead(200, { etag: '"new"' }).end(large)
    }
    await using server = await serveFiles({ [path('large')]: { bytes: large, answer } })
    await bring(lockOf(target, [{ name: 'large', wheels: [fileOf(server.url + path('large'), large)] }]), world.context)
    expect(requests).toBe(2)
  })

  it.concurrent.each<[fault: string, faults: readonly Fault[], code: string, text: RegExp]>([
    ['wrong bytes', ['wrong-bytes'], 'zip-refused', /large-1\.0-py3-none-any\.whl/],
    ['wrong bytes after the end', ['none', 'wrong-bytes'], 'wrong-hash', /SHA-256 is [0-9a-f]{64}, expected was/],
    ['a login page', ['html'], 'not-a-wheel', /web page/],
    ['a server that stays down', ['503'], 'index-unavailable', /answered 503/],
    ['a connection that always breaks', ['reset'], 'connection-broken', /broke/],
  ])('fail, and say so, for %s', async (_what, faults, code, text) => {
    await using world = await makeWorld()
    await using server = await serveFiles({ [path('large')]: { bytes: large, faults } })
    const url = `${server.url.replace('//', '//user:hunter2@')}${path('large')}`
    const wheels = [{ ...fileOf(server.url + path('large'), large), url }]
    const failure = await failureOf(bring(lockOf(target, [{ name: 'large', wheels }]), world.context))
    expect(failure.problems[0]).toMatchObject({ code, package: 'large' })
    expect(failure.message).toMatch(text)
    expect(JSON.stringify(failure.problems)).not.toContain('hunter2')
    expect(await readdir(world.context.stores.temporary)).toEqual([])
    expect(
      (await readdir(world.context.stores.wheels, { recursive: true }).catch(() => [])).filter((one) =>
        one.endsWith('.whl'),
      ),
    ).toEqual([])
  })

  it('stop at once when they are aborted, and leave nothing half-written', async () => {
    await using world = await makeWorld()
    await using server = await serveFiles({ [path('large')]: { bytes: large, faults: ['none', 'stall'] } })
    const lock = lockOf(target, [{ name: 'large', wheels: [fileOf(server.url + path('large'), large)] }])
    const work = bring(lock, world.context)
    setTimeout(() => world.abort(), 300)
    await expect(work).rejects.toThrow(Interrupted)
    expect(await readdir(world.context.stores.temporary)).toEqual([])
  })
})
