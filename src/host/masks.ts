/** Secrets of this run. Every text that is shown passes through `hide`. */
export interface Masks {
  /** A secret of several lines is hidden line by line as well, since that is how it would be printed. */
  add(secret: string): void
  hide(text: string): string
}

/** Shorter ones would blot out ordinary words. */
const shortest = 3

export function masks(): Masks {
  const secrets = new Set<string>()
  let longestFirst: readonly string[] = []
  return {
    add(secret) {
      for (const one of [secret, ...secret.split(/\r\n|\r|\n/)]) {
        const text = one.trim()
        if (text.length < shortest) continue
        secrets.add(text)
        if (!/\p{Cs}/u.test(text)) secrets.add(encodeURIComponent(text)) // As it would stand in a URL.
      }
      longestFirst = [...secrets].sort((a, b) => b.length - a.length)
    },
    hide(text) {
      let hidden = text
      for (const secret of longestFirst) hidden = hidden.replaceAll(secret, '***')
      return hidden
    },
  }
}
