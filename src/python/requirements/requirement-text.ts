/** The text of a file's bytes, by its byte order mark, else UTF-8; or what is wrong with it. */
export type Decoded =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'wrong'; readonly why: string }

/** Windows PowerShell's `pip freeze > requirements.txt` writes UTF-16 with a mark; pip reads it, so do we. */
export function decodeText(bytes: Uint8Array): Decoded {
  const [first, second] = bytes
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    const at = text.indexOf('\0')
    if (at !== -1)
      return { kind: 'wrong', why: 'it holds NUL characters: it is not a text, or UTF-16 without a byte order mark' }
    return { kind: 'text', text }
  } catch {
    return { kind: 'wrong', why: `it is not a text in ${encoding.toUpperCase()}` }
  }
}
