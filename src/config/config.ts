import { shorten } from '../text/neutralize.ts'
import { nearest } from '../text/suggestion.ts'
import { contradictionsOf } from './contradictions.ts'
import type { Kind } from './kinds.ts'
import { fields } from './fields.ts'
import type { Problem } from '../errors.ts'
import type { FieldName, NameInput, RawInputs } from './raw-inputs.ts'
import { operatingSystemNames, operatingSystems } from '../lambda/operating-systems.ts'
import { pythonRuntimes } from '../lambda/runtimes.ts'

type CamelCase<S extends string> = S extends `${infer Head}-${infer Tail}` ? `${Head}${Capitalize<CamelCase<Tail>>}` : S
type ValueOf<F> = F extends { readonly kind: Kind<infer T> } ? T : never

export type { FieldName, NameInput, RawInputs }

/** What the user asked for, each input parsed. */
export type Config = { readonly [Name in FieldName as CamelCase<Name>]: ValueOf<(typeof fields)[Name]> }

export const fieldNames = Object.keys(fields) as readonly FieldName[]

export interface ParsedConfig {
  /** Undefined when there are problems. */
  readonly config?: Config
  /** Every problem of the configuration, in the order of the fields. */
  readonly problems: readonly Problem[]
  readonly warnings: readonly string[]
}

/** Parses all inputs, and collects all that is wrong with them. */
export function parseConfig(raw: RawInputs, nameInput: NameInput = (name) => name): ParsedConfig {
  const values: Record<string, unknown> = {}
  const problems: Problem[] = []
  const warnings: string[] = []
  for (const name of fieldNames) {
    const field = fields[name]
    const given = raw[name] ?? []
    const isGiven = given.some((text) => text.trim() !== '')
    const parsed = field.kind.parse(isGiven ? given : field.default === '' ? [] : [field.default])
    if (parsed.kind === 'accepted') {
      values[camelCase(name)] = parsed.value
      warnings.push(...(parsed.warnings ?? []))
      continue
    }
    for (const { value, why, nearest: near, nextStep } of parsed.rejections) {
      problems.push({
        code: 'invalid-input',
        input: name,
        message: `${nameInput(name)}: ${JSON.stringify(shorten(value, 200))} ${why}. Accepted: ${field.kind.accepts}.`,
        ...(nextStep === undefined ? {} : { nextStep }),
        ...(nextStep === undefined && near !== undefined ? { nextStep: `Did you mean ${JSON.stringify(near)}?` } : {}),
      })
    }
  }
  if (problems.length > 0) return { problems, warnings }
  const config = values as unknown as Config
  const contradicting = contradictionsOf(raw, nameInput)
  if (contradicting.length > 0) return { problems: contradicting, warnings }
  return { config, problems, warnings: [...warnings, ...endOfSupportWarnings(config.runtimes)] }
}

/** One warning for each operating system of the runtimes that AWS no longer supports. */
function endOfSupportWarnings(runtimes: Config['runtimes']): readonly string[] {
  return operatingSystemNames.flatMap((name) => {
    const { title, endOfSupport } = operatingSystems[name]
    const affected = runtimes.filter(({ os }) => os === name)
    const newer = pythonRuntimes.find(({ os }) => operatingSystems[os].endOfSupport === undefined)
    if (endOfSupport === undefined || affected.length === 0) return []
    return [
      `${affected.map((one) => one.name).join(', ')}: support of the operating system, ${title}, ended on ${endOfSupport}. Use ${newer?.name ?? 'a newer runtime'} or later.`,
    ]
  })
}

/** The problem of an input that does not exist. */
export function unknownInput(name: string, nameInput: NameInput, known: readonly string[] = fieldNames): Problem {
  const near = nearest(name, known)
  return {
    code: 'unknown-input',
    input: name,
    message: `${nameInput(name)} is not an ${nameInput('x').startsWith('-') ? 'option' : 'input'}.`,
    nextStep:
      near === undefined
        ? `Accepted: ${known.map((one) => nameInput(one)).join(', ')}.`
        : `Did you mean ${nameInput(near)}?`,
  }
}

export function camelCase(name: string): string {
  return name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())
}
