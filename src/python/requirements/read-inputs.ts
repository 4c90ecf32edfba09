import { existsSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename, dirname, resolve } from 'node:path'
import { ConfigurationError, throwIfAny, type Problem } from '../../errors.ts'
import { redact } from '../../text/redact.ts'
import type { Context } from '../../host/context.ts'
import { asRequirement } from './as-requirement.ts'
import { expandVariables, type Expansion } from './expansion.ts'
import { withOption } from './index-options.ts'
import { noIndexOptions, type IndexOptions, type Inputs, type Requirement } from './inputs.ts'
import { parseLine, type Line } from './line.ts'
import { locate, shownPath } from './local-source.ts'
import { localFile } from './local-file.ts'
import { logicalLines } from './logical-lines.ts'
import { madeFor, type MadeFor } from './made-for.ts'
import { foreignFormat, foreignProblem, noRequirements } from './other-formats.ts'
import { isOwnFile } from './own-file.ts'
import { readText } from './requirement-text.ts'
import type { ParsedRequirement } from './requirement.ts'

export interface InputsRequest {
  /** Requirement files. Empty: `requirements.txt` is looked for, unless `packages` says something. */
  readonly requirements: readonly string[]
  /** Requirement lines. */
  readonly packages: readonly string[]
  /** Constraint files. */
  readonly constraints: readonly string[]
  /** A layer of one's own files alone needs no package. */
  readonly mayBeEmpty?: boolean
}

type Role = 'requirements' | 'constraints'

/** Deeper than any set of files that someone keeps by hand. */
const deepest = 50

/**
 * Reads everything that says what goes into the layer.
 * @throws {ConfigurationError} with every problem found in all of the files.
 */
export async function readInputs(request: InputsRequest, context: Context): Promise<Inputs> {
  const reader = new Reader(context)
  const files = await requirementFiles(request, context)
  for (const file of files) await reader.readFile(file, 'requirements', [], { input: 'requirements' })
  for (const file of request.constraints) await reader.readFile(file, 'constraints', [], { input: 'constraints' })
  for (const text of request.packages) reader.readPackage(text)
  throwIfAny(reader.problems, ConfigurationError)
  const inputs = reader.inputs()
  if (inputs.requirements.length === 0 && request.mayBeEmpty !== true) {
    throw new ConfigurationError({
      code: 'nothing-required',
      message:
        inputs.files.length === 0
          ? 'No package is asked for.'
          : `No package is asked for: ${inputs.files.join(', ')} ${inputs.files.length === 1 ? 'holds' : 'hold'} no requirement.`,
      nextStep: 'Write one requirement a line, e.g. `requests==2.32.5`, or use the input `packages`.',
      input: 'requirements',
      ...(inputs.files[0] === undefined ? {} : { file: inputs.files[0] }),
    })
  }
  return inputs
}

/** The files asked for, or `requirements.txt` when nothing is said. */
async function requirementFiles(request: InputsRequest, context: Context): Promise<readonly string[]> {
  if (request.requirements.length > 0 || request.packages.length > 0) return request.requirements
  const path = resolve(context.directory, 'requirements.txt')
  context.trace?.file(path)
  const found = await stat(path).catch(() => undefined)
  if (found) return ['requirements.txt']
  if (request.mayBeEmpty === true) return []
  throw await noRequirements(context.directory)
}

/** What led to a file: the input that names it, or the line of another file. */
type Asked = { readonly input: string } | { readonly file: string; readonly line: number; readonly column: number }

class Reader {
  readonly problems: Problem[] = []
  readonly #context: Context
  readonly #requirements: Requirement[] = []
  readonly #constraints: Requirement[] = []
  readonly #files: string[] = []
  readonly #madeFor: MadeFor[] = []
  readonly #seen = new Set<string>()
  #options: IndexOptions = noIndexOptions

  constructor(context: Context) {
    this.#context = context
  }

