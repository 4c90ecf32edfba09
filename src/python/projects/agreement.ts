import { dirname } from 'node:path'
import { ConfigurationError } from '../../errors.ts'
import type { Context } from '../../host/context.ts'
import type { Target } from '../../lambda/target.ts'
import type { Choice, LockFile } from '../locks/lock-file.ts'
import { lockFormat, readLock } from '../locks/read-lock.ts'
import { holds } from '../locks/holds.ts'
import { select } from '../locks/select.ts'
import { targetEnvironment } from '../markers/environment.ts'
import { shownPath } from '../requirements/local-source.ts'
import type { SelectedEntry } from '../locks/selected.ts'
import type { Inputs, Requirement } from '../requirements/inputs.ts'
import { isActive } from '../requirements/is-active.ts'
import { readInputs } from '../requirements/read-inputs.ts'
import { readText } from '../requirements/requirement-text.ts'
import { parseVersion } from '../versions/version.ts'
import type { Project } from './dependency.ts'

interface Found {
  readonly lock: LockFile
  readonly choice: Choice
  readonly targets: readonly Target[]
  /** Absolute paths of other sources in the same folder. */
  readonly beside: readonly string[]
  readonly project: Project | undefined
}

/**
 * Where a folder has several sources, they must say the same; the most exact one is taken, with a note.
 * @throws {ConfigurationError} `sources-disagree`
 */
export async function refuseDisagreement(found: Found, context: Context): Promise<void> {
  for (const path of found.beside) {
    const difference =
      lockFormat(path) === undefined
        ? await fromRequirements(path, found, context)
        : await fromLock(path, found, context)
    const shown = shownPath(path, context.directory)
    if (difference === undefined) {
      context.log.info(`${found.lock.file} is taken; ${shown} beside it says the same.`)
      continue
    }
    throw new ConfigurationError({
      code: 'sources-disagree',
      message: `${found.lock.file} and ${shown} disagree about what to take: ${difference}.`,
      nextStep: `Choose one, \`requirements: ${found.lock.file}\` or \`requirements: ${shown}\`, or bring them in line.`,
      input: 'requirements',
      file: shown,
    })
  }
}

/**
 * Refuses a requirements.txt that lacks what the project beside it asks for.
 * @throws {ConfigurationError} `sources-disagree`
 */
export function refuseForgotten(project: Project, inputs: Inputs, targets: readonly Target[]): void {
  const [file = 'requirements.txt'] = inputs.files
  if (inputs.requirements.some(bringsMore)) return
  const names = new Set(inputs.requirements.map(({ name }) => name))
  const environments = targets.map((target) => targetEnvironment(target))
  const forgotten = project.dependencies.find(
    ({ name, marker }) => !names.has(name) && environments.some((environment) => holds(marker, environment)),
  )
  if (!forgotten) return
  throw new ConfigurationError({
    code: 'sources-disagree',
    message: `${file} and ${project.file} disagree about what to take: only ${project.file} asks for \`${forgotten.written}\` (line ${forgotten.line}).`,
    nextStep: `Choose one, \`requirements: ${file}\` or \`requirements: ${project.file}\`, or bring them in line.`,
    input: 'requirements',
    file: project.file,
    line: forgotten.line,
  })
}

/** A requirements file that was exported from the lock, or written by hand before it was locked, names what is in it. */
async function fromRequirements(
  path: string,
  { lock, targets, choice }: Found,
  context: Context,
): Promise<string | undefined> {
  const inputs = await readInputs({ requirements: [path], packages: [], constraints: [], mayBeEmpty: true }, context)
  const environments = targets.map((target) => targetEnvironment(target))
  // What no target takes need not be in a lock that was made for them.
  const counted = inputs.requirements.filter((one) => environments.some((environment) => isActive(one, environment)))
  for (const { name, pin, origin } of counted) {
    if (name === undefined) continue
    const entries = lock.entries.filter((entry) => entry.name === name)
    if (entries.length === 0) return `\`${origin.text}\` is not in ${lock.file}`
    if (pin?.kind !== 'version') continue
    if (entries.every(({ version }) => version !== undefined && !isSame(version, pin.version))) {
      return `${name} is ${pin.version} in one, and ${entries.map(({ version }) => version).join(' or ')} in the other`
    }
  }
  if (inputs.requirements.some(bringsMore)) return undefined
  // A requirements file has no extras and groups: it says what the project itself requires.
  const plain = { ...choice, extras: [], groups: [] }
  for (const target of targets) {
    const lacking = notBroughtBy(inputs.requirements, select(lock, target, plain), lock)
    if (lacking !== undefined) return `only ${lock.file} takes ${lacking}`
  }
  return undefined
}

/** A line for the project itself, or another source tree, brings what it asks for. */
function bringsMore({ name, source }: Requirement): boolean {
  return name === undefined || source.kind === 'path'
}

/** A package that the lock takes, and that no requirement names or requires, at whatever distance. */
function notBroughtBy(
  requirements: readonly Requirement[],
  selected: readonly SelectedEntry[],
  { format }: LockFile,
): string | undefined {
  const packages = selected.filter(({ entry }) => entry.source.kind !== 'directory')
  const requirers = new Map(
    packages.map(({ entry, requiredBy }) => [
      entry.name,
      requiredBy.flatMap((one) => (one.kind === 'package' ? [one.name] : [])),
    ]),
  )
  // Some locks do not say who requires what: then only a file that names everything can be compared.
  const maySay = format !== 'pipfile' && format !== 'pylock'
  const isFlat = !maySay && [...requirers.values()].every((names) => names.length === 0)
  if (isFlat && !requirements.every(({ pin }) => pin?.kind === 'version')) return undefined
  const brought = new Set(requirements.map(({ name }) => name))
  for (let before = -1; before < brought.size;) {
    before = brought.size
    for (const [name, by] of requirers) if (by.some((one) => brought.has(one))) brought.add(name)
  }
  return packages.map(({ entry }) => entry.name).find((name) => !brought.has(name))
}

async function fromLock(path: string, found: Found, context: Context): Promise<string | undefined> {
  const { choice, targets, project } = found
  const format = lockFormat(path)
  const file = shownPath(path, context.directory)
  const read = await readText(path, file, context)
  if (format === undefined || read.kind === 'wrong') return `${file} cannot be read`
  const other = readLock(format, { text: read.text, file, directory: dirname(path) }, project ? { project } : {})
  for (const target of targets) {
    const [ours, theirs] = [found.lock, other].map((lock) => versionsOf(lock, target, choice))
    for (const name of [...(ours?.keys() ?? []), ...(theirs?.keys() ?? [])]) {
      const [one, two] = [ours?.get(name), theirs?.get(name)]
      if (one === undefined || two === undefined)
        return `only ${one === undefined ? file : found.lock.file} takes ${name}`
      if (!isSame(one, two)) return `${name} is ${one} in one, and ${two} in the other`
    }
  }
  return undefined
}

function versionsOf(lock: LockFile, target: Target, choice: Choice): ReadonlyMap<string, string> {
  const installed = select(lock, target, choice).filter(({ entry }) => entry.source.kind !== 'directory')
  return new Map(installed.map(({ entry: { name, version = '' } }) => [name, version]))
}

function isSame(one: string, other: string): boolean {
  return one === other || parseVersion(one)?.text === parseVersion(other)?.text
}
