// What the user bounds: the size of a layer, how much it grows, which licences its packages may have.
import picomatch from 'picomatch'
import type { Config } from '../config/config.ts'
import type { Problem } from '../errors.ts'
import type { Growth } from '../config/amount-kinds.ts'
import type { Finding } from '../model/finding.ts'
import type { LayerContent, PackageReport } from '../report/report.ts'
import { listed } from '../text/listing.ts'
import { formatBytes } from '../text/units.ts'

type Budgets = Pick<Config, 'maxSize' | 'allowLicences'>

/**
 * Findings on what a layer holds, or will hold.
 * @param knowsLicences false before the packages' metadata was read: nothing is said of licences then
 */
export function budgetFindings(
  content: LayerContent,
  { maxSize, allowLicences }: Budgets,
  { knowsLicences }: { readonly knowsLicences: boolean },
): readonly Finding[] {
  const { unzippedSizeBytes = 0, packages } = content
  const largest = packages
    .slice(0, 3)
    .map((one) => `${one.name} ${formatBytes(one.unzippedSizeBytes ?? 0)}`)
    .join(', ')
  const tooLarge: readonly Finding[] =
    maxSize === undefined || unzippedSizeBytes <= maxSize
      ? []
      : [
          {
            severity: 'error',
            code: 'over-budget',
            message: `The layer unpacks to ${formatBytes(unzippedSizeBytes)}, and \`max-size\` is ${formatBytes(maxSize)}. Largest: ${largest}.`,
            nextStep: 'Leave out what is not needed, or raise `max-size`.',
          },
        ]
  if (allowLicences.length === 0 || !knowsLicences) return tooLarge
  return [...tooLarge, ...licenceFindings(packages, allowLicences)]
}

/** @param packages those of an index; own files and libraries of the system have no licence of their own */
export function licenceFindings(packages: readonly PackageReport[], allowed: readonly string[]): readonly Finding[] {
  const isAllowed = picomatch([...allowed], { nocase: true })
  return packages.flatMap(({ name, version, origin, licence }): Finding[] => {
    if (origin === 'include' || origin === 'system-library' || isPermitted(licence, isAllowed)) return []
    const label = version === undefined ? name : `${name} ${version}`
    return [
      {
        severity: 'error',
        code: 'licence-not-allowed',
        message:
          licence === undefined
            ? `${label} states no licence, and \`allow-licences\` names ${listed(allowed, 5)}.`
            : `${label} has the licence ${licence}, and \`allow-licences\` names ${listed(allowed, 5)}.`,
        nextStep: `Use another package, add the licence to \`allow-licences\`, or accept it: \`ignore: licence-not-allowed ${name}: reason\`.`,
        package: name,
      },
    ]
  })
}

/** Of alternatives one must be allowed, of several that hold together all. */
function isPermitted(licence: string | undefined, isAllowed: (id: string) => boolean): boolean {
  if (licence === undefined) return false
  if (isAllowed(licence)) return true
  const words = licence.replace(/[()]/g, ' ').trim()
  if (/ OR /i.test(words)) return words.split(/ OR /i).some((one) => isPermitted(one.trim(), isAllowed))
  if (/ AND |, /i.test(words)) return words.split(/ AND |, /i).every((one) => isPermitted(one.trim(), isAllowed))
  return isAllowed(words)
}

/** What is wrong with how much a layer grows; undefined when nothing is. */
export function growthProblem(
  layer: string,
  { before, after, base }: { readonly before: number; readonly after: number; readonly base: string },
  most: Growth,
): Problem | undefined {
  const grown = after - before
  const mostBytes = most.kind === 'bytes' ? most.bytes : (before * most.percent) / 100
  if (grown <= mostBytes) return undefined
  const share = before === 0 ? '' : ` (${Math.round((grown / before) * 100)} %)`
  const budget = most.kind === 'bytes' ? formatBytes(most.bytes) : `${most.percent} %`
  return {
    code: 'over-growth',
    input: 'max-growth',
    message: `${layer} grows by ${formatBytes(grown)}${share}, from ${formatBytes(before)} to ${formatBytes(after)} unzipped, against ${base}; \`max-growth\` is ${budget}.`,
    nextStep: 'Look at what was added with `lambda-layer diff`, or raise `max-growth`.',
  }
}
