import type { Environment } from '../../host/context.ts'
import { isNamedLikeASecret, secretsInUrls } from '../../text/redact.ts'

export interface Expansion {
  readonly text: string
  /** Of the values that were put in, and of the credentials in the text, those that must not be shown. */
  readonly secrets: readonly string[]
  /** The names of all that are referred to, set or not. */
  readonly variables: readonly string[]
  /** The offset in the text as written that an offset of the expanded text came from. */
  readonly originalOffset: (offset: number) => number
}

/**
 * Puts environment variables in, as pip does: `${NAME}` in capitals only, and what is not set stays as written.
 * https://pip.pypa.io/en/stable/reference/requirements-file-format/#using-environment-variables
 */
export function expandVariables(text: string, env: Environment): Expansion {
  const pieces: { readonly from: number; readonly to: number; readonly original: number; readonly fixed: boolean }[] =
    []
  const values: VariableValue[] = []
  let expanded = ''
  const variables = new Set<string>()
  let done = 0
  const push = (piece: string, original: number, fixed: boolean): void => {
    pieces.push({ from: expanded.length, to: expanded.length + piece.length, original, fixed })
    expanded += piece
  }
  for (const match of text.matchAll(/\$\{([A-Z0-9_]+)\}/g)) {
    variables.add(match[1] ?? '')
    const value = env[match[1] ?? '']
    if (value === undefined || value === '') continue
    push(text.slice(done, match.index), done, false)
    push(value, match.index, true)
    values.push({ name: match[1] ?? '', value })
    done = match.index + match[0].length
  }
  push(text.slice(done), done, false)
  return {
    text: expanded,
    variables: [...variables],
    secrets: [...secretValues(expanded, values), ...secretsInUrls(expanded)],
    originalOffset(offset) {
      const piece = pieces.find(({ to }) => offset < to) ?? pieces.at(-1)
      if (!piece) return offset
      return piece.fixed ? piece.original : piece.original + offset - piece.from
    },
  }
}

interface VariableValue {
  readonly name: string
  readonly value: string
}

/** A shorter value in a URL is a part of its path, e.g. `prod`. */
const shortestSecret = 6

/**
 * A variable in a URL is a token more often than not, wherever it is. Versions and paths of this machine
 * are none: to hide them would hide what the report is about.
 */
function secretValues(expanded: string, values: readonly VariableValue[]): readonly string[] {
  const isUrl = /(?<!file):\/\//i.test(expanded)
  return values
    .filter(
      ({ name, value }) => isNamedLikeASecret(name) || (isUrl && value.length >= shortestSecret && !isPlain(value)),
    )
    .map(({ value }) => value)
}

const isPlain = (value: string): boolean =>
  /^(?:v?\d{1,9}(?:\.\w{1,20})+|[/~].*|[a-z]:\\.*|localhost|[\d.]+)$/is.test(value)
