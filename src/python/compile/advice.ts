// What the log of a failed build says about its cause, and what to do about it.

import { languageFolder } from '../../lambda/folders.ts'
import type { Target } from '../../lambda/target.ts'
import { operatingSystems } from '../../lambda/operating-systems.ts'

export interface Advice {
  /** Stable kebab-case name of the cause. */
  readonly code: string
  /** The cause in words, without a full stop. */
  readonly cause: string
  readonly nextStep: string
}

/** The package of Amazon Linux that has a header, where it is known; their names are Fedora's. */
const headerPackages: readonly (readonly [header: RegExp, devel: string])[] = [
  [/^yaml\.h$/, 'libyaml-devel'],
  [/^ffi\.h$/, 'libffi-devel'],
  [/^(openssl|crypto)\//, 'openssl-devel'],
  [/^(libpq-fe|pg_config)\.h$/, 'libpq-devel'],
  [/^(mysql|mysql\/mysql|mariadb\/mysql)\.h$/, 'mariadb-connector-c-devel'],
  [/^(lber|ldap)\.h$/, 'openldap-devel'],
  [/^sasl\/sasl\.h$/, 'cyrus-sasl-devel'],
  [/^libxml\//, 'libxml2-devel'],
  [/^libxslt\//, 'libxslt-devel'],
  [/^xmlsec\//, 'xmlsec1-devel'],
  [/^(zlib|zconf)\.h$/, 'zlib-devel'],
  [/^bzlib\.h$/, 'bzip2-devel'],
  [/^lzma\.h$/, 'xz-devel'],
  [/^(jpeglib|turbojpeg)\.h$/, 'libjpeg-turbo-devel'],
  [/^png\.h$/, 'libpng-devel'],
  [/^tiff(io)?\.h$/, 'libtiff-devel'],
  [/^ft2build\.h$/, 'freetype-devel'],
  [/^sql(ext)?\.h$/, 'unixODBC-devel'],
  [/^sqlite3\.h$/, 'sqlite-devel'],
  [/^curl\/curl\.h$/, 'libcurl-devel'],
  [/^(gssapi|krb5)(\/|\.h)/, 'krb5-devel'],
  [/^gmp\.h$/, 'gmp-devel'],
  [/^mpfr\.h$/, 'mpfr-devel'],
  [/^sodium\.h$/, 'libsodium-devel'],
  [/^(cairo|cairo\/cairo)\.h$/, 'cairo-devel'],
  [/^(snappy|snappy-c)\.h$/, 'snappy-devel'],
  [/^librdkafka\//, 'librdkafka-devel'],
  [/^(event|ev)\.h$/, 'libevent-devel'],
  [/^geos_c\.h$/, 'geos-devel'],
  [/^hdf5\.h$/, 'hdf5-devel'],
  [/^systemd\//, 'systemd-devel'],
  [/^augeas\.h$/, 'augeas-devel'],
  [/^(cblas|lapacke)\.h$/, 'openblas-devel'],
  [/^numa\.h$/, 'numactl-devel'],
  [/^uuid\/uuid\.h$/, 'libuuid-devel'],
  [/^pcre2?\.h$/, 'pcre2-devel'],
  [/^re2\//, 're2-devel'],
]

interface Symptom {
  readonly code: string
  readonly pattern: RegExp
  readonly advise: (match: RegExpExecArray, target: Target, packageManager: string) => Omit<Advice, 'code'>
}

/** Looked through in this order: what names its cause before what is only its consequence. */
const symptoms: readonly Symptom[] = [
  {
    code: 'rust-missing',
    pattern:
      /can't find Rust compiler|(?:cargo|rustc|rustup)['"`]?(?: was| is)?[: ]+(?:command )?not found|Cargo, the Rust package manager, is not installed|no such file or directory: '?(?:cargo|rustc)'?|failed to (?:run|execute) [`']?(?:cargo|rustc)|`(?:cargo|rustc)[^`]*` (?:failed|couldn't be run)|rust toolchain/i,
    advise: () => ({
      cause: 'it is written in Rust, and the image has no Rust compiler',
      nextStep:
        'Install one in `before-build`: curl --proto "=https" --tlsv1.2 -sSf https://sh.rustup.rs | sh -s -- -y --profile minimal. Better still, use a version that is published as a wheel for this target.',
    }),
  },
  {
    code: 'cmake-missing',
    pattern:
      /(?:cmake['"`]?: (?:command )?not found|no such file or directory: '?cmake'?|CMake must be installed|Could not find (?:the )?["'`]?cmake["'`]? executable|cmake.*(?:is not installed|not found on PATH)|Problem with the CMake installation)/i,
    advise: (_match, _target, packageManager) => ({
      cause: 'it is built by CMake, and the image has none',
      nextStep: `Add \`cmake\` to \`system-packages\` (${packageManager}), or install a newer one under \`before-build\`: ${languageFolder}/bin/pip install --target /opt/cmake cmake && ln -s /opt/cmake/bin/cmake /usr/local/bin/cmake`,
    }),
  },
  {
    code: 'compiler-too-old',
    pattern:
      /requires? (?:at least )?(?:GCC|a compiler)[^\n]*(?:>=|\d)|NumPy requires GCC|unrecognized command line option ['‘"]?-std=(?:c|gnu)(?:\+\+)?(?:1[17]|2\w)|C\+\+(?:17|20) (?:or later )?(?:is )?required|Unknown compiler version|'for' loop initial declarations are only allowed in C99|GCC version must be/i,
    advise: (_match, target) =>
      target.runtime.os === 'al2'
        ? {
            cause: `the compiler of Amazon Linux 2 (gcc 7.3), which ${target.runtime.name} is built with, is too old for this version`,
            nextStep:
              'Use python3.12 or later, whose image has gcc 11, or an older version of the package (numpy: `numpy<2.3`).',
          }
        : {
            cause: 'the compiler of the image is too old for this version',
            nextStep: 'Use an older version of the package, or name an image with a newer compiler in `image`.',
          },
  },
  {
    code: 'header-missing',
    pattern: /fatal error: ['"<]?([\w./+-]+\.h(?:pp)?|[\w./+-]+\/[\w.+-]+)['">]?(?::| file not found)/,
    advise: (match, _target, packageManager) => headerAdvice(match[1] ?? '', packageManager),
  },
  {
    code: 'library-missing',
    pattern: /(?:cannot find -l|ld: library not found for -l)([\w.+-]+)/,
    advise: (match, _target, packageManager) => ({
      cause: `the library lib${match[1] ?? ''} is not in the image`,
      nextStep: `Add the package that has it to \`system-packages\` (${packageManager}); its name usually ends in -devel: \`${packageManager} provides '*/lib${match[1] ?? ''}.so'\` tells.`,
    }),
  },
  {
    code: 'program-missing',
    pattern:
      /(?:\b(pg_config|mysql_config|mariadb_config|krb5-config|curl-config|xml2-config|xslt-config|gdal-config|geos-config|pkg-config|swig|gfortran|ninja|autoconf|automake|libtoolize|bison|flex|nasm|protoc|go|git)\b['"`]?(?: executable)?(?::| is| was)?(?: command)? not found|No such file or directory: '(pg_config|mysql_config|swig|gfortran|protoc|go|git|pkg-config)')/,
    advise: (match, _target, packageManager) => {
      const program = match[1] ?? match[2] ?? ''
      const known = programPackages[program]
      return {
        cause: `the program ${program} is not in the image`,
        nextStep: `Add ${known === undefined ? 'the package that has it' : `\`${known}\``} to \`system-packages\` (${packageManager}).`,
      }
    },
  },
  {
    code: 'library-missing',
    pattern:
      /Trying pkg-config --exists ([\w.+-]+)|No package '([\w.+-]+)' found|Package '?([\w.+-]+)'?,? (?:required by '[^']*', )?(?:was )?not found|Dependency "?([\w.+-]+)"? not found|dependency ([\w.+-]+) found: NO/,
    advise(match, _target, packageManager) {
      const library = match.slice(1).find((one) => one !== undefined) ?? ''
      const known = libraryPackages[library]
      return {
        cause: `pkg-config does not know the library ${library} in the image`,
        nextStep: `Add ${known === undefined ? 'the package that has it' : `\`${known}\``} to \`system-packages\` (${packageManager})${known === undefined ? `: \`${packageManager} provides '*/${library}.pc'\` tells its name` : ''}.`,
      }
    },
  },
  {
    code: 'network-needed',
    pattern: networkPattern(),
    advise: () => ({
      cause: 'its build wanted something from the network that could not be had',
      nextStep:
        'Fetch it under `before-build`, or check the proxy and the certificates (SSL_CERT_FILE) of this machine.',
    }),
  },
  {
    code: 'out-of-memory',
    pattern:
      /(?:fatal error: Killed signal terminated program|virtual memory exhausted|Cannot allocate memory|g\+\+: internal compiler error: Killed|signal 9)/i,
    advise: () => ({
      cause: 'the machine ran out of memory while compiling',
      nextStep: 'Use a larger machine, or a version that is published as a wheel for this target.',
    }),
  },
]

const programPackages: Readonly<Record<string, string>> = {
  pg_config: 'libpq-devel',
  mysql_config: 'mariadb-connector-c-devel',
  mariadb_config: 'mariadb-connector-c-devel',
  'krb5-config': 'krb5-devel',
  'curl-config': 'libcurl-devel',
  'xml2-config': 'libxml2-devel',
  'xslt-config': 'libxslt-devel',
  'geos-config': 'geos-devel',
  'pkg-config': 'pkgconf-pkg-config',
  gfortran: 'gcc-gfortran',
  ninja: 'ninja-build',
  libtoolize: 'libtool',
  protoc: 'protobuf-compiler',
  go: 'golang',
  ...Object.fromEntries(['swig', 'autoconf', 'automake', 'bison', 'flex', 'nasm', 'git'].map((name) => [name, name])),
}

const libraryPackages: Readonly<Record<string, string>> = {
  mysqlclient: 'mariadb-connector-c-devel',
  mariadb: 'mariadb-connector-c-devel',
  libpq: 'libpq-devel',
  'libxml-2.0': 'libxml2-devel',
  libxslt: 'libxslt-devel',
  xmlsec1: 'xmlsec1-devel',
  openblas: 'openblas-devel',
  libffi: 'libffi-devel',
  openssl: 'openssl-devel',
  cairo: 'cairo-devel',
  freetype2: 'freetype-devel',
  libsystemd: 'systemd-devel',
  libcurl: 'libcurl-devel',
}

function networkPattern(): RegExp {
  return /Temporary failure in name resolution|Could not resolve host|Name or service not known|Network is unreachable|failed to (?:fetch|download|lookup address)|NewConnectionError|spurious network error|Couldn't resolve host|getaddrinfo failed/i
}

/** True when a build without network failed for the want of it. */
export function wantsNetwork(log: string): boolean {
  return networkPattern().test(log)
}

/** The most telling cause that the log shows; undefined when it is not known. */
export function adviceFor(log: string, target: Target): Advice | undefined {
  const { packageManager } = operatingSystems[target.runtime.os]
  for (const { code, pattern, advise } of symptoms) {
    const match = pattern.exec(log)
    if (match) return { code, ...advise(match, target, packageManager) }
  }
  return undefined
}

/** What to install for a header that was not found. */
export function headerAdvice(header: string, packageManager: string): Omit<Advice, 'code'> {
  const known = headerPackages.find(([pattern]) => pattern.test(header))?.[1]
  return {
    cause: `the header ${header} is not in the image`,
    nextStep:
      known === undefined
        ? `Add the package that has it to \`system-packages\` (${packageManager}); its name usually ends in -devel: \`${packageManager} provides '*/${header}'\` tells.`
        : `Add \`${known}\` to \`system-packages\` (${packageManager}).`,
  }
}

/** A call of a compiler that failed on a file of the package itself. */
export interface CompilerError {
  readonly file: string
  readonly message: string
}

/**
 * Compiler errors on the package's own source. A build that goes on in spite of one has left out an optional
 * extension; errors elsewhere are configure's questions.
 * @param sources paths of the source tree's files, relative to its root
 */
export function compilerErrors(log: string, sources: ReadonlySet<string>, root: string): readonly CompilerError[] {
  const found = new Map<string, CompilerError>()
  for (const match of log.matchAll(
    /^(\S+?\.(?:c|cc|cpp|cxx|c\+\+|h|hpp|m|pyx|rs|f|f90)):\d+(?::\d+)?: (?:fatal )?error: (.*)$/gim,
  )) {
    const [, path = '', message = ''] = match
    const relative = path.replace(`${root}/`, '').replace(/^\.\//, '')
    if (sources.has(relative) && !found.has(relative)) found.set(relative, { file: relative, message: message.trim() })
  }
  return [...found.values()]
}

/** The last lines that matter: without blank ones, and without the frames of the build's own tools in a traceback. */
export function lastLines(log: string, count: number): string {
  const lines: string[] = []
  let inFrame = false
  for (const line of log.split('\n').map((one) => one.trimEnd())) {
    const frame = /^ {2}File "(?:\/lambda-layer\/(?:requirements|driver)\/|<frozen )/.test(line)
    if (frame || (inFrame && line.startsWith('    '))) {
      inFrame = true
      continue
    }
    inFrame = false
    if (line === '' || line.startsWith("WARNING: Running pip as the 'root' user")) continue
    lines.push(line.length > 500 ? `${line.slice(0, 300)} … ${line.slice(-150)}` : line)
  }
  return lines.slice(-count).join('\n')
}
