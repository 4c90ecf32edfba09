/** Text with the credentials of every URL in it shown as `***`: `https://user:secret@host/` → `https://***@host/`. */
export function redact(text: string): string {
  return text.replace(/\b([a-z][a-z0-9+.-]*:\/\/)[^\s/@"'<>]+(?::[^\s/"'<>]*)?@/gi, '$1***@')
}
