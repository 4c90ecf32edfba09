/** The secrets of a run. Every text that is shown, in any view, passes through `hide`. */
export interface Masks {
  /** A secret of several lines is hidden line by line as well: it is printed in that way. */
  add(secret: string): void
  /** The text with each secret shown as `***`. */
  readonly hide: (text: string) => string
}

export interface MaskOptions {
  /** Secrets of the environment: hidden, and not announced to the runner. */
  readonly known?: readonly string[]
  /** Is told each new secret, e.g. so that the runner masks it in later steps too. */
  readonly onAdd?: (secret: string) => void
}

/** Shorter ones would hide parts of ordinary words. */
const shortest = 3

export function createMasks({ known = [], onAdd = () => {} }: MaskOptions = {}): Masks {
  const told = new Set<string>()
  const forms = new Set<string>()
  let longestFirst: readonly string[] = []
  const isNew = (secret: string): boolean => {
    if (secret.trim().length < shortest || told.has(secret)) return false
    told.add(secret)
    for (const one of [secret, ...secret.split(/\r\n|\r|\n/)]) {
      const text = one.trim()
      if (text.length >= shortest) for (const form of formsOf(text)) forms.add(form)
    }
    longestFirst = [...forms].sort((a, b) => b.length - a.length)
    return true
  }
  known.forEach(isNew)
  return {
    add(secret) {
      if (isNew(secret)) onAdd(secret)
    },
    hide(text) {
      let hidden = text
      for (const form of longestFirst) hidden = hidden.replaceAll(form, '***')
      return hidden
    },
  }
}

/** As it is written by itself, in a URL, and in JSON. */
function formsOf(text: string): readonly string[] {
  const json = JSON.stringify(text).slice(1, -1)
  if (/\p{Cs}/u.test(text)) return [text, json] // A lone surrogate has no form in a URL.
  return [text, json, encodeURIComponent(text), encodeURI(text)]
}
