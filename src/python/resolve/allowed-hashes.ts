import { Failure, type Problem } from '../../errors.ts'
import type { Inputs, Requirement } from '../requirements/inputs.ts'
import type { LockedPackage, RemoteFile } from '../locks/lock.ts'
import { isPinnedTo } from '../versions.ts'
import { linesFor } from './requirers.ts'

// `--hash`, as pip's hash-checking mode has it: https://pip.pypa.io/en/stable/topics/secure-installs/
// uv's compile passes over the hashes of its input, so it is done here.

/** Whether every package must be pinned with a hash: asked for, or any line has one. */
function isHashMode(inputs: Inputs): boolean {
  const lines = [...inputs.requirements, ...inputs.constraints]
  return inputs.options.requireHashes || lines.some(({ hashes }) => hashes.length > 0)
}

/**
 * The packages without the files that the user's hashes do not allow.
 * @throws {Failure} naming every package without a pin and hash, and every one of which no allowed file exists.
 */
export function onlyAllowedFiles(packages: readonly LockedPackage[], inputs: Inputs): readonly LockedPackage[] {
  if (!isHashMode(inputs)) return packages
  const problems: Problem[] = []
  const checked = packages.map((one) => {
    const lines = pinningLines(one, inputs)
    const allowed = new Set(lines.flatMap(({ hashes }) => hashes))
    if (allowed.size === 0) {
      problems.push(missingHash(one, inputs))
      return one
    }
    const isAllowed = ({ sha256 }: RemoteFile): boolean => sha256 !== undefined && allowed.has(`sha256:${sha256}`)
    const wheels = one.wheels.filter(isAllowed)
    const { sdist, direct, ...rest } = one
    const files = filesOf(one)
    const kept = {
      ...rest,
      wheels,
      ...(sdist && isAllowed(sdist) ? { sdist } : {}),
      ...(direct && (direct.kind !== 'archive' || isAllowed(direct.file)) ? { direct } : {}),
    }
    if (!files.some(isAllowed)) problems.push(wrongHash(one, files, allowed, lines[0]))
    return kept
  })
  const [first, ...others] = problems
  if (first) throw new Failure([first, ...others])
  return checked
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
  files: readonly RemoteFile[],
  allowed: ReadonlySet<string>,
  line: Requirement | undefined,
): Problem {
  const place = line?.origin.kind === 'requirement' ? { file: line.origin.file, line: line.origin.line } : {}
  const shown = one.version === undefined ? one.name : `${one.name}==${one.version}`
  const expected = [...allowed].join(', ')
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
  const found = files.map(({ filename, sha256 }) => `${filename} sha256:${sha256 ?? 'unknown'}`)
  return {
    code: 'hash-mismatch',
    message: `${shown}: no file that fits has a hash that${at || ' the requirement'} allows. Expected ${expected}; found ${found.length === 0 ? 'no file' : found.join(', ')}.`,
    nextStep:
      'If the file was made for another platform, make it anew with hashes for all platforms; if not, the index offers other bytes than were reviewed: do not use them.',
    package: one.name,
    ...place,
  }
}
