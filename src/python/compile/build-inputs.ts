// What the user gives to builds besides an image: limits for what they require, and variables.

import { ConfigurationError, throwIfAny, type Problem } from '../../errors.ts'
import type { Context, Environment } from '../../host/context.ts'
import { localFile } from '../requirements/local-file.ts'
import { logicalLines } from '../requirements/logical-lines.ts'
import { parseLine } from '../requirements/line.ts'
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
  const local = localFile(file, context.directory)
  if (local.kind === 'wrong') return { lines: [], problems: [{ ...local.problem, input }] }
  const read = await readText(local.path, file, context)
  if (read.kind === 'wrong') return { lines: [], problems: [{ ...read.problem, input }] }
  const limits: string[] = []
  const problems: Problem[] = []
  for (const one of logicalLines(read.text)) {
    const limit = limitOf(one.text)
    if (limit !== undefined) limits.push(limit)
    else {
      const { line } = one.positionOf(0)
      problems.push({
        code: 'build-constraint-syntax',
        message: `${file}:${line}: \`${one.text.slice(0, 200)}\` does not limit the versions of a package.`,
        nextStep: 'Write one limit per line, e.g. `Cython<3`.',
        input,
        file,
        line,
      })
    }
  }
  return { lines: limits, problems }
}

/** The limit that a line sets, with the hashes that the package must have; undefined where it sets none. */
function limitOf(text: string): string | undefined {
  const line = parseLine(text)
  if (line.kind !== 'requirement' || line.editable || line.buildOptions.length > 0) return undefined
  if (line.requirement.source.kind !== 'index') return undefined
  return [line.text, ...line.hashes.map((hash) => `--hash=${hash}`)].join(' ')
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
