// The head of a METADATA file, which is written like the headers of a mail.
// https://packaging.python.org/en/latest/specifications/core-metadata/

const longest = 200

/** What a distribution says of itself. The expression counts more than the classifiers, and those more than free text. */
export function describeMetadata(metadata: string): { readonly licence?: string; readonly summary?: string } {
  const [head = ''] = metadata.replaceAll('\r\n', '\n').split('\n\n', 1)
  const lines = head.split('\n')
  const values = (name: string): readonly string[] =>
    lines.filter((line) => line.toLowerCase().startsWith(`${name}: `)).map((line) => line.slice(name.length + 2).trim())
  const classified = values('classifier')
    .filter((text) => text.startsWith('License ::'))
    .map((text) => text.split('::').at(-1)?.trim() ?? '')
    .filter((text) => text !== '' && text !== 'OSI Approved')
  const licence =
    values('license-expression')[0] ?? (classified.length > 0 ? classified.join(', ') : values('license')[0])
  const [summary] = values('summary')
  return {
    ...(licence === undefined || licence === '' || licence === 'UNKNOWN' ? {} : { licence: licence.slice(0, longest) }),
    ...(summary === undefined || summary === '' ? {} : { summary: summary.slice(0, longest) }),
  }
}
