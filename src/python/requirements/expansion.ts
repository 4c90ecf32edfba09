import type { Environment } from '../../host/context.ts'

export interface Expansion {
  readonly text: string
  /** Values that were put in. */
  readonly values: readonly string[]
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
  const values: string[] = []
  let expanded = ''
  let done = 0
  const push = (piece: string, original: number, fixed: boolean): void => {
    pieces.push({ from: expanded.length, to: expanded.length + piece.length, original, fixed })
    expanded += piece
  }
  for (const match of text.matchAll(/\$\{([A-Z0-9_]+)\}/g)) {
    const value = env[match[1] ?? '']
    if (value === undefined || value === '') continue
    push(text.slice(done, match.index), done, false)
    push(value, match.index, true)
    values.push(value)
    done = match.index + match[0].length
  }
  push(text.slice(done), done, false)
  return {
    text: expanded,
    values,
    originalOffset(offset) {
      const piece = pieces.find(({ to }) => offset < to) ?? pieces.at(-1)
      if (!piece) return offset
      return piece.fixed ? piece.original : piece.original + offset - piece.from
    },
  }
}
