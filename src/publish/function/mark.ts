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

/** Code that a function had before other code that has not proved itself: one of its versions has it. */
export interface PreviousCode {
  readonly version: string
  /** As Lambda shows it. */
  readonly codeSha256: string
  /** Whether the version was published for this, and goes afterwards. */
  readonly isTemporary: boolean
}

const previousShape = /^previous:(\d{1,10})$/

/** Tags of a function whose new code has not proved itself. The next run reads there which version has the code before. */
export const tagsOfPrevious = (version: string): Readonly<Record<string, string>> => ({
  [tagName]: `previous:${version}`,
})

export const previousInTags = (tags: Readonly<Record<string, string>>): string | undefined =>
  previousShape.exec(tags[tagName] ?? '')?.[1]

/** Tags of a function that has its previous code again, of which nothing else is known. */
export const tagsOfTakenBack: Readonly<Record<string, string>> = { [tagName]: 'taken back' }

/** What a version says that has the previous code. */
export const temporaryDescription =
  'Previous code, kept by lambda-layer until the new code has answered its smoke event'

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
