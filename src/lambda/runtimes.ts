// The one table of what Lambda's runtimes are made of. Everything that depends on a runtime derives from it.

/** A version of glibc as [major, minor]. */
export type GlibcVersion = readonly [major: number, minor: number]

export interface Runtime {
  /** As Lambda names it, e.g. `python3.13`. */
  readonly name: string
  /** `3.13` */
  readonly python: string
  /** The patch version that Lambda runs, which decides `python_full_version` markers. */
  readonly pythonFull: string
  readonly os: 'al2' | 'al2023'
  readonly glibc: GlibcVersion
  /** The newest GLIBCXX symbol version of the runtime's libstdc++, as [major, minor, patch]. */
  readonly glibcxx: readonly [number, number, number]
  /** False for a runtime newer than this table: it is taken to be like the newest one we know, with a warning. */
  readonly known: boolean
}

interface OperatingSystem {
  readonly glibc: GlibcVersion
  readonly glibcxx: readonly [number, number, number]
  /** Package manager of its build image. */
  readonly packageManager: 'yum' | 'dnf'
}

/** https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html; glibc: AL2 2.26, AL2023 2.34. */
export const operatingSystems: Readonly<Record<Runtime['os'], OperatingSystem>> = {
  al2: { glibc: [2, 26], glibcxx: [3, 4, 24], packageManager: 'yum' },
  al2023: { glibc: [2, 34], glibcxx: [3, 4, 29], packageManager: 'dnf' },
}

/**
 * The newest patches seen in functions' own calls (`lang/python#3.12.13 … exec-env/AWS_Lambda_python3.12` in the user
 * agents of CloudTrail records and logs that people published in 2026); those below 3.12 are of late 2025. Lambda
 * patches its runtimes without a notice, so a marker on `python_full_version` may at times see an older patch here.
 */
const pythons: readonly (readonly [pythonFull: string, os: Runtime['os']])[] = [
  ['3.9.25', 'al2'],
  ['3.10.19', 'al2'],
  ['3.11.14', 'al2'],
  ['3.12.13', 'al2023'],
  ['3.13.14', 'al2023'],
  ['3.14.3', 'al2023'],
]

function runtime(pythonFull: string, os: Runtime['os'], known: boolean): Runtime {
  const python = pythonFull.split('.').slice(0, 2).join('.')
  const { glibc, glibcxx } = operatingSystems[os]
  return { name: `python${python}`, python, pythonFull, os, glibc, glibcxx, known }
}

export const runtimes: readonly Runtime[] = pythons.map(([pythonFull, os]) => runtime(pythonFull, os, true))

/** The runtime of a name; one that is newer than the table is derived from its newest row. Undefined when it is no Python runtime. */
export function findRuntime(name: string): Runtime | undefined {
  const known = runtimes.find((candidate) => candidate.name === name)
  if (known) return known
  const minor = /^python3\.(\d{1,2})$/.exec(name)?.[1]
  const newest = runtimes.at(-1)
  if (minor === undefined || newest === undefined) return undefined
  if (Number(minor) <= Number(newest.python.split('.')[1])) return undefined
  return runtime(`3.${Number(minor)}.0`, newest.os, false)
}
