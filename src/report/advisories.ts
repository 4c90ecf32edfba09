// Which published advisories hold for the packages of the layers.

import { compare, valid } from '@renovatebot/pep440'
import { compareText } from '../text/order.ts'
import type { Advisory } from './markdown-advisories.ts'
import type { PackageReport, Report } from './report.ts'

/** As GitHub's API gives them for packages that were asked for. */
interface Published {
  readonly id: string
  readonly severity: string
  readonly summary: string
  readonly affected: readonly { readonly package: string; readonly range: string; readonly patched?: string }[]
}

const severities = ['critical', 'high', 'medium', 'low']

/** The packages of all layers that have a version, by ecosystem, as `name@version`. */
export function packagesToCheck({ layers }: Report): Readonly<Record<'pip' | 'npm', readonly string[]>> {
  const all = layers.flatMap(({ content }) => content?.packages ?? [])
  const of = (ecosystem: 'pip' | 'npm'): readonly string[] => [
    ...new Set(
      all.flatMap((one) =>
        one.version !== undefined && ecosystemOf(one) === ecosystem ? [`${one.name}@${one.version}`] : [],
      ),
    ),
  ]
  return { pip: of('pip'), npm: of('npm') }
}

function ecosystemOf({ origin }: PackageReport): 'pip' | 'npm' | undefined {
  if (origin === 'npm') return 'npm'
  return origin === 'wheel' || origin === 'built' || origin === 'to-build' ? 'pip' : undefined
}

/** Worst first; one for each advisory and package. */
export function advisoriesOf(report: Report, published: readonly Published[]): readonly Advisory[] {
  const packages = new Map(
    report.layers.flatMap(({ content }) => (content?.packages ?? []).map((one) => [plain(one.name), one] as const)),
  )
  const found = published.flatMap(({ id, severity, summary, affected }) => {
    const names = [...new Set(affected.map((one) => plain(one.package)))]
    return names.flatMap((name): Advisory[] => {
      const one = packages.get(name)
      if (one?.version === undefined) return []
      const ranges = affected.filter((range) => plain(range.package) === name)
      const patched = firstAfter(
        one.version,
        ranges.flatMap((range) => range.patched ?? []),
      )
      const advisory = { id, severity, summary, package: one.name, version: one.version }
      return [patched === undefined ? advisory : { ...advisory, patched }]
    })
  })
  const rank = ({ severity }: Advisory): number => {
    const at = severities.indexOf(severity)
    return at < 0 ? severities.length : at
  }
  return found.sort((a, b) => rank(a) - rank(b) || compareText(a.package, b.package) || compareText(a.id, b.id))
}

/** https://packaging.python.org/en/latest/specifications/name-normalization/ */
function plain(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, '-')
}

/** The lowest release with the mend that is newer. An advisory names one for each range of versions. */
function firstAfter(version: string, patched: readonly string[]): string | undefined {
  if (valid(version) === null) return patched[0]
  return patched.filter((one) => valid(one) !== null && compare(one, version) > 0).sort(compare)[0]
}
