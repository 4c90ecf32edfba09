import { execFileSync } from 'node:child_process'
import { createHmac } from 'node:crypto'
import { symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { facts, sealedFacts } from '../../src/host/json-cache.ts'
import { openSeal } from '../../src/host/seal.ts'
import { makeContext } from '../support/contexts.ts'

const secret = { LAMBDA_LAYER_CACHE_SECRET: '0123456789abcdef' }

describe('a seal', () => {
  it('is believed again on the same machine, and on no other', async () => {
    await using one = await makeContext()
    await using other = await makeContext()
    const signature = (await openSeal(one.stores, {})).sign('kind', 'text')
    expect((await openSeal(one.stores, {})).verify('kind', 'text', signature)).toBe(true)
    expect((await openSeal(other.stores, {})).verify('kind', 'text', signature)).toBe(false)
    expect((await stat(one.stores.sealKey)).mode & 0o777).toBe(0o600)
  })

  it.each<[what: string, put: (path: string) => unknown]>([
    ['an empty file, as a killed run could leave', (path) => writeFileSync(path, '')],
    ['a part of a key', (path) => writeFileSync(path, 'x'.repeat(31))],
    ['a file of a terabyte', (path) => (writeFileSync(path, ''), truncateSync(path, 2 ** 40))],
    ['a pipe', (path) => execFileSync('mkfifo', [path])],
    ['a device', (path) => symlinkSync('/dev/zero', path)],
    ['a link to itself', (path) => symlinkSync(path, path)],
  ])('gets a new key in the place of %s', async (_what, put) => {
    await using context = await makeContext()
    const { stores } = context
    await mkdir(dirname(stores.sealKey), { recursive: true })
    put(stores.sealKey)
    const signature = (await openSeal(stores, {})).sign('kind', 'text')
    expect((await openSeal(stores, {})).verify('kind', 'text', signature)).toBe(true)
    expect(signature).not.toBe(createHmac('sha256', '').update('kind\0text').digest('hex'))
    const { size, mode } = await stat(stores.sealKey)
    expect([size, mode & 0o777]).toEqual([32, 0o600])
    expect(await readdir(stores.temporary)).toEqual([])
  })

  it('is one for runs that start together', async () => {
    await using context = await makeContext()
    const seals = await Promise.all(Array.from({ length: 8 }, () => openSeal(context.stores, {})))
    expect(new Set(seals.map((seal) => seal.sign('kind', 'text'))).size).toBe(1)
  })

  it('works where its key cannot be kept', async () => {
    await using context = await makeContext()
    await mkdir(context.stores.sealKey, { recursive: true })
    const seal = await openSeal(context.stores, {})
    expect(seal.verify('kind', 'text', seal.sign('kind', 'text'))).toBe(true)
  })

  it('of a secret is believed on every machine that has it', async () => {
    await using one = await makeContext()
    await using other = await makeContext()
    const signature = (await openSeal(one.stores, secret)).sign('kind', 'text')
    const seal = await openSeal(other.stores, secret)
    expect([seal.isShared, seal.verify('kind', 'text', signature)]).toEqual([true, true])
    expect((await openSeal(other.stores, {})).verify('kind', 'text', signature)).toBe(false)
  })

  it.each([
    ['kind', 'other text', 'same'],
    ['other kind', 'text', 'same'],
    ['kind', 'text', undefined],
    ['kind', 'text', 1],
    ['kind', 'text', ''],
    ['kin', 'd\0text', 'same'],
  ])('does not fit %j %j with the signature %j', async (kind, text, given) => {
    await using context = await makeContext()
    const seal = await openSeal(context.stores, {})
    expect(seal.verify(kind, text, given === 'same' ? seal.sign('kind', 'text') : given)).toBe(false)
  })

  it('refuses a secret that is too short', async () => {
    await using context = await makeContext()
    await expect(openSeal(context.stores, { LAMBDA_LAYER_CACHE_SECRET: 'short' })).rejects.toMatchObject({
      problems: [{ code: 'cache-secret-too-short' }],
    })
  })

  it('works for one run where no key can be kept', async () => {
    await using context = await makeContext()
    await context.write({ file: '' })
    const stores = { ...context.stores, sealKey: join(context.directory, 'file', 'seal.key') }
    const seal = await openSeal(stores, {})
    expect(seal.verify('kind', 'text', seal.sign('kind', 'text'))).toBe(true)
  })
})

describe('sealed facts', () => {
  it('are what was put, and nothing when they were edited', async () => {
    await using context = await makeContext()
    const kept = sealedFacts<{ url: string }>(context, 'test-1')
    await kept.put('key', { url: 'https://one.example/' })
    expect(await sealedFacts(context, 'test-1').get('key')).toEqual({ url: 'https://one.example/' })
    const names = await readdir(context.stores.facts, { recursive: true })
    const name = names.find((one) => one.endsWith('.json')) ?? ''
    const path = `${context.stores.facts}/${name}`
    await writeFile(path, (await readFile(path, 'utf8')).replace('one.example', 'evil.example'))
    expect(await sealedFacts(context, 'test-1').get('key')).toBeUndefined()
    expect(await facts(context.stores, 'test-1').get('key')).toEqual({ url: 'https://evil.example/' })
  })
})
