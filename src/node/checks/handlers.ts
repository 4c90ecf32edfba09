// Whether the module of a handler is in a function: https://docs.aws.amazon.com/lambda/latest/dg/nodejs-handler.html

import type { Finding } from '../../model/finding.ts'
import { nearest } from '../../text/suggestion.ts'
import { under } from '../../text/path.ts'

/** What Lambda's runtime loads, in its order. */
const endings = ['.js', '.mjs', '.cjs'] as const

/**
 * One finding for each handler whose module does not exist.
 * @param root the folder of the code in the artifact; '' is the top
 */
export function checkNodeHandlers(
  handlers: readonly string[],
  paths: ReadonlySet<string>,
  root: string,
): readonly Finding[] {
  return handlers.flatMap((handler): readonly Finding[] => {
    const slash = handler.lastIndexOf('/') + 1
    const dot = handler.indexOf('.', slash)
    // Without a name after the module Lambda refuses it, whatever there is.
    const module = dot === -1 ? handler : handler.slice(0, dot)
    if (dot !== -1 && endings.some((ending) => paths.has(under(root, `${module}${ending}`)))) return []
    const modules = [...paths].flatMap((path) => {
      const inner = root === '' ? path : path.slice(root.length + 1)
      return /^[^.]+\.(?:js|mjs|cjs)$/.test(inner) && !inner.includes('node_modules/')
        ? [inner.replace(/\.\w+$/, '')]
        : []
    })
    const near = nearest(module, modules)
    return [
      {
        severity: 'error',
        code: 'handler-missing',
        message:
          dot === -1
            ? `The handler ${handler} names no function: it is written as file.function, e.g. index.handler.`
            : `The handler ${handler} does not exist: the function has none of ${endings.map((ending) => `${module}${ending}`).join(', ')}.`,
        nextStep:
          near === undefined
            ? 'Put the code into the function with `code`; TypeScript must be compiled before.'
            : `Did you mean ${near}${dot === -1 ? '.handler' : handler.slice(dot)}?`,
      },
    ]
  })
}
