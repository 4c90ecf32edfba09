import { list } from './kinds.ts'
import type { Kind } from './kinds.ts'

/** A file beside the zip. */
export type ReportKind = 'html' | 'sbom'

const words: readonly string[] = ['html', 'sbom', 'none'] satisfies readonly (ReportKind | 'none')[]
const listed = list('html, sbom, or `none` alone', (item) => (words.includes(item) ? undefined : { why: 'is neither' }))

export const reportKinds: Kind<readonly ReportKind[]> = {
  accepts: listed.accepts,
  parse(texts) {
    const parsed = listed.parse(texts)
    if (parsed.kind === 'rejected') return parsed
    const kinds = parsed.value.filter((one): one is ReportKind => one === 'html' || one === 'sbom')
    if (kinds.length === 0 || kinds.length === parsed.value.length) return { kind: 'accepted', value: kinds }
    return { kind: 'rejected', rejections: [{ value: 'none', why: 'must be alone' }] }
  },
}
