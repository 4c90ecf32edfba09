import { parseWheelFilename, type WheelFilename } from './filename.ts'
import type { Lock, LockedPackage, RemoteFile } from '../locks/lock.ts'
import type { Target } from '../../lambda/target.ts'
import { misfits, misfitText } from './misfit.ts'
import { fit, type Fit } from './tags.ts'
import { compareText } from '../../text/order.ts'

/** The wheel that will be taken for a package. */
export interface ChosenWheel {
  readonly package: LockedPackage
  readonly file: RemoteFile
  /** The tag it was chosen by, e.g. `cp313-cp313-manylinux_2_28_aarch64`. */
  readonly tag: string
}

/** A package without a wheel that fits. */
export interface UnfitPackage {
  readonly package: LockedPackage
  /** Why each of the lock's wheels does not fit, in the lock's order. Empty when the lock lists none. */
  readonly reasons: readonly { readonly file: RemoteFile; readonly reason: string }[]
}

/** What of a lock can be downloaded, and what would have to be compiled. Both sorted as the lock is. */
export interface Selection {
  readonly target: Target
  readonly chosen: readonly ChosenWheel[]
  readonly unfit: readonly UnfitPackage[]
}

/** Takes the best fitting wheel of each package by tag: the lock's order is the index's, which is not a rank. */
export function chooseWheels(lock: Lock): Selection {
  const { target } = lock
  const chosen: ChosenWheel[] = []
  const unfit: UnfitPackage[] = []
  for (const locked of lock.packages) {
    const files = wheelFiles(locked)
    const best = bestWheel(files, target)
    if (best) chosen.push({ package: locked, file: best.file, tag: best.tag })
    else
      unfit.push({
        package: locked,
        reasons: files.map((file) => ({ file, reason: reasonText(file.filename, target) })),
      })
  }
  return { target, chosen, unfit }
}

/** Why a file is not a wheel for the target. */
export function reasonText(filename: string, target: Target): string {
  const wheel = parseWheelFilename(filename)
  if (!wheel) return 'has no valid wheel file name'
  return misfits(wheel, target)
    .map((misfit) => misfitText(misfit, target))
    .join(' and ')
}

/** The best of some files of one version, with its tag; undefined when none fits. */
export function bestWheel<File extends { readonly filename: string }>(
  files: readonly File[],
  target: Target,
): { readonly file: File; readonly tag: string } | undefined {
  const candidates = files.flatMap((file) => {
    const wheel = parseWheelFilename(file.filename)
    const fits = wheel && fit(wheel, target)
    return wheel && fits ? [{ file, wheel, fits }] : []
  })
  const best = candidates.toSorted(better)[0]
  return best && { file: best.file, tag: best.fits.tag }
}

interface Candidate {
  readonly file: { readonly filename: string }
  readonly wheel: WheelFilename
  readonly fits: Fit
}

/** By tag, then by the higher build tag; the name at last, so that it does not depend on the index's order. */
function better(a: Candidate, b: Candidate): number {
  const [aNumber, aRest] = a.wheel.build ?? [-1, '']
  const [bNumber, bRest] = b.wheel.build ?? [-1, '']
  return (
    a.fits.rank - b.fits.rank ||
    bNumber - aNumber ||
    compareText(bRest, aRest) ||
    compareText(a.file.filename, b.file.filename)
  )
}

/** The wheels of a package: the index's, or the one that a URL requirement names. */
function wheelFiles({ wheels, direct }: LockedPackage): readonly RemoteFile[] {
  return direct?.kind === 'archive' && parseWheelFilename(direct.file.filename) ? [direct.file] : wheels
}
