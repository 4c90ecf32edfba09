// What the log of a build says to be missing in the image, whatever the language of the package. Pure.

import { addPackages, headerPackages, libraryPackages, programPackages } from './amazon-packages.ts'
import { type OperatingSystemName, operatingSystems } from './operating-systems.ts'

export interface MissingInImage {
  /** In words, without a full stop. */
  readonly cause: string
  readonly nextStep: string
}

export interface ImageSymptom {
  readonly code: 'header-missing' | 'library-missing' | 'program-missing'
  readonly pattern: RegExp
  readonly advise: (match: RegExpExecArray, os: OperatingSystemName) => MissingInImage
}

/** Tried in this order: causes before their consequences. */
export const imageSymptoms: readonly ImageSymptom[] = [
  {
    code: 'header-missing',
    pattern: /fatal error: ['"<]?([\w./+-]+\.h(?:pp)?|[\w./+-]+\/[\w.+-]+)['">]?(?::| file not found)/,
    advise: (match, os) => headerPackageAdvice(match[1] ?? '', os),
  },
  {
    code: 'library-missing',
    pattern: /(?:cannot find -l|ld: library not found for -l|ld\.lld: error: unable to find library -l)([\w.+-]+)/,
    advise: (match, os) => ({
      cause: `the library lib${match[1] ?? ''} is not in the image`,
      nextStep: `Add the package that has it to \`system-packages\` (${managerOf(os)}); its name usually ends in -devel: \`${managerOf(os)} provides '*/lib${match[1] ?? ''}.so'\` tells.`,
    }),
  },
  {
    code: 'program-missing',
    pattern:
      /(?:\b(?:ba)?sh: (?:(?:line )?\d{1,6}: )?([\w.+-]{1,60}): (?:command )?not found|error: command '(?:[\w./+-]{0,200}\/)?([\w.+-]{1,60})' failed: No such file|unable to execute '([\w.+-]{1,60})': No such file|Unknown compiler\(s\): \[\['(gfortran)'|to (gdal-config) using a GDAL_CONFIG|Unable to invoke (pkg-config)|\b(pg_config|mysql_config|mariadb_config|krb5-config|curl-config|xml2-config|xslt-config|gdal-config|geos-config|pkg-config|swig|gfortran|ninja|autoconf|automake|libtoolize|bison|flex|nasm|protoc|go|git)\b['"`]?(?: executable)?(?::| is| was)?(?: command)? not found|No such file or directory: '(pg_config|mysql_config|swig|gfortran|protoc|go|git|pkg-config|curl-config|xml2-config|xslt-config|geos-config|gdal-config|krb5-config|h5cc)'|Could not (?:run|find) (?:script )?['"`]?(curl-config|geos-config|gdal-config|xml2-config|xslt-config)\b)/,
    advise(match, os) {
      const program = match.slice(1).find((one) => one !== undefined) ?? ''
      const known = programPackages[program]
      return {
        cause: `the program ${program} is not in the image`,
        nextStep:
          known === undefined
            ? `Add the package that has it to \`system-packages\` (${managerOf(os)}).`
            : addPackages(known, os),
      }
    },
  },
  {
    code: 'library-missing',
    pattern:
      /Trying pkg-config --exists ([\w.+-]+)|No package '([\w.+-]+)' found|Package '?([\w.+-]+)'?,? (?:required by '[^']*', )?(?:was )?not found|Dependency ["']?([\w.+-]+)["']?(?: is required but)? not found|dependency ([\w.+-]+) found: NO/,
    advise(match, os) {
      const library = match.slice(1).find((one) => one !== undefined) ?? ''
      const known = libraryPackages[library]
      return {
        cause: `pkg-config does not know the library ${library} in the image`,
        nextStep:
          known === undefined
            ? `Add the package that has it to \`system-packages\` (${managerOf(os)}): \`${managerOf(os)} provides '*/${library}.pc'\` tells its name.`
            : addPackages(known, os),
      }
    },
  },
]

/** What a build lacked in the image; undefined when the log does not show it. */
export function missingInImage(log: string, os: OperatingSystemName): MissingInImage | undefined {
  for (const { pattern, advise } of imageSymptoms) {
    const match = pattern.exec(log)
    if (match) return advise(match, os)
  }
  return undefined
}

/** What to install for a header that was not found. */
export function headerPackageAdvice(header: string, os: OperatingSystemName): MissingInImage {
  const known = headerPackages.find(([pattern]) => pattern.test(header))?.[1]
  const packageManager = managerOf(os)
  return {
    cause: `the header ${header} is not in the image`,
    nextStep:
      known === undefined
        ? `Add the package that has it to \`system-packages\` (${packageManager}); its name usually ends in -devel: \`${packageManager} provides '*/${header}'\` tells.`
        : addPackages(known, os),
  }
}

function managerOf(os: OperatingSystemName): string {
  return operatingSystems[os].packageManager
}
