import { list } from './list-kinds.ts'
import type { Kind } from './kinds.ts'

const kindsOfReports = ['html', 'sbom', 'snippets'] as const
/** A file beside the zip; `snippets` are a folder. */
export type ReportKind = (typeof kindsOfReports)[number]

const isKind = (item: string): item is ReportKind => kindsOfReports.some((kind) => kind === item)
const listed = list(`${kindsOfReports.join(', ')}, or \`none\` alone`, (item) =>
  isKind(item) || item === 'none' ? undefined : { why: 'is none of them' },
)

export const reportKinds: Kind<readonly ReportKind[]> = {
  accepts: listed.accepts,
  parse(texts) {
    const parsed = listed.parse(texts)
    if (parsed.kind === 'rejected') return parsed
    const kinds = parsed.value.filter(isKind)
    if (kinds.length === 0 || kinds.length === parsed.value.length) return { kind: 'accepted', value: kinds }
    return { kind: 'rejected', rejections: [{ value: 'none', why: 'must be alone' }] }
  },
}
