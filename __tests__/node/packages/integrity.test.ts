import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { parseIntegrity, singleIntegrity } from '../../../src/node/packages/integrity.ts'

type Algorithm = 'sha512' | 'sha384' | 'sha256' | 'sha1' | 'md5'

const hash = (algorithm: Algorithm, text = 'a'): string =>
  `${algorithm}-${createHash(algorithm).update(text).digest('base64')}`
const hex = (algorithm: Algorithm, text = 'a'): string => createHash(algorithm).update(text).digest('hex')

describe('integrity', () => {
  it.each<[text: string, algorithm: Algorithm | undefined, hashes: readonly string[]]>([
    [hash('sha512'), 'sha512', [hex('sha512')]],
    [hash('sha1'), 'sha1', [hex('sha1')]],
    [`${hash('sha1')} ${hash('sha256')} ${hash('sha384')}`, 'sha384', [hex('sha384')]],
    [`${hash('sha512')}\n\t${hash('sha512', 'b')} ${hash('sha1')}`, 'sha512', [hex('sha512'), hex('sha512', 'b')]],
    [`${hash('sha512')}?a=b?c`, 'sha512', [hex('sha512')]],
    [`garbage ${hash('sha256')} x-y sha999-AAAA ${hash('md5')}`, 'sha256', [hex('sha256')]],
    [`sha512-AAAA ${hash('sha512')}`, 'sha512', [hex('sha512')]],
    // ssri: the strongest that is named decides, also when no file can have it.
    [`sha512-AAAA ${hash('sha1')}`, undefined, []],
    [`sha512-*** ${hash('sha256')}`, undefined, []],
    [hash('md5'), undefined, []],
    [hash('sha512').toUpperCase(), undefined, []],
    ['sha512-', undefined, []],
    ['sha512', undefined, []],
    ['', undefined, []],
  ])('of %j is by %s', (text, algorithm, hashes) => {
    const found = parseIntegrity(text)
    expect(found?.algorithm).toBe(algorithm)
    expect(found ? [found.hex, ...(found.others ?? [])] : []).toEqual(hashes)
  })

  it('is told as one hash, where only one can be meant', () => {
    expect(singleIntegrity(`${hash('sha1')} ${hash('sha512')}?opt`)).toBe(hash('sha512'))
    expect(singleIntegrity(`${hash('sha512')} ${hash('sha512', 'b')}`)).toBeUndefined()
  })
})
