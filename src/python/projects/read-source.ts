import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ConfigurationError } from '../../errors.ts'
import type { Context } from '../../host/context.ts'
import { isThere } from '../../host/standing.ts'
import { httpFor } from '../../host/http/client.ts'
import type { Target } from '../../lambda/target.ts'
import { normalizeName } from '../names.ts'
import type { Choice, LockFile } from '../locks/lock-file.ts'
import { lockFormat, readLock } from '../locks/read-lock.ts'
import { refuseStale } from '../locks/stale.ts'
import { shownPath } from '../requirements/local-source.ts'
import { otherPython } from '../requirements/made-for.ts'
import { readInputs, type InputsRequest } from '../requirements/read-inputs.ts'
import { readText } from '../requirements/requirement-text.ts'
import { secretsInUrls } from '../../text/redact.ts'
import { listed } from '../../text/listing.ts'
import { megabyte } from '../../text/units.ts'
import { refuseDisagreement, refuseForgotten } from './agreement.ts'
import type { Project } from './dependency.ts'
import { isOfPoetry, isWithoutPackage, notInstallable } from './own-code.ts'
import { projectInputs, type ProjectInputs } from './project-inputs.ts'
import { readPyproject } from './pyproject.ts'
import { isMember, withWorkspace, workspaceMembers } from './uv-workspace.ts'
import { findSources, type Sources, type SourcesRequest } from './sources.ts'

export interface SourceRequest extends InputsRequest, Pick<SourcesRequest, 'passesOver'> {
  /** Extras and groups of the project, and whether its own code is taken. */
  readonly extras: readonly string[]
  readonly groups: readonly string[]
  readonly project: boolean
}

/** What a layer is made of, read and checked: a lock that is obeyed, or requirements that are to be resolved. */
export type Source =
  | { readonly kind: 'lock'; readonly lock: LockFile; readonly choice: Choice; readonly project?: Project }
  | ({ readonly kind: 'requirements' } & ProjectInputs)

/** @throws {ConfigurationError} */
export async function readSource(
  request: SourceRequest,
  targets: readonly Target[],
  context: Context,
): Promise<Source> {
  const choice = {
    extras: [...new Set(request.extras.map(normalizeName))],
    groups: [...new Set(request.groups.map(normalizeName))],
    project: request.project,
  }
  const sources = await withWorkspaceLock(findSources(request, context), context)
  switch (sources.kind) {
    case 'lock':
      return lockSource(sources, choice, targets, context)
    case 'project': {
      const alone = await readProject(sources.path, context)
      context.log.debug(`${alone?.file ?? ''} has no lock: what it asks for is resolved.`)
      if (!alone) throw new Error(`${sources.path} is not there`)
      const project = await withWorkspace(alone, context)
      const members = await workspaceMembers(project, context)
      const own = isOfPoetry(project) ? withOwnCode(project, choice, context) : project
      const read = (path: string): Promise<Project | undefined> => readProject(path, context)
      const found = await projectInputs(own, { choice, members, env: context.env, read })
      if (found.inputs.requirements.length + found.own.length === 0 && request.mayBeEmpty !== true)
        throw nothingRequired(project)
      return { kind: 'requirements', ...found }
    }
    case 'requirements': {
      refuseChoice(choice, sources.files)
      const inputs = await readInputs({ ...request, requirements: sources.files }, context)
      const project = sources.project === undefined ? undefined : await readProject(sources.project, context)
      if (project) refuseForgotten(project, inputs, targets)
      const pythons = targets.map(({ runtime }) => runtime.python)
      for (const one of inputs.madeFor ?? []) {
        const warning = otherPython(one, pythons)
        if (warning !== undefined) context.log.warning(warning)
      }
      return { kind: 'requirements', inputs, own: [] }
    }
  }
}

/** uv keeps one lock for all members of a workspace, in its root; one that a member has besides is not looked at. */
async function withWorkspaceLock(sources: Sources, context: Context): Promise<Sources> {
  if (sources.kind === 'requirements' || sources.above === undefined) return sources
  const { above: path } = sources
  const projectDirectory = sources.kind === 'lock' ? sources.projectDirectory : dirname(sources.path)
  if (!(await isMember(projectDirectory, dirname(path), context))) return sources
  if (sources.kind === 'lock') {
    const [own, shown] = [sources.path, path].map((one) => shownPath(one, context.directory))
    context.log.warning(
      `${own} is not taken: the project is in the workspace of ${shown}, which is what uv takes. \`requirements: ${own}\` takes it.`,
    )
  }
  return { kind: 'lock', path, projectDirectory, beside: sources.kind === 'lock' ? sources.beside : [] }
}

