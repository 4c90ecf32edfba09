// Requirements by a name that is not a package, or not one for Linux: refused before anything is resolved.

import { throwIfAny, type Problem } from '../../errors.ts'
import { mapConcurrently } from '../../host/map-concurrently.ts'
import type { Context } from '../../host/context.ts'
import type { Target } from '../../lambda/target.ts'
import type { ConfiguredIndexes } from '../indexes/configured.ts'
import { projectFiles } from '../indexes/project-files.ts'
import { targetEnvironment } from '../markers/environment.ts'
import type { Inputs, Requirement } from '../requirements/inputs.ts'
import { adviceForName, adviceForSystem, isPlaceholder, onlySystemOf } from '../requirements/known-names.ts'
import { isActive } from '../requirements/is-active.ts'

/**
 * Refuses names of modules, of the operating system's packages and of Python itself that the user wrote, unless the
 * index has a package of that name. Only for such a name a page of the index is read.
 * @throws {Failure} `package-not-found` for each, `no-fitting-wheel` for what works on macOS or Windows alone.
 */
export async function refuseNames(
  inputs: Inputs,
  targets: readonly Target[],
  { settings, env }: ConfiguredIndexes,
  context: Context,
): Promise<void> {
  const environments = targets.map((target) => targetEnvironment(target))
  const suspicious = inputs.requirements.filter(
    (one) =>
      one.name !== undefined &&
      one.source.kind === 'index' &&
      adviceForName(one.name) !== undefined &&
      environments.some((environment) => isActive(one, environment)),
  )
  const problems = await mapConcurrently(suspicious, 4, context.signal, async (one) => {
    const name = one.name ?? ''
    const files = await projectFiles(name, settings, env, context)
    if (!files) return []
    const version = one.pin?.kind === 'version' ? one.pin.version : undefined
    const isFound = files.length > 0 && !isPlaceholder(name, version)
    return isFound ? [] : [problemOf(one, name, files.length > 0)]
  })
  throwIfAny([
    ...problems.flat(),
    ...inputs.requirements.flatMap((one) =>
      one.source.kind === 'index' && environments.some((environment) => isActive(one, environment))
        ? forOtherSystem(one)
        : [],
    ),
  ])
}

function forOtherSystem({ name = '', origin }: Requirement): readonly Problem[] {
  const only = onlySystemOf(name)
  if (!only) return []
  return [
    {
      code: 'no-fitting-wheel',
      message: `${name} works on ${only.system} alone, and Lambda is Linux.`,
      nextStep: adviceForSystem(name, only),
      package: name,
      ...placeOf(origin),
    },
  ]
}

function placeOf(origin: Requirement['origin']): Pick<Problem, 'file' | 'line' | 'input'> {
  return origin.kind === 'requirement' ? { file: origin.file, line: origin.line } : { input: origin.input }
}

function problemOf({ origin }: Requirement, name: string, hasPage: boolean): Problem {
  const advice = adviceForName(name)
  return {
    code: 'package-not-found',
    message: hasPage
      ? `What the index has as ${name} only says that it is not the package that is meant: it cannot be installed.`
      : `The index has no package ${name}.`,
    ...(advice === undefined ? {} : { nextStep: advice }),
    package: name,
    ...placeOf(origin),
  }
}
