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
import { hasUnknownExtras, saysWhatItRequires } from './own-code.ts'
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

export interface ProjectInputs {
  readonly inputs: Inputs
  /** Folders whose files say what they require: this is among the inputs. */
  readonly own: readonly OwnCode[]
  /** The name of the project, where it is among the inputs to learn what it requires, and its own code is not taken. */
  readonly onlyAsked?: string
}

/**
 * What a project without a lock asks for: its dependencies, chosen extras and groups, and its own code.
 * @throws {ConfigurationError} for names that it does not have, and what PEP 508 cannot say.
 */
export async function projectInputs(
  project: Project,
  { choice, members, env, read }: ProjectChoice,
): Promise<ProjectInputs> {
  throwIfAny(
    [
      ...(hasUnknownExtras(project)
        ? []
        : choice.extras.flatMap((name) => unknown(project, 'extras', name, [...project.extras.keys()]))),
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
  const isSaid = saysWhatItRequires(project)
  const isTaken = choice.project && project.isPackage
  const isAsked = !isSaid && project.name !== undefined
  const requirement = isTaken || isAsked ? ownCode(project, hasUnknownExtras(project) ? choice.extras : []) : undefined
  const locked = requirement && isSaid ? lockedOwnCode(requirement, project) : undefined
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
  return {
    inputs,
    own: [...(requirement && locked ? [{ requirement, locked }] : []), ...ofTrees],
    ...(isAsked && !isTaken && project.name !== undefined ? { onlyAsked: project.name } : {}),
  }
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

function ownCode({ name, directory, file }: Project, extras: readonly string[]): Requirement {
  const url = pathToFileURL(directory).href
  const source = { kind: 'path', path: directory } as const
  const origin = { kind: 'requirement', file, line: 1, text: name ?? '.' } as const
  const asked = extras.length === 0 ? '' : `[${extras.join(',')}]`
  return {
    origin,
    ...(name === undefined ? {} : { name }),
    source,
    extras,
    line: name === undefined ? url : `${name}${asked} @ ${url}`,
    hashes: [],
    editable: false,
  }
}
