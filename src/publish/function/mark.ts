// What a run leaves at a function: which inputs its code was made of. A later run on a machine that has built nothing
// sees by it that nothing changed. A published version carries it in its description, `$LATEST` in a tag of the function,
// together with the hash of the code: when somebody else changes the code, the tag says nothing any more.
import { fingerprintIn, renderDescription } from '../../plan/description.ts'

export interface Mark {
  readonly fingerprint: string | undefined
  /** As Lambda shows it. */
  readonly codeSha256: string
}

const tagName = 'lambda-layer-action'
const tagShape = /^(?:([a-z2-7]{20})|-):([\w+/=-]{1,64})$/

/** Tags of a function with this mark. */
export const tagsOf = ({ fingerprint = '-', codeSha256 }: Mark): Readonly<Record<string, string>> => ({
  [tagName]: `${fingerprint}:${codeSha256}`,
})

export function markInTags(tags: Readonly<Record<string, string>>): Mark | undefined {
  const [, fingerprint, codeSha256] = tagShape.exec(tags[tagName] ?? '') ?? []
  return codeSha256 === undefined ? undefined : { fingerprint, codeSha256 }
}

/** What a published version says of itself. */
export const versionDescription = (name: string, fingerprint: string | undefined): string =>
  renderDescription('{name}', { name }, fingerprint).text

export function markOfVersion(
  version: { readonly description: string; readonly codeSha256: string } | undefined,
): Mark | undefined {
  return version && { fingerprint: fingerprintIn(version.description), codeSha256: version.codeSha256 }
}
