// Subresource integrity, as locks have it: `sha512-<base64>`. https://www.w3.org/TR/SRI/#the-integrity-attribute

import type { ExpectedHash } from '../../host/http/download-failures.ts'

/** The strongest first. */
const algorithms = ['sha512', 'sha384', 'sha256', 'sha1'] as const
const digestBytes = { sha512: 64, sha384: 48, sha256: 32, sha1: 20 } as const

/**
 * The hashes of a text by its strongest algorithm, any of which the file may have; undefined when it holds none that
 * is known. npm's own rule: a weaker one does not stand in for a strong one that is damaged. https://github.com/npm/ssri
 */
export function parseIntegrity(text: string): ExpectedHash | undefined {
  const words = text
    .trim()
    .split(/\s+/)
    .map((word) => /^(sha\d+)-([^?]+)(?:\?.*)?$/.exec(word) ?? [])
  const algorithm = algorithms.find((known) => words.some(([, name]) => name === known))
  if (algorithm === undefined) return undefined
  const [hex, ...others] = words.flatMap(([, name, base64 = '']) => {
    const bytes =
      name === algorithm && /^[A-Za-z0-9+/]+={0,2}$/.test(base64) ? Buffer.from(base64, 'base64') : undefined
    return bytes?.length === digestBytes[algorithm] ? [bytes.toString('hex')] : []
  })
  return hex === undefined ? undefined : { algorithm, hex, ...(others.length === 0 ? {} : { others }) }
}

/** A text with the one hash that a file has which was checked; undefined where it may be any of several. */
export function singleIntegrity(text: string): string | undefined {
  const expected = parseIntegrity(text)
  if (!expected || expected.others) return undefined
  return `${expected.algorithm}-${Buffer.from(expected.hex, 'hex').toString('base64')}`
}
