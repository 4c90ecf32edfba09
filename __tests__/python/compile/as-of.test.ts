import { expect, it } from 'vitest'
import { toolsAsOf } from '../../../src/python/compile/as-of.ts'

const now = Date.parse('2026-11-27')
const file = (uploadTime?: string) => ({
  filename: 'a-1.tar.gz',
  url: 'https://x.invalid/a-1.tar.gz',
  ...(uploadTime === undefined ? {} : { uploadTime }),
})

it.each([
  ['a release of long ago waits for its Python', '2015-01-01T10:00:00Z', '3.13', '2025-04-05'],
  ['a newer one counts from the day after its upload', '2025-08-01T10:00:00Z', '3.13', '2025-08-03'],
  ['and from its very end', '2025-08-01T00:00:00Z', '3.13', '2025-08-02'],
  ['one of today is not pinned', '2026-11-26T12:00:00Z', '3.13', undefined],
  ['a Python that is not known pins nothing', '2025-08-01T10:00:00Z', '3.99', undefined],
  ['nor does an upload that nobody knows', undefined, '3.13', undefined],
])('%s', (_what, uploaded, python, expected) => {
  expect(toolsAsOf({ sdist: file(uploaded) }, { python }, now)).toBe(expected)
  expect(toolsAsOf({ sdist: file(uploaded), direct: {} }, { python }, now)).toBeUndefined()
})
