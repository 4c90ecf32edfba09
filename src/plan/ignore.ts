/** A finding that the user knows of and accepts. */
export interface IgnoreRule {
  readonly code: string
  /** Normalized name of a package; `*` for all findings of the code, also those of no package. */
  readonly package: string
  readonly reason: string
}

const form = /^([a-z][a-z0-9-]*)[ \t]+(\*|[A-Za-z0-9][A-Za-z0-9._-]*)[ \t]*:[ \t]*(\S.*)$/

/** `missing-library pyodbc: the layer odbc brings it` */
export function parseIgnoreRule(line: string): { readonly value: IgnoreRule } | { readonly why: string } {
  const [, code, name, reason] = form.exec(line.slice(0, 1000)) ?? []
  if (code === undefined || name === undefined || reason === undefined) return { why: 'is not of that form' }
  return { value: { code, package: name.toLowerCase().replace(/[-_.]+/g, '-'), reason } }
}
