// The operating systems of Lambda's runtimes. Everything that depends on one of them is in this table.
// glibc: https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html

export const operatingSystemNames = ['al2', 'al2023'] as const
export type OperatingSystemName = (typeof operatingSystemNames)[number]

/** A version of glibc as [major, minor]. */
export type GlibcVersion = readonly [major: number, minor: number]

/** Numbers of a version, the first of them the most significant. */
export type VersionNumbers = readonly number[]

/** The newest symbol versions of a library: in the system's first image, and in its latest. */
interface SymbolRange {
  readonly first: VersionNumbers
  readonly latest: VersionNumbers
}

export interface OperatingSystem {
  /** For people. */
  readonly title: string
  readonly glibc: GlibcVersion
  /**
   * Symbol versions of libstdc++. AL2 has that of gcc 7; AL2023 that of gcc 11 and since 2025 that of gcc 14
   * (libstdc++.so.6.0.29, then .33, with the same glibc).
   * https://gcc.gnu.org/onlinedocs/libstdc++/manual/abi.html
   */
  readonly glibcxx: SymbolRange
  readonly cxxabi: SymbolRange
  /** Of the build image. */
  readonly packageManager: 'yum' | 'dnf'
  /** The default gcc of the build image. */
  readonly gcc: VersionNumbers
  /** The last day of AWS's support, as YYYY-MM-DD; absent while it is supported. https://aws.amazon.com/amazon-linux-2/faqs/ */
  readonly endOfSupport?: string
}

export const operatingSystems: Readonly<Record<OperatingSystemName, OperatingSystem>> = {
  al2: {
    title: 'Amazon Linux 2',
    glibc: [2, 26],
    glibcxx: { first: [3, 4, 24], latest: [3, 4, 24] },
    cxxabi: { first: [1, 3, 11], latest: [1, 3, 11] },
    packageManager: 'yum',
    gcc: [7, 3],
    endOfSupport: '2026-06-30',
  },
  al2023: {
    title: 'Amazon Linux 2023',
    glibc: [2, 34],
    glibcxx: { first: [3, 4, 29], latest: [3, 4, 33] },
    cxxabi: { first: [1, 3, 13], latest: [1, 3, 15] },
    packageManager: 'dnf',
    gcc: [11],
  },
}
