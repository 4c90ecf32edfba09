// What the log of a failed build says about its cause, and what to do about it.

import { addPackages } from '../../lambda/amazon-packages.ts'
import { languageFolder } from '../../lambda/folders.ts'
import { headerPackageAdvice, imageSymptoms } from '../../lambda/missing-in-image.ts'
import type { Target } from '../../lambda/target.ts'
import { operatingSystems } from '../../lambda/operating-systems.ts'

export interface Advice {
  /** Stable kebab-case name of the cause. */
  readonly code: string
  /** The cause in words, without a full stop. */
  readonly cause: string
  readonly nextStep: string
}

interface Symptom {
  readonly code: string
  readonly pattern: RegExp
  readonly advise: (match: RegExpExecArray, target: Target, packageManager: string) => Omit<Advice, 'code'>
}

/** Tried in this order: causes before their consequences. */
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
    advise: (_match, { runtime }) =>
      runtime.os === 'al2'
        ? {
            cause: `the compiler of ${operatingSystems.al2.title} (gcc ${operatingSystems.al2.gcc.join('.')}), which ${runtime.name} is built with, is too old for this version`,
            nextStep: `Use python3.12 or later, whose image has gcc ${operatingSystems.al2023.gcc.join('.')}, or an older version of the package (numpy: \`numpy<2.3\`).`,
          }
        : {
            cause: 'the compiler of the image is too old for this version',
            nextStep: 'Use an older version of the package, or name an image with a newer compiler in `image`.',
          },
  },
  {
    code: 'python-too-new',
    pattern: goneFromC(),
    advise: (match, { runtime }) => otherPython(firstOf(match), runtime.python),
  },
  {
    code: 'setuptools-too-new',
    pattern: /No module named '(pkg_resources)'|error in [^\n]{1,200} setup command: (use_2to3) is invalid/,
    advise(match) {
      const [what, last] = match[1] === undefined ? ['use_2to3', 58] : ['pkg_resources', 82]
      return {
        cause: `it uses ${what}, which setuptools ${last} does not have any more`,
        nextStep: `Set \`build-constraints\` to a file with the line \`setuptools<${last}\`, or use a newer release of the package.`,
      }
    },
  },
  {
    code: 'python-too-new',
    pattern:
      /No module named '(distutils|imp|asynchat|asyncore|smtpd|cgi|pipes|lib2to3|numpy\.distutils)(?:\.[\w.]+)?'|module '(?:configparser|pkgutil|inspect|ast|collections|typing)' has no attribute '(SafeConfigParser|ImpImporter|getargspec|Str|Num|MutableMapping|Mapping|Callable|ByteString)'/,
    advise: (match, { runtime }) => otherPython(firstOf(match), runtime.python),
  },
  {
    code: 'cython-too-new',
    pattern:
      /Cython\.Compiler\.Errors\.CompileError|Error compiling Cython file|has no attribute '(?:cython_sources|cython_c_in_temp)'|^AttributeError: cython_sources$|undeclared name not builtin: (?:long|unicode|xrange)/m,
    advise: () => ({
      cause: 'the Cython of today does not understand its sources: it expects an older one',
      nextStep: 'Set `build-constraints` to a file with the line `Cython<3`, or use a newer release of the package.',
    }),
  },
  {
    code: 'library-missing',
    pattern: /make sure the libxml2 and libxslt development packages are installed/,
    advise: (_match, target) => ({
      cause: 'libxml2 and libxslt are not in the image',
      nextStep: addPackages('libxml2-devel libxslt-devel', target.runtime.os),
    }),
  },
  {
    code: 'header-missing',
    pattern: /fatal error: ['"<]?((?:Python|pyconfig)\.h)\b/,
    advise: (match, target) => headerAdvice(match[1] ?? '', target),
  },
  ...imageSymptoms.map(({ code, pattern, advise }): Symptom => ({
    code,
    pattern,
    advise: (match, { runtime }) => advise(match, runtime.os),
  })),
  {
    code: 'library-missing',
    pattern:
      /Unable to (?:load|find) dependency HDF5|Unable to locate HDF5|did not find HDF5|find a local HDF5 installation|libhdf5\.so[^\n]{0,60}(?:No such file|cannot open)/,
    advise: (_match, target) => ({
      cause: 'HDF5 is not in the image',
      nextStep: addPackages('hdf5-devel', target.runtime.os),
    }),
  },
  {
    code: 'library-missing',
    pattern: /Cannot find libsystemd|xmlsec1 (?:not found|is not installed)|Could not find (?:the )?GEOS/i,
    advise(match, target) {
      const asked = match[0].toLowerCase()
      const [library, devel] = asked.includes('systemd')
        ? ['libsystemd', 'systemd-devel']
        : asked.includes('xmlsec')
          ? ['xmlsec1', 'xmlsec1-devel xmlsec1-openssl-devel']
          : ['GEOS', 'geos-devel']
      return { cause: `${library} is not in the image`, nextStep: addPackages(devel, target.runtime.os) }
    },
  },
  {
    code: 'library-missing',
    pattern:
      /(did not find netCDF)|(Can not find valid pkg-config name)|headers or library files could not be found for (jpeg|zlib|tiff|freetype|webp|lcms2|jpeg2000|imagequant|xcb)\b/,
    advise(match, { runtime }) {
      const [library, devel] =
        match[1] !== undefined
          ? ['netCDF', 'netcdf-devel']
          : match[2] !== undefined
            ? ['mysqlclient', 'mariadb-connector-c-devel']
            : [match[3] ?? '', ofPillow[match[3] ?? ''] ?? '']
      return { cause: `${library} is not in the image`, nextStep: addPackages(devel, runtime.os) }
    },
  },
  {
    code: 'no-space-left',
    pattern: /No space left on device|Disk quota exceeded/,
    advise: () => ({
      cause: 'there was no space left where the build writes',
      nextStep: 'Free some with `docker system prune` and `docker buildx prune`, or use a machine with a larger disk.',
    }),
  },
  {
    code: 'network-needed',
    pattern: networkPattern(),
    advise: () => ({
      cause: 'its build needed something from the network and could not get it',
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

/** The packages of what Pillow asks for. */
const ofPillow: Readonly<Record<string, string>> = {
  jpeg: 'libjpeg-turbo-devel',
  zlib: 'zlib-devel',
  tiff: 'libtiff-devel',
  freetype: 'freetype-devel',
  webp: 'libwebp-devel',
  lcms2: 'lcms2-devel',
  jpeg2000: 'openjpeg2-devel',
  imagequant: 'libimagequant-devel',
  xcb: 'libxcb-devel',
}

/** What of CPython's C interface a source asks for in vain: a header, a function, a field. In the words of gcc, clang and the loader. */
function goneFromC(): RegExp {
  const name = String.raw`_?Py[A-Z]\w*`
  const quote = '[‘’\'"`]'
  return new RegExp(
    [
      `fatal error: ['"<]?(longintrepr\\.h|code\\.h)`,
      `(?:implicit declaration of function|undefined symbol:?|use of undeclared identifier|call to undeclared function) ?${quote}?(${name})`,
      `${quote}(${name})${quote}? (?:undeclared|was not declared in this scope)`,
      `${quote}(?:struct )?${name}${quote}[^\\n]{0,60} has no member named ${quote}(\\w+)`,
      `no member named ${quote}(\\w+)${quote} in ${quote}(?:struct )?(?:_ts|_is|_frame|_longobject|_typeobject|${name})${quote}`,
      `invalid use of incomplete typedef ${quote}(${name})`,
      `error: too few arguments to function ${quote}?(${name})`,
    ].join('|'),
  )
}

/** The function of CPython that a compiled module calls and that its Python does not have; undefined where the log tells of none. */
export function missingFunction(log: string): string | undefined {
  return /warning: (?:implicit declaration of|call to undeclared) function ['‘"`](_?Py[A-Z]\w{1,100})/.exec(log)?.[1]
}

function firstOf(match: RegExpExecArray): string {
  return match.slice(1).find((one) => one !== undefined) ?? ''
}

/** What to do about a release that was written for an older Python, or for a newer one. */
export function otherPython(what: string, python: string): Omit<Advice, 'code'> {
  return {
    cause: `it uses ${what}, which CPython ${python} does not have: this release is for another Python, most likely an older one`,
    nextStep: 'Use a newer release of the package, or an older runtime.',
  }
}

function networkPattern(): RegExp {
  return /Temporary failure in name resolution|Could not resolve host|Name or service not known|Network is unreachable|failed to (?:fetch|download|lookup address)|NewConnectionError|spurious network error|Couldn't resolve host|getaddrinfo failed/i
}

/** True when a build failed because it had no network. */
export function needsNetwork(log: string): boolean {
  return networkPattern().test(log)
}

/** The cause that the log shows; undefined when it is not known. */
export function adviceFor(log: string, target: Target): Advice | undefined {
  const { packageManager } = operatingSystems[target.runtime.os]
  for (const { code, pattern, advise } of symptoms) {
    const match = pattern.exec(log)
    if (match) return { code, ...advise(match, target, packageManager) }
  }
  return undefined
}

const isOfPython = /^(?:Python|pyconfig)\.h$/

/** What to install for a header that was not found. */
export function headerAdvice(header: string, { runtime: { python, os } }: Target): Omit<Advice, 'code'> {
  if (!isOfPython.test(header)) return headerPackageAdvice(header, os)
  return {
    cause: `${header} is not where the build looks for the headers of Python`,
    nextStep: `Compile in AWS’s image, which has them; an image of your own needs the headers of its Python ${python}, and those that \`pkg-config --cflags python-${python}\` names must exist.`,
  }
}
