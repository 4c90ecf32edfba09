// What the user gives to builds besides an image: limits for what they require, and variables.

import { resolve } from 'node:path'
import { ConfigurationError, throwIfAny, type Problem } from '../../errors.ts'
import type { Context, Environment } from '../../host/context.ts'
import { logicalLines } from '../requirements/logical-lines.ts'
import { parseRequirement } from '../requirements/requirement.ts'
import { readText } from '../requirements/requirement-text.ts'

export interface BuildInputSettings {
  /** Paths of files. */
  readonly buildConstraints: readonly string[]
  /** Names of variables. */
  readonly buildEnv: readonly string[]
}

export interface BuildInputs {
  /** Lines of requirements files that limit versions of build requirements. */
  readonly constraints: readonly string[]
  readonly environment: Readonly<Record<string, string>>
}

/** Of uv, else of pip: https://docs.astral.sh/uv/reference/environment/#uv_build_constraint */
const constraintVariables = ['UV_BUILD_CONSTRAINT', 'PIP_BUILD_CONSTRAINT']

/** @throws {ConfigurationError} for files and variables that do not exist, and lines that limit nothing. */
export async function readBuildInputs(
  { buildConstraints, buildEnv }: BuildInputSettings,
  context: Pick<Context, 'env' | 'directory' | 'trace'>,
): Promise<BuildInputs> {
  const variable = constraintVariables.find((name) => (context.env[name] ?? '').trim() !== '')
  const standing = variable === undefined ? [] : (context.env[variable] ?? '').trim().split(/\s+/)
  const files = buildConstraints.length > 0 ? buildConstraints : standing
  const input = buildConstraints.length > 0 || variable === undefined ? 'build-constraints' : variable
  const read = await Promise.all(files.map((file) => readConstraints(file, input, context)))
  throwIfAny(
    [...read.flatMap(({ problems }) => problems), ...unsetVariables('build-env', buildEnv, context.env)],
    ConfigurationError,
  )
  return {
    constraints: read.flatMap(({ lines }) => lines),
    environment: Object.fromEntries(buildEnv.map((name) => [name, context.env[name] ?? ''])),
  }
}

async function readConstraints(
  file: string,
  input: string,
  context: Pick<Context, 'directory' | 'trace'>,
): Promise<{ readonly lines: readonly string[]; readonly problems: readonly Problem[] }> {
  const read = await readText(resolve(context.directory, file), file, context)
  if (read.kind === 'wrong') return { lines: [], problems: [{ ...read.problem, input }] }
  const lines = logicalLines(read.text)
  const problems = lines.flatMap((one): readonly Problem[] => {
    const { text } = one
    const { line } = one.positionOf(0)
    const syntax = parseRequirement(text)
    const isLimit = syntax.kind === 'requirement' && syntax.requirement.source.kind === 'index'
    return isLimit
      ? []
      : [
          {
            code: 'build-constraint-syntax',
            message: `${file}:${line}: \`${text.slice(0, 200)}\` does not limit the versions of a package.`,
            nextStep: 'Write one limit per line, e.g. `Cython<3`.',
            input,
            file,
            line,
          },
        ]
  })
  return { lines: lines.map(({ text }) => text), problems }
}

/** A problem for each variable that an input names and that is not set. */
export function unsetVariables(input: string, names: readonly string[], env: Environment): readonly Problem[] {
  return names.flatMap((name) =>
    env[name] === undefined
      ? [
          {
            code: 'variable-not-set',
            message: `${input}: the variable ${name} is not set.`,
            nextStep: `Set it where lambda-layer runs (in a workflow under \`env:\`), or take it out of \`${input}\`.`,
            input,
          },
        ]
      : [],
  )
}
