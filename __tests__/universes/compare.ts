// Ours against pip, for one universe.

import { compare as compareVersions, satisfies } from '@renovatebot/pep440'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Failure } from '../../src/errors.ts'
import type { Context } from '../../src/host/context.ts'
import { readInputs } from '../../src/python/requirements/read-inputs.ts'
import { resolve } from '../../src/python/resolve/resolve.ts'
import { acceptsPython, isPreRelease } from '../../src/python/versions.ts'
import { chooseWheels } from '../../src/python/wheels/choose.ts'
import { parseWheelFilename } from '../../src/python/wheels/filename.ts'
import { hasFittingWheel, releasesOf as wheelReleases } from '../../src/python/wheels/releases.ts'
import type { Pip, PipAnswer } from './pip.ts'
import { randomFrom } from './random.ts'
import { filesOf, releasesOfIndex, type Server } from './serve.ts'
import { universeOf, type Release, type Universe } from './universe.ts'

export type OurAnswer =
  | { readonly kind: 'resolved'; readonly files: readonly string[]; readonly compiled: readonly string[] }
  | { readonly kind: 'failed'; readonly codes: readonly string[]; readonly message: string }

/** `same`, or the number of the rule in docs/resolving.md that explains the difference; `unexplained` is a fault. */
export type Verdict =
  | 'same'
  | 'both-refuse'
  | 'compiled'
  | 'requires-python'
  | 'pre-releases'
  | 'yanked'
  | 'another-solution'
  | 'unexplained'

export interface Comparison {
  readonly universe: Universe
  readonly ours: OurAnswer
  readonly pip: PipAnswer
  readonly verdict: Verdict
}

export interface Bench {
  readonly server: Server
  readonly pip: Pip
  /** With the real uv on its PATH. */
  readonly context: Context
}

/** Has a universe resolved by both. */
export async function compareOne(seed: number, { server, pip, context }: Bench): Promise<Comparison> {
  const universe = universeOf(seed)
  const base = `${server.origin}/${seed}`
  const text = `${requirementLines(universe).join('\n')}\n`
  const own = join(context.directory, `${seed}.txt`)
  const merged = join(context.directory, `${seed}-merged.txt`)
  const last = universe.indexes.length - 1
  const extra = last === 1 ? `--extra-index-url ${base}/0/simple\n` : ''
  await writeFile(own, `--index-url ${base}/${last}/simple\n${extra}${text}`)
  await writeFile(merged, text)
  const [ours, theirs] = await Promise.all([
    ourAnswer(own, universe, context),
    pip.resolve(`${base}/merged/simple`, merged, universe.target),
  ])
  return { universe, ours, pip: theirs, verdict: verdictOf(universe, ours, theirs) }
}

/** The lines, with hashes of some files where the universe has them. */
export function requirementLines(universe: Universe): readonly string[] {
  if (!universe.hashed) return universe.lines
  const random = randomFrom(universe.seed ^ 0x5eed)
  const releases = releasesOfIndex(universe, 'merged')
  return universe.lines.map((line) => {
    const [name, version] = line.split('==')
    const files = releases.filter((one) => one.name === name && one.version === version).flatMap(filesOf)
    const hashed = random.some(files, 0.7)
    const some = hashed.length > 0 || files.length === 0 ? hashed : files
    return [line, ...some.map(({ sha256 }) => `--hash=sha256:${sha256}`)].join(' ')
  })
}

async function ourAnswer(file: string, { target }: Universe, context: Context): Promise<OurAnswer> {
  try {
    const inputs = await readInputs({ requirements: [file], packages: [], constraints: [] }, context)
    const [lock] = await resolve(inputs, [target], { cache: true, foreignCode: 'refuse' }, context)
    if (!lock) throw new Error('no lock')
    const { chosen, unfit } = chooseWheels(lock)
    return {
      kind: 'resolved',
      files: chosen.map((one) => one.file.filename).toSorted(),
      compiled: unfit.map((one) => `${one.package.name}-${one.package.version ?? ''}`),
    }
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    return { kind: 'failed', codes: error.problems.map(({ code }) => code), message: error.message }
  }
}

