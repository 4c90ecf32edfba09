import { mostProblems, type Problem } from '../../errors.ts'
import { parseWheelFilename } from '../wheels/filename.ts'
import { redact } from '../../text/redact.ts'
import { mapConcurrently } from '../../host/map-concurrently.ts'
import type { Context } from '../../host/context.ts'
import { targetName, type Target } from '../../lambda/target.ts'
import type { DirectSource, Lock, LockedPackage } from '../locks/lock.ts'
import type { Requirer } from '../../model/component.ts'
import { alternatives, type Alternatives } from '../wheels/alternatives.ts'
import type { Inputs } from '../requirements/inputs.ts'
import { easierPackage } from '../requirements/known-names.ts'
import { pinningLines } from './allowed-hashes.ts'
import { isOpen } from './held-back.ts'
import { bestWheel, type Selection, type UnfitPackage } from '../wheels/choose.ts'
import type { ConfiguredIndexes } from '../indexes/configured.ts'
import { projectFiles } from '../indexes/project-files.ts'
import { listedAll } from '../../text/listing.ts'
import { summarizeMisfits } from '../wheels/misfit-summary.ts'

/**
 * One problem for each package without a fitting wheel: who asked for it, which wheels exist and why each does not
 * fit, and what can be done. The lock lists only wheels that its resolver let through, so the package's page of the
 * index is read; without it the message is shorter.
 */
export async function explainUnfit(
  selection: Pick<Selection, 'target' | 'unfit'>,
  lock: Pick<Lock, 'packages'>,
  inputs: Inputs,
  { settings, env }: ConfiguredIndexes,
  context: Pick<Context, 'env' | 'signal'>,
  { mayCompile = true } = {},
): Promise<readonly Problem[]> {
  // Of more, only the number is shown.
  const [told, others] = [selection.unfit.slice(0, mostProblems), selection.unfit.slice(mostProblems)]
  const problems = await mapConcurrently(told, 4, context.signal, async (unfit) => {
    const locked = unfit.package
    const page = locked.direct ? undefined : await projectFiles(locked.name, settings, env, context)
    const found = page && alternatives(locked.name, locked.version, page, selection.target)
    return problemOf(unfit, found, { lock, inputs, target: selection.target, mayCompile })
  })
  const untold = others.map(({ package: { name } }) => ({
    code: 'no-fitting-wheel',
    message: `${name} has no wheel for ${targetName(selection.target)}.`,
    package: name,
  }))
  return [...problems, ...untold]
}

interface Asked {
  /** With the packages that require each package. */
  readonly lock: Pick<Lock, 'packages'>
  readonly inputs: Inputs
  readonly target: Target
  /** Whether to have it compiled is a way out. */
  readonly mayCompile: boolean
}

function problemOf(
  { package: locked }: UnfitPackage,
  found: Alternatives | undefined,
  { lock, inputs, target, mayCompile }: Asked,
): Problem {
  const asked = whoAsked(locked, lock)
  const forbidden = bestWheel(locked.forbiddenWheels ?? [], target)?.file.filename
  // Where hashes are asked for, a source that they do not allow is none.
  const sdist = (isHashed(locked, inputs) ? undefined : found?.sdist?.filename) ?? locked.sdist?.filename
  const hasSource = mayCompile && (sdist !== undefined || isSource(locked.direct))
  const sentences = [
    forbidden === undefined
      ? `${whatIsMissing(locked, found, sdist, target)}.`
      : `${nameOf(locked)} has a wheel for ${targetName(target)}, ${forbidden}, and its hashes do not allow it.`,
    ...(sdist === undefined || locked.direct ? [] : [`Its source distribution (${sdist}) would have to be compiled.`]),
    ...(asked.sentence === undefined ? [] : [asked.sentence]),
  ]
  return {
    code: 'no-fitting-wheel',
    message: sentences.join(' '),
    nextStep: asSentence(
      forbidden === undefined
        ? nextSteps(locked, found, hasSource, { inputs, target })
        : [anewHashes, ...(hasSource ? [compileIt] : [])],
    ),
    package: locked.name,
    ...(asked.at?.kind === 'requirement' ? { file: asked.at.file, line: asked.at.line } : {}),
    ...(asked.at?.kind === 'input' ? { input: asked.at.input } : {}),
  }
}