async function lockSource(
  { path, projectDirectory, beside }: Extract<Sources, { kind: 'lock' }>,
  choice: Choice,
  targets: readonly Target[],
  context: Context,
): Promise<Source> {
  const directory = dirname(path)
  const format = lockFormat(path)
  if (format === undefined) throw new Error(`${path} is not a lock`)
  const text = await neededText(path, context)
  const project = format === 'pylock' ? undefined : await readProject(join(projectDirectory, 'pyproject.toml'), context)
  const pipfile = format === 'pipfile' ? await optionalText(join(directory, 'Pipfile'), context) : undefined
  const file = shownPath(path, context.directory)
  const onCredentials = (url: string): void => {
    for (const secret of secretsInUrls(url)) context.masks.add(secret)
    httpFor(context.env).remember(url)
  }
  const variable = (name: string): string | undefined => {
    context.trace?.variable(name)
    return context.env[name]
  }
  const locked = { ...(project ? { project } : {}), ...(pipfile === undefined ? {} : { pipfile }) }
  const lock = readLock(format, { text, file, directory, onCredentials, variable }, locked, projectDirectory)
  refuseStale(lock, locked, targets, choice)
  for (const note of lock.notes) context.log.warning(note)
  await refuseDisagreement({ lock, choice, targets, beside, project }, context)
  const own = project && format === 'poetry' ? withOwnCode(project, choice, context) : project
  return { kind: 'lock', lock, choice, ...(own ? { project: own } : {}) }
}

/** A project as Poetry installs it; what is left out is said. */
function withOwnCode(project: Project, choice: Choice, { log, trace }: Context): Project {
  if (!choice.project || isWithoutPackage(project)) return { ...project, isPackage: false }
  const why = notInstallable(project, (path) => {
    trace?.file(path)
    return existsSync(path)
  })
  if (why !== undefined) {
    log.info(
      `${project.file}: only the dependencies are taken, not the project's own code: ${why}. Where this is meant, \`package-mode = false\` in \`[tool.poetry]\` says so.`,
    )
  }
  return { ...project, isPackage: why === undefined }
}

function nothingRequired({ file, extras, groups, tables }: Project): ConfigurationError {
  const tool = tables['tool'] as Readonly<Record<string, Readonly<Record<string, unknown>>>> | undefined
  const names = [...[...groups.keys()].map((one) => `group ${one}`), ...[...extras.keys()].map((one) => `extra ${one}`)]
  return new ConfigurationError({
    code: 'nothing-required',
    message: `No package is asked for: ${file} requires nothing.`,
    nextStep:
      tool?.['uv']?.['workspace'] !== undefined
        ? 'Name the folder of a member of its workspace with `requirements`, or lock it with `uv lock`, which takes all members.'
        : names.length > 0
          ? `Choose with \`groups\` or \`extras\`: it has ${listed(names, 5)}.`
          : 'Add `dependencies` to `[project]`, or name another file with `requirements`.',
    input: 'requirements',
    file,
  })
}

/** Extras and groups are those of a project. */
function refuseChoice({ extras, groups }: Choice, files: readonly string[]): void {
  const input = extras.length > 0 ? 'extras' : groups.length > 0 ? 'groups' : undefined
  if (input === undefined) return
  throw new ConfigurationError({
    code: 'choice-without-project',
    message: `\`${input}\` chooses among those of a project, and ${files.length > 0 ? 'requirements files have' : 'there is no project that has'} none.`,
    nextStep: 'Name the lock, pyproject.toml or folder of a project with `requirements`.',
    input,
  })
}

/** The largest that is known has some hundred kilobytes. */
const largestProjectBytes = 2 * megabyte

/** The project of a file; undefined when there is none. */
async function readProject(path: string, context: Context): Promise<Project | undefined> {
  const text = await optionalText(path, context)
  if (text === undefined) return undefined
  return readPyproject({ text, file: shownPath(path, context.directory), directory: dirname(path) })
}

async function optionalText(path: string, context: Context): Promise<string | undefined> {
  context.trace?.file(path)
  return isThere(path) ? neededText(path, context) : undefined
}

async function neededText(path: string, context: Context): Promise<string> {
  const shown = shownPath(path, context.directory)
  const read = await readText(path, shown, context, path.endsWith('pyproject.toml') ? largestProjectBytes : undefined)
  if (read.kind === 'text') return read.text.replace(/^\uFEFF/, '')
  throw new ConfigurationError({ ...read.problem, input: 'requirements', file: shown })
}
