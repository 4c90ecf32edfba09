// Subresource integrity, as locks have it: `sha512-<base64>`. https://www.w3.org/TR/SRI/#the-integrity-attribute

import type { ExpectedHash } from '../../host/http/download-failures.ts'

/** The strongest first. */
const algorithms = ['sha512', 'sha384', 'sha256', 'sha1'] as const
const digestBytes = { sha512: 64, sha384: 48, sha256: 32, sha1: 20 } as const

/** The strongest hash of a text; undefined when it holds none that is known. */
export function parseIntegrity(text: string): ExpectedHash | undefined {
  const found = text
    .trim()
    .split(/\s+/)
    .flatMap((one): readonly ExpectedHash[] => {
      const [, name, base64 = ''] = /^(sha\d+)-([A-Za-z0-9+/]+={0,2})(?:\?.*)?$/.exec(one) ?? []
      const algorithm = algorithms.find((known) => known === name)
      const bytes = Buffer.from(base64, 'base64')
      return algorithm && bytes.length === digestBytes[algorithm] ? [{ algorithm, hex: bytes.toString('hex') }] : []
    })
  return found.toSorted((a, b) => algorithms.indexOf(a.algorithm) - algorithms.indexOf(b.algorithm))[0]
}