function verdictOf(universe: Universe, ours: OurAnswer, pip: PipAnswer): Verdict {
  const theirs = 'files' in pip ? pip.files.toSorted() : undefined
  if (ours.kind === 'failed') {
    if (theirs === undefined) return 'both-refuse'
    if (takesYanked(theirs, universe)) return 'yanked'
    return theirs.some(isPreReleaseFile) ? 'pre-releases' : 'unexplained'
  }
  if (ours.compiled.length > 0 && ours.compiled.every((one) => theirs === undefined || hasNoWheel(one, universe))) {
    return 'compiled'
  }
  if (theirs !== undefined && theirs.join() === ours.files.join()) return 'same'
  return explained(universe, ours, theirs, 'unexplained')
}

/** Whether no release of a package has a wheel that fits. */
function hasNoWheel(compiled: string, universe: Universe): boolean {
  const name = compiled.slice(0, compiled.indexOf('-'))
  const files = releasesOfIndex(universe, 'merged')
    .filter((one) => one.name === name)
    .flatMap(filesOf)
    .filter(
      ({ release }) => !release.yanked && acceptsPython(release.requiresPython, universe.target.runtime.pythonFull),
    )
    .map(({ filename }) => ({ filename, url: '', yanked: false }))
  return ![...wheelReleases(name, files).values()].some((release) => hasFittingWheel(release, universe.target))
}

function explained(
  universe: Universe,
  ours: Extract<OurAnswer, { readonly kind: 'resolved' }>,
  theirs: readonly string[] | undefined,
  otherwise: Verdict,
): Verdict {
  const releases = releasesOfIndex(universe, 'merged')
  const { pythonFull } = universe.target.runtime
  const taken = [...ours.files, ...ours.compiled].flatMap((file) => releases.find((one) => isOf(one, file)) ?? [])
  if (taken.some(({ requiresPython }) => !acceptsPython(requiresPython, pythonFull))) {
    return 'requires-python'
  }
  if ([...ours.files, ...(theirs ?? [])].some(isPreReleaseFile)) return 'pre-releases'
  if (takesYanked(theirs ?? [], universe)) return 'yanked'
  if (theirs === undefined || ours.compiled.length > 0) return otherwise
  return isSolution(taken) && !isDominated(ours.files, theirs) ? 'another-solution' : otherwise
}

/** Whether a release that was withdrawn is among the files, which the user did not pin. */
function takesYanked(files: readonly string[], universe: Universe): boolean {
  const withdrawn = releasesOfIndex(universe, 'merged').filter(({ yanked }) => yanked)
  return withdrawn.some(
    (one) => files.some((file) => isOf(one, file)) && !universe.lines.includes(`${one.name}==${one.version}`),
  )
}

function isOf({ name, version }: Release, file: string): boolean {
  return file === `${name}-${version}` || file.startsWith(`${name}-${version}-`)
}

function isPreReleaseFile(file: string): boolean {
  return isPreRelease(parseWheelFilename(file)?.version ?? '')
}

/** Whether every unmarked requirement among the releases taken is satisfied by them. */
function isSolution(taken: readonly Release[]): boolean {
  const version = new Map(taken.map((one) => [one.name, one.version]))
  return taken.every((one) =>
    one.requires.every((line) => {
      if (line.includes(';')) return true
      const [, name = '', specifier = ''] = /^(\w+)(?:\[\w+\])?(.*)$/.exec(line) ?? []
      const found = version.get(name)
      return found !== undefined && (specifier === '' || satisfies(found, specifier, { prereleases: true }))
    }),
  )
}

/** Whether nothing of ours is newer than theirs, and something is older. */
function isDominated(ours: readonly string[], theirs: readonly string[]): boolean {
  const versions = (files: readonly string[]): ReadonlyMap<string, string> =>
    new Map(
      files.flatMap((file) => {
        const wheel = parseWheelFilename(file)
        return wheel ? [[wheel.name, wheel.version] as const] : []
      }),
    )
  const [mine, other] = [versions(ours), versions(theirs)]
  const common = [...mine].filter(([name]) => other.has(name))
  if (mine.size !== other.size) return false
  const orders = common.map(([name, version]) => compareVersions(version, other.get(name) ?? version))
  return orders.every((order) => order <= 0) && orders.some((order) => order < 0)
}
