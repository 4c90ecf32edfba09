import { pathToFileURL } from 'node:url'
import { ConfigurationError, throwIfAny, type Problem } from '../../errors.ts'
import type { Environment } from '../../host/context.ts'
import type { LockedPackage } from '../locks/lock.ts'
import type { Choice } from '../locks/lock-file.ts'
import { unknownChoice } from '../locks/unknown-choice.ts'
import type { Marker } from '../markers/marker.ts'
import { asRequirement } from '../requirements/as-requirement.ts'
import { noIndexOptions, type Inputs, type Requirement } from '../requirements/inputs.ts'
import { parseRequirement } from '../requirements/requirement.ts'
import { assignedIndexes, declaredIndexes } from './assigned-indexes.ts'
import type { Project, ProjectDependency } from './dependency.ts'
import { saysWhatItRequires } from './own-code.ts'
import { withPoetryTrees } from './poetry-trees.ts'
import { uvSources, withUvSources } from './uv-sources.ts'

/** Code of the user's own folders, as a line for a resolver and as what a lock has. */
export interface OwnCode {
  readonly requirement: Requirement
  readonly locked: LockedPackage
  /** Where it is taken. Absent: everywhere. */
  readonly marker?: Marker
}

export interface ProjectChoice {
  readonly choice: Choice
  /** Folders of a workspace's members, by name. */
  readonly members: ReadonlyMap<string, string>
  readonly env: Environment
  /** The project of a file; undefined when there is none. */
  readonly read: (path: string) => Promise<Project | undefined>
}

/**
 * What a project without a lock asks for: its dependencies, chosen extras and groups, and its own code.
 * @throws {ConfigurationError} for names that it does not have, and what PEP 508 cannot say.
 */
export async function projectInputs(
  project: Project,
  { choice, members, env, read }: ProjectChoice,
): Promise<{ readonly inputs: Inputs; readonly own: readonly OwnCode[] }> {
  throwIfAny(
    [
      ...choice.extras.flatMap((name) => unknown(project, 'extras', name, [...project.extras.keys()])),
      ...choice.groups.flatMap((name) => unknown(project, 'groups', name, [...project.groups.keys()])),
    ],
    ConfigurationError,
  )
  const { dependencies, trees } = await withPoetryTrees(
    [
      ...project.dependencies,
      ...choice.extras.flatMap((extra) => project.extras.get(extra) ?? []),
      ...choice.groups.flatMap((group) => project.groups.get(group) ?? []),
    ],
    read,
  )
  const assigned = assignedIndexes(project, { ...choice, env })
  const requirement = choice.project && project.isPackage ? ownCode(project) : undefined
  const locked = requirement && saysWhatItRequires(project) ? lockedOwnCode(requirement, project) : undefined
  const inputs = {
    requirements: [
      ...dependencies.flatMap((one) => requirementsOf(one, project, { ...choice, members })),
      ...(requirement && !locked ? [requirement] : []),
    ],
    constraints: [],
    options: assigned.length > 0 ? { ...noIndexOptions, assigned } : noIndexOptions,
    files: [project.file],
  }
  const ofTrees = trees.map(({ dependency, project: tree }): OwnCode => {
    const line = requirementOf(dependency, project)
    return {
      requirement: line,
      locked: lockedOwnCode(line, tree),
      ...(dependency.marker ? { marker: dependency.marker } : {}),
    }
  })
  return { inputs, own: [...(requirement && locked ? [{ requirement, locked }] : []), ...ofTrees] }
}

function lockedOwnCode({ name = '', origin }: Requirement, { directory }: Project): LockedPackage {
  return { name, wheels: [], direct: { kind: 'directory', path: directory }, requiredBy: [origin] }
}

function unknown(
  { file }: Project,
  input: 'extras' | 'groups',
  name: string,
  known: readonly string[],
): readonly Problem[] {
  return unknownChoice(file, input, name, known, `Take it out of \`${input}\`.`)
}

function requirementsOf(
  dependency: ProjectDependency,
  project: Project,
  choosing: Parameters<typeof withUvSources>[2],
): readonly Requirement[] {
  const undeclared = undeclaredIndex(dependency, project)
  const lines = undeclared ? { wrong: undeclared } : withUvSources(dependency, project, choosing)
  if (!('wrong' in lines)) return lines.map((requirement) => requirementOf({ ...dependency, requirement }, project))
  const { name, line } = dependency
  const { file } = project
  throw new ConfigurationError({
    code: 'project-wrong',
    message: `${file}:${line}: ${lines.wrong}.`,
    nextStep: 'Correct the source, or lock the project with its tool, and the lock is read.',
    package: name,
    file,
    line,
  })
}

/** Why a package would be looked for where the project does not want it: its index is not among those of the project. */
function undeclaredIndex({ name, from }: ProjectDependency, { tables }: Project): string | undefined {
  const ofUv = (uvSources({ tables }).get(name) ?? []).flatMap(({ index }) =>
    typeof index === 'string' ? [index] : [],
  )
  const wanted = [...ofUv, ...(from?.index === undefined ? [] : [from.index])]
  const known = declaredIndexes(tables)
  const unknownOne = wanted.find((one) => !known.includes(one.toLowerCase()))
  if (unknownOne === undefined) return undefined
  return `${name} comes from the index \`${unknownOne}\`, which the project does not declare`
}

function requirementOf({ requirement, written, line, name }: ProjectDependency, { file }: Project): Requirement {
  const syntax = requirement === undefined ? undefined : parseRequirement(requirement)
  if (syntax?.kind !== 'requirement') {
    throw new ConfigurationError({
      code: 'requirement-syntax',
      message: `${file}:${line}: \`${written}\` has alternatives (\`||\`), which only Poetry can resolve.`,
      nextStep: 'Lock with `poetry lock`, and poetry.lock is read, or write one range.',
      package: name,
      file,
      line,
    })
  }
  const origin = { kind: 'requirement', file, line, text: written } as const
  return asRequirement(syntax.requirement, syntax.requirement.source, [], false, origin)
}

function ownCode({ name, directory, file }: Project): Requirement {
  const url = pathToFileURL(directory).href
  const source = { kind: 'path', path: directory } as const
  const origin = { kind: 'requirement', file, line: 1, text: name ?? '.' } as const
  return {
    origin,
    ...(name === undefined ? {} : { name }),
    source,
    extras: [],
    line: name === undefined ? url : `${name} @ ${url}`,
    hashes: [],
    editable: false,
  }
}
