import { compare, lt, valid } from '@renovatebot/pep440'
import { startupText } from '../model/startup.ts'
import { formatBytes, formatChange, plural } from '../text/units.ts'
import { countOf } from './diff.ts'
import type { FileChanges, LayerDiff, PackageChange, SetChange, StartupChange } from './diff.ts'
import { code, fold, htmlCode, prose, table } from './markdown-text.ts'
import { requirerName, type Comparison, type PackageReport } from './report.ts'

const mostStartup = 10

/** The difference to what is published, or why it is not known. */
export function changeLines(
  comparison: Comparison | undefined,
  packages: readonly PackageReport[],
  detail: { readonly changes: number; readonly files: number },
): readonly string[] {
  if (!comparison) return []
  if (comparison.kind === 'not-compared') return [`Not compared: ${prose(comparison.reason)}`, '']
  const { diff } = comparison
  const base = `Against ${code(diff.base, 200)}`
  const sets = [
    ...setLine('Runtimes', diff.runtimes),
    ...setLine('Architectures', diff.architectures),
    ...setLine('Shared with', diff.grants),
    ...(diff.digest ? [`Digest: ${digestChangeText(diff.digest)}`] : []),
  ]
  if (diff.identical && sets.length === 0) return [`${base}: the same content.`, '']
  const known = new Map(packages.map((one) => [one.name, one]))
  const rows = diff.packages.slice(0, detail.changes).map((change) => row(change, known.get(change.name)))
  const hidden = diff.packages.length - rows.length
  return [
    `${base}: ${summary(diff)}.`,
    '',
    ...table(
      [['', 'right'], ['Package'], ['Before'], ['After'], ['Size', 'right'], ['Required by'], ['Licence']],
      rows,
    ),
    ...(hidden > 0 ? [`… and ${plural(hidden, 'more changed package')}`, ''] : []),
    ...sets,
    ...(sets.length > 0 ? [''] : []),
    ...startupLines(diff.startup ?? []),
    ...(detail.files > 0 ? diff.packages.flatMap((change) => fileFold(change, detail.files)) : []),
    ...(countOf(diff.otherFiles) > 0
      ? fold(`Files of no package: ${counts(diff.otherFiles)}`, fileList(diff.otherFiles, detail.files))
      : []),
  ]
}

/** Where no file differs, it is the base, the configuration or the system. */
export function digestChangeText({ before, after }: NonNullable<LayerDiff['digest']>): string {
  return `${before} → ${after}`
}

/** `2 added, 1 removed, 3 changed, 45 unchanged; +4.2 MB unzipped, now 236.0 MB` */
export function summary(diff: LayerDiff): string {
  const count = (kind: string): number => diff.packages.filter((change) => change.kind === kind).length
  const parts = (['added', 'removed', 'changed'] as const)
    .filter((kind) => count(kind) > 0)
    .map((kind) => `${count(kind)} ${kind}`)
  const packages = parts.length === 0 ? 'no package changed' : `packages ${parts.join(', ')}`
  const change = formatChange(diff.afterUnzippedSizeBytes - diff.beforeUnzippedSizeBytes)
  return `${packages}, ${diff.unchangedPackages} unchanged; ${change} unzipped, now ${formatBytes(diff.afterUnzippedSizeBytes)}`
}

function row(change: PackageChange, now: PackageReport | undefined): readonly string[] {
  const sign = { added: '+', removed: '−', changed: '~' }[change.kind]
  const versions = (list: readonly string[]): string => list.map((one) => code(one, 40)).join(', ')
  const current = release(versions(change.after), now)
  const after = change.files ? `${current} ${counts(change.files)}` : current
  return [
    sign,
    code(change.name),
    versions(change.before),
    isDowngrade(change) ? `${after} **downgrade**` : after,
    formatChange(change.afterSizeBytes - change.beforeSizeBytes),
    now ? requiredBy(now) : '',
    now?.licence === undefined ? '' : code(now.licence, 60),
  ]
}

/** A version that leads to its release. */
function release(versions: string, { releasePage }: Partial<PackageReport> = {}): string {
  const isPlain = releasePage !== undefined && /^https:\/\/[\w./%+-]+$/.test(releasePage)
  return isPlain ? `[${versions}](${releasePage})` : versions
}

/** **direct** for what the user asked for; else the packages that require it. */
function requiredBy({ requiredBy: requirers }: PackageReport): string {
  if (requirers.some(({ kind }) => kind !== 'package')) return '**direct**'
  const names = requirers.map(requirerName)
  const rest = names.length - 2
  return [...names.slice(0, 2).map((name) => code(name, 40)), ...(rest > 0 ? [`${rest} more`] : [])].join(', ')
}

/** The newest version that exists now is older than the newest before. Undefined order counts as none. */
function isDowngrade({ kind, before, after }: PackageChange): boolean {
  const [was, is] = [before, after].map(newest)
  return kind === 'changed' && was !== undefined && is !== undefined && lt(is, was)
}

/** Versions of npm packages are read by the same rules: https://peps.python.org/pep-0440/#semantic-versioning */
function newest(versions: readonly string[]): string | undefined {
  if (versions.some((version) => valid(version) === null)) return undefined
  return [...versions].sort((a, b) => compare(b, a))[0]
}

function fileFold(change: PackageChange, most: number): readonly string[] {
  if (!change.files) return []
  return fold(`${htmlCode(change.name)}, same version: ${counts(change.files)}`, fileList(change.files, most))
}

function fileList(files: FileChanges, most: number): readonly string[] {
  const sign = { added: '+', removed: '−', changed: '~' }
  const listed = files.listed.slice(0, most).map(({ kind, path }) => `- ${sign[kind]} ${code(path, 200)}`)
  const hidden = countOf(files) - listed.length
  return [...listed, ...(hidden > 0 ? [`- … and ${plural(hidden, 'more file')}`] : []), '']
}

/** `3 files changed, 1 added` */
export function counts(files: FileChanges): string {
  const parts = [
    ...(files.changed > 0 ? [`${plural(files.changed, 'file')} changed`] : []),
    ...(files.added > 0 ? [`${plural(files.added, 'file')} added`] : []),
    ...(files.removed > 0 ? [`${plural(files.removed, 'file')} removed`] : []),
  ]
  return parts.join(', ')
}

/** `python/evil.pth of evil 1.0: line 1: import os` */
export function startupChangeText({ kind, file }: StartupChange): string {
  const owner = file.package === undefined ? '' : ` of ${file.package}`
  return kind === 'removed' ? `${file.path}${owner}` : `${file.path}${owner}: ${startupText(file)}`
}

function startupLines(changes: readonly StartupChange[]): readonly string[] {
  if (changes.length === 0) return []
  const sign = { added: '+', removed: '−', changed: '~' }
  const shown = changes.slice(0, mostStartup)
  return [
    'Code that runs at every start of Python:',
    '',
    ...shown.map((change) => `- ${sign[change.kind]} ${code(startupChangeText(change), 600)}`),
    ...(changes.length > shown.length ? [`- … and ${plural(changes.length - shown.length, 'more file')}`] : []),
    '',
  ]
}

function setLine(title: string, change: SetChange | undefined): readonly string[] {
  if (!change) return []
  const parts = [...change.added.map((one) => `+ ${code(one)}`), ...change.removed.map((one) => `− ${code(one)}`)]
  return [`- ${title}: ${parts.slice(0, 50).join(', ')}`]
}