function whatIsMissing(
  locked: LockedPackage,
  found: Alternatives | undefined,
  sdist: string | undefined,
  target: Target,
): string {
  const what = nameOf(locked)
  const on = targetName(target)
  if (locked.direct) {
    const { direct } = locked
    if (direct.kind !== 'archive' || isSource(direct))
      return `${what} comes as source from ${sourceOf(direct)}, and a layer needs a wheel of it`
    return `${what} has no wheel for ${on}: ${direct.file.filename} does not fit: ${summarizeMisfits([direct.file.filename], target)}`
  }
  const wheels = found && found.wheels.length > 0 ? found.wheels : locked.wheels
  const names = wheels.map(({ filename }) => filename)
  if (names.length > 0) {
    const which = names.length === 1 ? `its only wheel, ${names[0]}` : `of its ${names.length} wheels`
    return `${what} has no wheel for ${on}: ${which}${names.length === 1 ? ':' : ''} ${summarizeMisfits(names, target)}`
  }
  if (found)
    return `${what} has no wheel for ${on}: it is published without any${sdist === undefined ? ' file' : ' wheel'}`
  return `${what} has no wheel for ${on}`
}

/** A wheel that somebody named by its path or address has no source beside it. */
function isSource(direct: DirectSource | undefined): boolean {
  return direct !== undefined && (direct.kind !== 'archive' || parseWheelFilename(direct.file.filename) === undefined)
}

function sourceOf(direct: DirectSource): string {
  switch (direct.kind) {
    case 'vcs':
      return redact(direct.url)
    case 'directory':
      return direct.path
    case 'archive':
      break
  }
  return redact(direct.file.url)
}

const anewHashes = 'make the hashes anew for all platforms (`uv pip compile --generate-hashes`)'
const compileIt = 'have it compiled (`build: auto`)'

function nextSteps(
  locked: LockedPackage,
  found: Alternatives | undefined,
  hasSource: boolean,
  { inputs, target }: Pick<Asked, 'inputs' | 'target'>,
): readonly string[] {
  const { runtime, architecture } = target
  const { name } = locked
  const steps: string[] = []
  const easier = easierPackage(name)
  if (easier !== undefined) steps.push(easier)
  if (isOpen(locked, inputs)) {
    // The resolver has tried these: what is asked for rules them out.
    const other = found?.older ?? found?.newer
    if (other !== undefined) {
      steps.push(`allow ${name} ${other}, which has a wheel that fits and which the requirements now rule out`)
    }
  } else {
    if (found?.older !== undefined) steps.push(`require ${name}<=${found.older}, which has a wheel that fits`)
    if (found?.newer !== undefined) steps.push(`require ${name}>=${found.newer}, which has a wheel that fits`)
  }
  const runtimes = (found?.runtimes ?? []).filter(({ name }) => name !== runtime.name).map(({ name }) => name)
  if (runtimes.length > 0)
    steps.push(`take another runtime: ${listedAll(runtimes)} ${runtimes.length === 1 ? 'has' : 'have'} one`)
  const others = (found?.architectures ?? []).filter((one) => one !== architecture)
  if (others.length > 0) steps.push(`take another architecture: ${listedAll(others)} has one`)
  if (hasSource) steps.push(compileIt)
  if (steps.length === 0) steps.push(`choose another version of ${name}, another runtime or another package`)
  return steps
}

function isHashed(locked: LockedPackage, inputs: Inputs): boolean {
  return pinningLines(locked, inputs).some(({ hashes }) => hashes.length > 0)
}

function nameOf({ name, version }: LockedPackage): string {
  return version === undefined ? name : `${name} ${version}`
}

function asSentence(steps: readonly string[]): string {
  const text = steps.join('; or ')
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}

/** The requirement at the root of a package, and how it leads there. */
function whoAsked(
  locked: LockedPackage,
  lock: Pick<Lock, 'packages'>,
): { readonly at?: Requirer; readonly sentence?: string } {
  const byName = new Map(lock.packages.map((one) => [one.name, one]))
  const queue: (readonly [one: LockedPackage, path: readonly string[]])[] = [[byName.get(locked.name) ?? locked, []]]
  const seen = new Set([locked.name])
  for (let next = queue.shift(); next; next = queue.shift()) {
    const [one, path] = next
    const at = one.requiredBy.find((requirer) => requirer.kind !== 'package')
    if (at) {
      const where =
        at.kind === 'requirement'
          ? `${at.file} line ${at.line} (${redact(at.text)})`
          : `the input ${at.input} (${redact(at.text)})`
      const chain = path.length === 0 ? '' : `It is required by ${path.join(', which is required by ')}. `
      return { at, sentence: `${chain}Asked for by ${where}.` }
    }
    for (const requirer of one.requiredBy) {
      if (requirer.kind !== 'package' || seen.has(requirer.name)) continue
      seen.add(requirer.name)
      const parent = byName.get(requirer.name)
      if (parent) queue.push([parent, [...path, parent.name]])
    }
  }
  return {}
}
