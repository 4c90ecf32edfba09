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
const mark = (fingerprint: string): string => `[ll:${fingerprint}]`
const markShape = /\[ll:([a-z2-7]{20})\]\s*$/

/** The fingerprint in a version's description, where we left one. */
export const fingerprintIn = (description: string): string | undefined => markShape.exec(description)?.[1]

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
 * were given verbatim are never cut: without room for the fingerprint, it is left out.
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
  const suffix = fingerprint === undefined ? '' : mark(fingerprint)
  const whole = [words, suffix].filter((part) => part !== '').join(' ')
  if (lengthOf(whole) <= descriptionLimit) return { text: whole }
  if (isVerbatim && lengthOf(words) <= descriptionLimit) {
    return {
      text: words,
      note: `The description leaves no room for the fingerprint (${lengthOf(suffix) + 1} characters), so that a run must build the layer before it can tell that nothing changed.`,
    }
  }
  const room = descriptionLimit - (suffix === '' ? 0 : lengthOf(suffix) + 1)
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
