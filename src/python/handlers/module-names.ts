// Which names a Python module has when it was imported, told from its source alone: nothing is executed.

import { logicalLines } from './logical-lines.ts'

export interface ModuleNames {
  /** How each name is bound. */
  readonly names: ReadonlyMap<string, 'value' | 'coroutine'>
  /** Whether it may have others: `import *`, `__getattr__`, `globals()`. */
  readonly open: boolean
}

/** Headers whose block is not a scope of its own. */
const blocks = new Set(['if', 'elif', 'else', 'try', 'except', 'finally', 'for', 'while', 'with', 'match', 'case'])
const dynamic = new Set(['globals', 'vars', 'locals', 'exec', 'setattr'])

/** Undefined for what cannot be read as Python. */
export function moduleNames(source: string): ModuleNames | undefined {
  const lines = logicalLines(source)
  if (!lines) return undefined
  const names = new Map<string, 'value' | 'coroutine'>()
  let open = false
  let isDecorated = false
  /** The indent of the outermost `def` or `class` that the lines are in; its block is what is indented more. */
  let scopeIndent: number | undefined
  const bind = (name: string | undefined, how: 'value' | 'coroutine' = 'value'): void => {
    if (name === undefined) return
    names.set(name, names.get(name) === 'value' ? 'value' : how)
  }
  for (const { indent, tokens } of lines) {
    if (tokens.some((token, at) => dynamic.has(token) && tokens[at + 1] === '(' && tokens[at - 1] !== '.')) open = true
    if (scopeIndent !== undefined && indent > scopeIndent) {
      // A function may bind a name of the module.
      if (tokens[0] === 'global') for (const token of tokens.slice(1)) if (token !== ',') bind(token)
      continue
    }
    scopeIndent = undefined
    if (tokens[0] === '@') {
      isDecorated = true
      continue
    }
    for (const statement of statementsOf(tokens)) {
      const [first, second, third] = statement
      const isAsync = first === 'async'
      const keyword = isAsync ? second : first
      if (keyword === 'def' || keyword === 'class') {
        const name = isAsync ? third : second
        if (name === '__getattr__') open = true
        bind(name, isAsync && !isDecorated ? 'coroutine' : 'value')
        scopeIndent = indent
        break
      }
      if (first === 'del') for (const token of statement.slice(1)) names.delete(token)
      else if (first === 'import' || first === 'from') {
        for (const name of importedNames(statement)) bind(name)
        open ||= first === 'from' && statement.includes('*')
      } else for (const name of boundNames(statement)) bind(name)
    }
    isDecorated = false
  }
  return { names, open }
}

/** The statements of a logical line: `if x: a = 1; b = 2` has three. */
function statementsOf(tokens: readonly string[]): readonly (readonly string[])[] {
  const statements: string[][] = []
  let current: string[] = []
  let depth = 0
  let lambdas = 0
  for (const token of tokens) {
    if ('([{'.includes(token)) depth += 1
    if (')]}'.includes(token)) depth -= 1
    if (token === 'lambda') lambdas += 1
    const head = current[0] === 'async' ? current[1] : current[0]
    const isEnd = depth === 0 && (token === ';' || (token === ':' && lambdas === 0 && blocks.has(head ?? '')))
    if (token === ':' && lambdas > 0) lambdas -= 1
    if (isEnd) {
      statements.push(current)
      current = []
    } else current.push(token)
  }
  return [...statements, current].filter((one) => one.length > 0)
}

/** `import a.b, c as d` binds a and d; `from x import y, z as w` binds y and w. */
function importedNames(statement: readonly string[]): readonly string[] {
  const start = statement[0] === 'from' ? statement.indexOf('import') + 1 : 1
  const names: string[] = []
  let item: string[] = []
  for (const token of [...statement.slice(start), ',']) {
    if (token === '(' || token === ')') continue
    if (token !== ',') item.push(token)
    else {
      const name = item.includes('as') ? item.at(-1) : item[0]
      if (name !== undefined) names.push(name)
      item = []
    }
  }
  return names
}

const isName = (token: string | undefined): token is string => token !== undefined && /^[\p{ID_Start}_]/u.test(token)

/** Targets of assignments, of `for`, of `with … as`, of `:=`, of `type`. */
function boundNames(statement: readonly string[]): readonly string[] {
  const names: string[] = []
  const [first, second, third] = statement
  if (first === 'type' && isName(second) && third !== undefined && '=['.includes(third)) return [second]
  for (const [at, token] of statement.entries()) {
    if (token === ':=' || (token === 'as' && first !== 'case')) {
      const neighbour = statement[token === ':=' ? at - 1 : at + 1]
      if (isName(neighbour)) names.push(neighbour)
    }
  }
  const loop = first === 'async' ? second : first
  if (loop === 'for') return [...names, ...targetNames(statement.slice(1, statement.indexOf('in')))]
  if (loop === 'with') return [...names, ...statement.flatMap((token, at) => tupleAfterAs(statement, token, at))]
  let depth = 0
  let start = 0
  for (const [at, token] of statement.entries()) {
    if ('([{'.includes(token)) depth += 1
    if (')]}'.includes(token)) depth -= 1
    if (token !== '=' || depth !== 0) continue
    names.push(...targetNames(statement.slice(start, at)))
    start = at + 1
  }
  return names
}

function tupleAfterAs(statement: readonly string[], token: string, at: number): readonly string[] {
  return token === 'as' && statement[at + 1] === '(' ? targetNames(statement.slice(at + 1)) : []
}

/** The names that a target binds: `a`, `a, b`, `(a, *b)`, `a: int`; none of `a.b` and `a[0]`. */
function targetNames(target: readonly string[]): readonly string[] {
  const annotation = target.indexOf(':')
  const tokens = annotation > 0 && !target.slice(0, annotation).includes('[') ? target.slice(0, annotation) : target
  const names: string[] = []
  /** For each open bracket, whether it is part of a target: those of calls and subscripts are not. */
  const brackets: boolean[] = []
  for (const [at, token] of tokens.entries()) {
    const [before = '', after = ''] = [tokens[at - 1], tokens[at + 1]]
    if ('([{'.includes(token))
      brackets.push(!isName(before) && !')]'.includes(before || ' ') && brackets.at(-1) !== false)
    else if (')]}'.includes(token)) brackets.pop()
    else if (isName(token) && brackets.at(-1) !== false && before !== '.' && !['.', '[', '('].includes(after)) {
      names.push(token)
    }
  }
  return names
}