  inputs(): Inputs {
    return {
      requirements: this.#requirements,
      constraints: this.#constraints,
      options: this.#options,
      files: this.#files,
      ...(this.#madeFor.length > 0 ? { madeFor: this.#madeFor } : {}),
    }
  }

  /** Reads a file and those that it names; `ancestors` are the files being read. */
  async readFile(written: string, role: Role, ancestors: readonly string[], asked: Asked): Promise<void> {
    const from = ancestors.at(-1)
    const wrong = (code: string, message: string, nextStep: string): void =>
      void this.problems.push({ code, message, nextStep, ...asked })
    const file = localFile(written, from === undefined ? this.#context.directory : dirname(from))
    if (file.kind === 'wrong') return void this.problems.push({ ...file.problem, ...asked })
    const { path } = file
    const shown = shownPath(path, this.#context.directory)
    if (ancestors.includes(path)) {
      wrong(
        'requirements-cycle',
        `${shown} includes itself${ancestors.length > 1 ? ' by way of other files' : ''}.`,
        'Remove one of the `-r` or `-c` lines.',
      )
      return
    }
    if (ancestors.length >= deepest) {
      wrong(
        'requirements-too-deep',
        `${shown} is included more than ${deepest} files deep.`,
        'Flatten the requirement files.',
      )
      return
    }
    const key = `${role} ${path}`
    if (this.#seen.has(key)) return
    this.#seen.add(key)
    const toExport = foreignFormat(basename(path))
    if (toExport !== undefined) {
      wrong('format-not-read', `${shown} is not a requirements file.`, toExport)
      return
    }
    const read = await readText(path, shown, this.#context)
    if (read.kind === 'wrong') {
      // The line that includes a file is at fault only when there is no such file.
      this.problems.push({ ...read.problem, ...(read.problem.file === undefined || 'input' in asked ? asked : {}) })
      return
    }
    this.#files.push(shown)
    const made = madeFor(read.text, shown)
    if (made) this.#madeFor.push(made)
    const isOwn = await isOwnFile(path, this.#context)
    let mayBeForeign = true
    for (const line of logicalLines(read.text)) {
      const start = line.text.search(/\S/)
      const { text: expanded, originalOffset } = this.#expanded(line.text)
      const at = (offset: number): { readonly file: string; readonly line: number; readonly column: number } => ({
        file: shown,
        ...line.positionOf(originalOffset(offset)),
      })
      const parsed = parseLine(expanded)
      if (parsed.kind === 'wrong' && !isOwn) {
        this.problems.push({
          code: 'not-a-requirements-file',
          message: `${shown} is not a requirements file: line ${at(start).line} cannot be read. The line is not shown, because the file is outside of the working directory.`,
          nextStep: 'Name a requirements file of the project.',
          file: shown,
          line: at(start).line,
        })
        return
      }
      if (parsed.kind === 'wrong' && mayBeForeign) {
        const foreign = foreignProblem(read.text, shown)
        if (foreign) return void this.problems.push(foreign)
        mayBeForeign = false
      }
      const origin = {
        kind: 'requirement',
        file: shown,
        line: at(start).line,
        text: withoutOptions(line.text),
      } as const
      if (parsed.kind === 'file') {
        await this.readFile(
          parsed.path,
          role === 'constraints' ? 'constraints' : parsed.role,
          [...ancestors, path],
          at(start),
        )
      } else {
        this.#take(parsed, role, origin, (offset) => at(offset ?? start), dirname(path))
      }
    }
  }

  /** One item of the input `packages`. */
  readPackage(written: string): void {
    const [line] = logicalLines(written)
    if (!line) return
    const { text: expanded, originalOffset } = this.#expanded(line.text)
    const parsed = parseLine(expanded)
    const at = (offset: number): { readonly input: string; readonly column: number } => ({
      input: 'packages',
      column: originalOffset(offset) + 1,
    })
    if (parsed.kind === 'file' || parsed.kind === 'options') {
      this.problems.push({
        code: 'not-a-requirement',
        message: `\`${redact(written)}\` in \`packages\` is an option of requirement files, not a requirement.`,
        nextStep: 'Name files with `requirements` and `constraints`; write other options into a requirements file.',
        input: 'packages',
      })
      return
    }
    const origin = { kind: 'input', input: 'packages', text: withoutOptions(line.text) } as const
    this.#take(parsed, 'requirements', origin, (offset) => at(offset ?? 0), this.#context.directory)
  }

  #expanded(text: string): Expansion {
    const { env, trace } = this.#context
    const expansion = expandVariables(text, env)
    for (const name of expansion.variables) trace?.variable(name)
    for (const secret of expansion.secrets) this.#context.masks.add(secret)
    return expansion
  }

  #take(
    line: Exclude<Line, { readonly kind: 'file' }>,
    role: Role,
    origin: Requirement['origin'],
    at: (offset?: number) => Partial<Problem>,
    directory: string,
  ): void {
    if (line.kind === 'options') {
      const places = [directory, this.#context.directory]
      const exists = (path: string): boolean => {
        this.#context.trace?.file(path)
        return existsSync(path)
      }
      for (const option of line.options) this.#options = withOption(this.#options, option, places, exists)
      if (line.options.some(({ option }) => option === 'prefer-binary')) {
        this.#context.log.debug('`--prefer-binary` has no counterpart in the resolver; it is skipped.')
      }
      return
    }
    if (line.kind === 'wrong') {
      const place = at(line.offset)
      this.problems.push({
        code: 'requirement-syntax',
        message: `\`${redact(origin.text)}\` cannot be read: ${redact(line.message)}${line.message.endsWith('?') ? '' : '.'}`,
        nextStep: origin.text.startsWith('-')
          ? 'Options are those of pip: https://pip.pypa.io/en/stable/reference/requirements-file-format/'
          : 'Requirements are written as `name`, `name[extra]==1.2.3; marker` or `name @ https://…`.',
        ...place,
      })
      return
    }
    const problem = role === 'constraints' ? constraintProblem(line.requirement, line.editable) : undefined
    if (problem !== undefined) {
      this.problems.push({
        code: 'constraint-syntax',
        message: `\`${redact(origin.text)}\` cannot be a constraint: ${problem}.`,
        nextStep: 'Constraints only limit versions, e.g. `urllib3<3`. Move the line to a requirements file.',
        ...at(),
      })
      return
    }
    if (line.buildOptions.length > 0) {
      this.#context.log.warning(
        `${redact(origin.text)}: ${line.buildOptions.join(', ')} is not passed on to builds; it changes nothing for published wheels.`,
      )
    }
    const found = locate(line.requirement.source, this.#context.directory)
    if (found.kind === 'wrong') {
      const message = `\`${redact(origin.text)}\`: ${found.why}.`
      this.problems.push({ code: 'local-requirement', message, nextStep: found.nextStep, ...at() })
      return
    }
    const list = role === 'constraints' ? this.#constraints : this.#requirements
    list.push(asRequirement(line.requirement, found.source, line.hashes, line.editable, origin))
  }
}

/** The line for people: without hashes and other options, on one line. */
function withoutOptions(text: string): string {
  const bare = text.replace(/\s--(?:hash|config-settings|global-option)[=\s].*$/s, '')
  return bare.replaceAll(/\s+/g, ' ').trim()
}

function constraintProblem(parsed: ParsedRequirement, editable: boolean): string | undefined {
  if (editable) return 'it is editable'
  if (parsed.name === undefined) return 'it has no name'
  if (parsed.extras.length > 0) return 'it has extras'
  return undefined
}
