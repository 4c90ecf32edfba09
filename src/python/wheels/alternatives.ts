// What else would fit, when a package's wheels do not. Pure: from the list of files of its index.

import { compare } from '@renovatebot/pep440'
import type { IndexFile } from '../indexes/simple-index.ts'
import { parseSdistFilename, parseWheelFilename } from './filename.ts'
import { architectures, type Architecture } from '../../lambda/architectures.ts'
import { type PythonRuntime, pythonRuntimes } from '../../lambda/runtimes.ts'
import type { Target } from '../../lambda/target.ts'
import { isPreRelease, sameVersion } from '../versions.ts'
import { hasFittingWheel, releasesOf } from './releases.ts'

/** What of an index helps a package without a fitting wheel. */
export interface Alternatives {
  /** The wheels of the version that was locked. */
  readonly wheels: readonly IndexFile[]
  readonly sdist?: IndexFile
  /** The nearest versions that have a fitting wheel. */
  readonly older?: string
  readonly newer?: string
  /** Runtimes on which the locked version has one, same architecture. */
  readonly runtimes: readonly PythonRuntime[]
  /** Architectures on which it has one, same runtime. */
  readonly architectures: readonly Architecture[]
}

/** Looks through the files of an index for what would fit. `version` as locked, undefined when it is not known. */
export function alternatives(
  name: string,
  version: string | undefined,
  files: readonly IndexFile[],
  target: Target,
): Alternatives {
  const released = releasesOf(name, files)
  const listOf = (one: string): readonly IndexFile[] => released.get(one) ?? []
  const own =
    version === undefined
      ? []
      : [...released.keys()].filter((one) => sameVersion(one, version)).flatMap((one) => listOf(one))
  const fitsOn = (other: Target): boolean => hasFittingWheel(own, other)
  const others = [...released.keys()]
    .filter((one) => version !== undefined && !sameVersion(one, version))
    .filter((one) => !isPreRelease(one) && hasFittingWheel(listOf(one), target))
    .sort(compare)
  const older = others.findLast((one) => compare(one, version ?? '0') < 0)
  const newer = others.find((one) => compare(one, version ?? '0') > 0)
  const wheels = own.filter((file) => parseWheelFilename(file.filename))
  const sdist = own.find((file) => parseSdistFilename(file.filename, name))
  return {
    wheels,
    ...(sdist ? { sdist } : {}),
    ...(older === undefined ? {} : { older }),
    ...(newer === undefined ? {} : { newer }),
    runtimes: pythonRuntimes.filter((runtime) => !runtime.preview && fitsOn({ ...target, runtime })),
    architectures: architectures.filter((architecture) => fitsOn({ ...target, architecture })),
  }
}
