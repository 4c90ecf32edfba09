import { code, prose, table } from './markdown-text.ts'

/** A published weakness of a package in a version that a layer holds. */
export interface Advisory {
  /** `GHSA-…`: https://github.com/advisories */
  readonly id: string
  readonly severity: string
  readonly summary: string
  readonly package: string
  readonly version: string
  /** The first release without it, where there is one. */
  readonly patched?: string
}

/** What is known to be wrong with packages of the layers. */
export function advisoryLines(
  advisories: readonly Advisory[],
  detail: { readonly findings: number },
): readonly string[] {
  const rows = advisories
    .slice(0, Math.max(5, detail.findings))
    .map((one) => [
      prose(one.severity, 20),
      `${code(one.package)} ${code(one.version, 40)}`,
      `[${prose(one.id, 30)}](https://github.com/advisories/${encodeURIComponent(one.id)}) ${prose(one.summary, 200)}`,
      one.patched === undefined ? '–' : code(one.patched, 40),
    ])
  return table([['Advisory'], ['Package'], ['What'], ['Mended in']], rows)
}
