import { pathToFileURL } from 'node:url'
import { ConfigurationError, throwIfAny, type Problem } from '../../errors.ts'
import type { Environment } from '../../host/context.ts'
import type { Choice } from '../locks/lock-file.ts'
import { unknownChoice } from '../locks/unknown-choice.ts'
import { asRequirement } from '../requirements/as-requirement.ts'
import { noIndexOptions, type Inputs, type Requirement } from '../requirements/inputs.ts'
import { parseRequirement } from '../requirements/requirement.ts'
import { assignedIndexes } from './assigned-indexes.ts'
import type { Project, ProjectDependency } from './dependency.ts'

/**
 * What a project without a lock asks for: its dependencies, chosen extras and groups, and its own code.
 * @throws {ConfigurationError} for names that it does not have, and what PEP 508 cannot say.
 */
export function projectInputs(project: Project, choice: Choice, env: Environment): Inputs {
  throwIfAny(
    [
      ...choice.extras.flatMap((name) => unknown(project, 'extras', name, [...project.extras.keys()])),
      ...choice.groups.flatMap((name) => unknown(project, 'groups', name, [...project.groups.keys()])),
    ],
    ConfigurationError,
  )
  const dependencies = [
    ...project.dependencies,
    ...choice.extras.flatMap((extra) => project.extras.get(extra) ?? []),
    ...choice.groups.flatMap((group) => project.groups.get(group) ?? []),
  ]
  const assigned = assignedIndexes(project, { ...choice, env })
  const own = choice.project && project.isPackage ? [ownCode(project)] : []
  return {
    requirements: [...dependencies.map((one) => requirementOf(one, project)), ...own],
    constraints: [],
    options: assigned.length > 0 ? { ...noIndexOptions, assigned } : noIndexOptions,
    files: [project.file],
  }
}

function unknown(
  { file }: Project,
  input: 'extras' | 'groups',
  name: string,
  known: readonly string[],
): readonly Problem[] {
  return unknownChoice(file, input, name, known, `Take it out of \`${input}\`.`)
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
