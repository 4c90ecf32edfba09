import { throwIfAny, type Problem } from '../../errors.ts'
import { targetName, type Target } from '../../lambda/target.ts'
import { listed } from '../../text/listing.ts'
import { optionHashes } from '../requirements/as-requirement.ts'
import type { Inputs, Requirement } from '../requirements/inputs.ts'
import type { LockedPackage, RemoteFile } from '../locks/lock.ts'
import { isPinnedTo } from '../versions.ts'
import { linesFor } from './requirers.ts'

// `--hash`, as pip's hash-checking mode has it: https://pip.pypa.io/en/stable/topics/secure-installs/
// uv's compile passes over the hashes of its input, so it is done here.

/** Whether every package must be pinned with a hash: asked for, or any line has one, as pip and uv have it. */
function areHashesRequired({ requirements, constraints, options }: Inputs): boolean {
  if (options.requireHashes) return true
  return !options.noRequireHashes && [...requirements, ...constraints].some((one) => optionHashes(one).length > 0)
}

/**
 * The packages without the files that the user's hashes do not allow.
 * @throws {Failure} naming every package without a pin and hash, and every one of which no allowed file exists.
 */
export function onlyAllowedFiles(
  packages: readonly LockedPackage[],
  inputs: Inputs,
  target: Target,
): readonly LockedPackage[] {
  const required = areHashesRequired(inputs)
  const problems: Problem[] = []
  const checked = packages.map((one) => {
    const lines = pinningLines(one, inputs)
    const allowed = new Set(lines.flatMap(({ hashes }) => hashes))
    if (allowed.size === 0) {
      if (required && !needsNoHash(one)) problems.push(missingHash(one, inputs))
      return one
    }
    const kept = withAllowedFiles(one, allowed)
    if (filesOf(kept).length === 0) problems.push(wrongHash(one, allowed, lines[0], target))
    return kept
  })
  throwIfAny(problems)
  return checked
}

/** A folder of this machine has no hash, and a commit is one: `uv export` writes both beside lines with hashes. */
function needsNoHash({ direct }: LockedPackage): boolean {
  return direct?.kind === 'directory' || (direct?.kind === 'vcs' && /^[0-9a-f]{40,64}$/.test(direct.commit))
}

function withAllowedFiles(one: LockedPackage, allowed: ReadonlySet<string>): LockedPackage {
  const isAllowed = ({ sha256 }: RemoteFile): boolean => sha256 !== undefined && allowed.has(`sha256:${sha256}`)
  const { sdist, direct, ...rest } = one
  const forbidden = one.wheels.filter((file) => !isAllowed(file))
  return {
    ...rest,
    wheels: one.wheels.filter(isAllowed),
    ...(forbidden.length > 0 ? { forbiddenWheels: forbidden } : {}),
    ...(sdist && isAllowed(sdist) ? { sdist } : {}),
    ...(direct && (direct.kind !== 'archive' || isAllowed(direct.file)) ? { direct } : {}),
  }
}

/** Every file that a package may be taken from. */
export function filesOf({ wheels, sdist, direct }: LockedPackage): readonly RemoteFile[] {
  return [...wheels, ...(sdist ? [sdist] : []), ...(direct?.kind === 'archive' ? [direct.file] : [])]
}

/** The lines that pin this very version, or this very file. */
export function pinningLines(one: LockedPackage, inputs: Inputs): readonly Requirement[] {
  return [...linesFor(one, inputs.requirements), ...linesFor(one, inputs.constraints)].filter(({ pin }) => {
    if (pin?.kind === 'version') return isPinnedTo(pin.version, one.version)
    return pin?.kind === 'file' && one.direct !== undefined
  })
}

function missingHash(one: LockedPackage, inputs: Inputs): Problem {
  const line = linesFor(one, inputs.requirements)[0] ?? linesFor(one, inputs.constraints)[0]
  const shown = one.version === undefined ? one.name : `${one.name}==${one.version}`
  const why =
    line === undefined
      ? 'is needed by another package, but no line pins it with a hash'
      : line.pin
        ? 'has no hash'
        : 'is not pinned with `==` and a hash'
  const place = line?.origin.kind === 'requirement' ? { file: line.origin.file, line: line.origin.line } : {}
  return {
    code: 'hash-missing',
    message: `${shown} ${why}. Where one line has a hash, every package must have one.`,
    nextStep: 'Make the file anew with hashes: `uv pip compile --generate-hashes` or `pip-compile --generate-hashes`.',
    package: one.name,
    ...place,
  }
}

function wrongHash(
  one: LockedPackage,
  allowed: ReadonlySet<string>,
  line: Requirement | undefined,
  target: Target,
): Problem {
  const place = line?.origin.kind === 'requirement' ? { file: line.origin.file, line: line.origin.line } : {}
  const shown = one.version === undefined ? one.name : `${one.name}==${one.version}`
  const expected = listed([...allowed], shownHashes)
  const at = place.file === undefined ? '' : ` (${place.file}:${place.line})`
  if (![...allowed].some((hash) => hash.startsWith('sha256:'))) {
    return {
      code: 'hash-not-comparable',
      message: `${shown}: its hashes${at} are not SHA-256, which is what indexes tell: ${expected}.`,
      nextStep: 'Add its `--hash=sha256:…`.',
      package: one.name,
      ...place,
    }
  }
  const found = filesOf(one).map(({ filename, sha256 }) => `${filename} sha256:${sha256 ?? 'unknown'}`)
  const exist = found.length === 0 ? 'it has no file for this target' : `its files are ${listed(found, shownHashes)}`
  return {
    code: 'hash-mismatch',
    message: `${shown}: the line${at} allows none of its wheels for ${targetName(target)}: make the hashes anew. Allowed are ${expected}; ${exist}.`,
    nextStep:
      'Make the file anew with the hashes of all platforms: `uv pip compile --generate-hashes` or `pip-compile --generate-hashes`. If it was made so, the index offers other bytes than were reviewed: do not use them.',
    package: one.name,
    ...place,
  }
}

const shownHashes = 8
