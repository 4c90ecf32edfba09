/** What Lambda keeps of a description: https://docs.aws.amazon.com/lambda/latest/api/API_PublishLayerVersion.html */
export const descriptionLimit = 256

/** Placeholders of a description's template, and what they become. */
export const descriptionPlaceholders = [
  'name',
  'runtime',
  'runtimes',
  'architecture',
  'architectures',
  'packages',
  'git-sha',
  'git-ref',
  'git-repository',
] as const
export type DescriptionPlaceholder = (typeof descriptionPlaceholders)[number]
export type DescriptionValues = Readonly<Partial<Record<DescriptionPlaceholder, string>>>

export interface Description {
  readonly text: string
  /** What had to be done to it, for the user to know. */
  readonly note?: string
}

const placeholder = /\{([a-z-]+)\}/g
/** What a description ends in: the fingerprint and, once published, where the grants of the version come from. */
const endShape = /\s*\[ll:([a-z2-7]{20})(?: (\d{1,9})\.([a-z0-9]{1,20}))?\]\s*$/

const endOf = (fingerprint: string, source?: GrantSource): string =>
  source ? `[ll:${fingerprint} ${source.version}.${source.mark}]` : `[ll:${fingerprint}]`

/** Where a version takes its grants from. A description never changes, so it holds this for good. */
export interface GrantSource {
  /** The number of an older version. */
  readonly version: number
  /** Names the statement in its policy that is there until the newer version has all its grants. */
  readonly mark: string
}

/** The fingerprint in a version's description, where we left one. */
export const fingerprintIn = (description: string): string | undefined => endShape.exec(description)?.[1]

export function sourceIn(description: string): GrantSource | undefined {
  const [, , version, mark] = endShape.exec(description) ?? []
  return version === undefined || mark === undefined ? undefined : { version: Number(version), mark }
}

/** The words of a description, without what we added. */
export const wordsOf = (description: string): string => description.replace(endShape, '')

/** A description that names this source; undefined when it has no room for it. */
export function withSource(description: string, source: GrantSource): string | undefined {
  const fingerprint = fingerprintIn(description)
  if (fingerprint === undefined) return undefined
  const text = [wordsOf(description), endOf(fingerprint, source)].filter((part) => part !== '').join(' ')
  return lengthOf(text) <= descriptionLimit ? text : undefined
}

/** A description that names no source. */
export function withoutSource(description: string): string {
  const fingerprint = fingerprintIn(description)
  if (fingerprint === undefined) return description
  return [wordsOf(description), endOf(fingerprint)].filter((part) => part !== '').join(' ')
}

/** Room that is kept for ` <version>.<mark>`. */
const sourceRoom = 20

/** Why a template cannot be one; undefined when it can. */
export function checkDescription(template: string): { readonly why: string } | undefined {
  const unknown = [...template.matchAll(placeholder)].map(([, name = '']) => name).find((name) => !isPlaceholder(name))
  if (unknown !== undefined) {
    return {
      why: `has a placeholder {${unknown}}, and known are ${descriptionPlaceholders.map((one) => `{${one}}`).join(', ')}`,
    }
  }
  const count = template.length
  const isVerbatim = template.search(placeholder) === -1
  return isVerbatim && count > descriptionLimit
    ? { why: `has ${count} characters, and Lambda keeps ${descriptionLimit}` }
    : undefined
}

const isPlaceholder = (name: string): name is DescriptionPlaceholder =>
  descriptionPlaceholders.some((one) => one === name)

/**
 * The description of a version: the user's words, cut where values made them too long, and the fingerprint. Words that
 * were given verbatim are never cut: without room for the fingerprint, it is left out, and so is the source later.
 */
export function renderDescription(
  template: string,
  values: DescriptionValues,
  fingerprint: string | undefined,
): Description {
  const isVerbatim = template.search(placeholder) === -1
  const words = template
    .replaceAll(placeholder, (_, name: string) => (isPlaceholder(name) ? (values[name] ?? '') : ''))
    .trim()
  const suffix = fingerprint === undefined ? '' : endOf(fingerprint)
  const whole = [words, suffix].filter((part) => part !== '').join(' ')
  const kept = suffix === '' || isVerbatim ? 0 : sourceRoom
  if (lengthOf(whole) + kept <= descriptionLimit) return { text: whole }
  if (isVerbatim && lengthOf(words) <= descriptionLimit) {
    return {
      text: words,
      note: `The description leaves no room for the fingerprint (${lengthOf(suffix) + 1} characters), so that a run must build the layer before it can tell that nothing changed.`,
    }
  }
  const room = descriptionLimit - kept - (suffix === '' ? 0 : lengthOf(suffix) + 1)
  return {
    text: [cut(words, room), suffix].filter((part) => part !== '').join(' '),
    note: `The description was cut: it would have ${lengthOf(words)} characters, and there is room for ${room}.`,
  }
}

/** The larger of the two counts that a service may use: characters, and UTF-16 units. */
const lengthOf = (text: string): number => text.length

function cut(text: string, room: number): string {
  let kept = ''
  for (const character of text) {
    if (lengthOf(kept) + lengthOf(character) > room - 1) break
    kept += character
  }
  return `${kept.trimEnd()}…`
}

/** Words that say that a layer is not for everybody. */
export const looksPrivate = (description: string): boolean =>
  /\b(internal|private|confidential|secret|proprietary|restricted|do not share|not for distribution)\b/i.test(
    description,
  )
