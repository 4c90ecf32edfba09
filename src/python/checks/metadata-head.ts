// What an inventory takes from METADATA.
// https://packaging.python.org/en/latest/specifications/core-metadata/

import { parseHeaders, valuesOf } from '../wheels/metadata.ts'

const longest = 200

/** What a distribution says of itself. The expression counts more than the classifiers, and those more than free text. */
export function describeMetadata(metadata: string): { readonly licence?: string; readonly summary?: string } {
  const headers = parseHeaders(metadata)
  const values = (name: string): readonly string[] => valuesOf(headers, name)
  const classified = values('classifier')
    .filter((text) => text.startsWith('License ::'))
    .map((text) => text.split('::').at(-1)?.trim() ?? '')
    .filter((text) => text !== '' && text !== 'OSI Approved')
  const licence =
    values('license-expression')[0] ?? (classified.length > 0 ? classified.join(', ') : values('license')[0])
  const [summary] = values('summary')
  return {
    ...(licence === undefined || licence === '' || licence === 'UNKNOWN' ? {} : { licence: firstLine(licence) }),
    ...(summary === undefined || summary === '' ? {} : { summary: firstLine(summary) }),
  }
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0]?.slice(0, longest) ?? ''
}
