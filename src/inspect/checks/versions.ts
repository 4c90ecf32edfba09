import { type Group, groupsOf } from '../groups.ts'
import type { Finding } from '../../model/finding.ts'
import type { Linking } from '../linking.ts'
import { isNative } from '../linking.ts'
import { listed, ownerName } from '../../text/listing.ts'
import { symbolVersions, type SymbolVersions } from '../../lambda/libraries.ts'
import type { PlacedElf, Subject } from '../subject.ts'

interface Excess {
  readonly file: PlacedElf
  readonly library: string
  readonly symbols: SymbolVersions
  readonly version: readonly number[]
}

/** Versions of glibc's and libstdc++'s symbols that are newer than the runtime's: the loader refuses such a file. */
export function checkVersions(subject: Subject, linking: Linking): readonly Finding[] {
  const known = symbolVersions(subject.target.runtime)
  const excesses = subject.elfFiles
    .filter((file) => isNative(file, subject) && !isMusl(file))
    .flatMap((file) => known.flatMap((symbols) => excessOf(file, symbols, subject, linking) ?? []))
  const groups = groupsOf(excesses, ({ file, symbols, version }) =>
    [file.package ?? '', symbols.prefix, severityOf(file, symbols, version, linking)].join(' '),
  )
  return groups.map((group) => tooNew(group, subject, linking))
}

function tooNew(group: Group<Excess>, subject: Subject, linking: Linking): Finding {
  const sorted = group.toSorted((a, b) => compare(b.version, a.version))
  const worst = sorted[0] ?? group[0]
  const { file, library, symbols, version } = worst
  const severity = severityOf(file, symbols, version, linking)
  const { runtime } = subject.target
  const required = `${symbols.prefix}_${version.join('.')}`
  const paths = sorted.map((one) => one.file.path)
  const consequence: Record<Finding['severity'], string> = {
    error: 'It cannot be loaded there.',
    warning: 'It cannot be loaded there, if anything ever does.',
    note: `Images of Lambda older than 2025 have ${symbols.prefix}_${symbols.first.join('.')}.`,
  }
  return {
    severity,
    code: symbols.prefix === 'GLIBC' ? 'glibc-too-new' : 'libstdcxx-too-new',
    message: `${ownerName(subject.packages, file.package)} requires ${required} from ${library} in ${listed([...new Set(paths)])}; ${runtime.name} on Lambda has ${symbols.prefix}_${symbols.latest.join('.')}${subject.where}. ${consequence[severity]}`,
    nextStep: nextStep(file, subject),
    ...(file.package === undefined ? {} : { package: file.package }),
    path: file.path,
  }
}

/** Linked to musl, whose libraries and loader Lambda does not have: https://peps.python.org/pep-0656/ */
export function checkMusl(subject: Subject, linking: Linking): readonly Finding[] {
  const files = subject.elfFiles.filter((file) => isNative(file, subject) && isMusl(file))
  const groups = groupsOf(files, (file) => `${file.package ?? ''} ${linking.loaded.has(file)}`)
  return groups.map((group) => linkedToMusl(group, subject, linking))
}

function linkedToMusl(group: Group<PlacedElf>, subject: Subject, linking: Linking): Finding {
  const [file] = group
  return {
    severity: linking.loaded.has(file) ? 'error' : 'warning',
    code: 'musl',
    message: `${ownerName(subject.packages, file.package)} is linked to musl in ${listed(group.map((one) => one.path))}; Lambda's ${subject.target.runtime.family === 'python' ? 'Python' : 'Node.js'} is linked to glibc and has no musl.`,
    nextStep:
      subject.target.runtime.family === 'python'
        ? 'Take the manylinux wheel, or build it on Amazon Linux; wheels tagged musllinux are for Alpine.'
        : 'Take the package for glibc, or build it on Amazon Linux.',
    ...(file.package === undefined ? {} : { package: file.package }),
    path: file.path,
  }
}

export function isMusl({ elf }: PlacedElf): boolean {
  return /\/ld-musl-/.test(elf.interpreter ?? '') || elf.needed.some((name) => /^libc\.musl-|^ld-musl-/.test(name))
}

function excessOf(file: PlacedElf, symbols: SymbolVersions, subject: Subject, linking: Linking): Excess | undefined {
  let worst: Excess | undefined
  for (const { library, version: text, weak } of file.elf.versions) {
    if (weak || !symbols.libraries.has(library)) continue
    const version = versionOf(text, symbols.prefix)
    if (!version || compare(version, symbols.first) <= 0 || (worst && compare(version, worst.version) <= 0)) continue
    // A copy of the library that comes with the file, and is found before the runtime's.
    if (linking.find(file, library).kind === 'layer') continue
    worst = { file, library, symbols, version }
  }
  return worst
}

function severityOf(
  file: PlacedElf,
  symbols: SymbolVersions,
  version: readonly number[],
  linking: Linking,
): Finding['severity'] {
  if (compare(version, symbols.latest) <= 0) return 'note'
  return linking.loaded.has(file) ? 'error' : 'warning'
}

/** The number in a version's name. GLIBC_ABI_DT_RELR marks files with packed relocations, which glibc 2.36 reads first. */
function versionOf(text: string, prefix: SymbolVersions['prefix']): readonly number[] | undefined {
  if (text === 'GLIBC_ABI_DT_RELR') return prefix === 'GLIBC' ? [2, 36] : undefined
  const match = /^([A-Z]+)_(\d+(?:\.\d+)+)$/.exec(text)
  return match?.[1] === prefix ? match[2]?.split('.').map(Number) : undefined
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < Math.max(a.length, b.length); at++) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

function nextStep(file: PlacedElf, { target: { runtime } }: Subject): string {
  if (runtime.family === 'nodejs') {
    return file.package === undefined
      ? `Build it in the image of ${runtime.name}.`
      : `Take another version of ${file.package}, one that was built for glibc ${runtime.glibc.join('.')} or older.`
  }
  const older = `take a wheel tagged manylinux_2_${runtime.glibc[1]} or lower, or build it in the image of ${runtime.name}`
  const newer = runtime.os === 'al2' ? ', or use python3.12 or later, which has glibc 2.34' : ''
  return file.package === undefined
    ? `Build it in the image of ${runtime.name}${newer}.`
    : `${older[0]?.toUpperCase()}${older.slice(1)}${newer}.`
}
