// Whether a handler exists: its module among the files of an artifact, and its name in the module. Lambda imports
// `a/b.run` as the module `a.b`: https://docs.aws.amazon.com/lambda/latest/dg/python-handler.html
// The module is read and never run: the answer is the same on a machine without Python, and for code of any version.

import type { Finding } from '../../model/finding.ts'
import { listed } from '../../text/listing.ts'
import { under } from '../../text/path.ts'
import { nearest } from '../../text/suggestion.ts'
import { moduleNames } from './module-names.ts'

export interface HandlerFiles {
  /** Every path of the artifact. */
  readonly paths: ReadonlySet<string>
  /** The folder that Python imports from; '' is the top. */
  readonly root: string
  /** Undefined for a file whose text is not known, or too large to be a module. */
  readonly textOf: (path: string) => Promise<string | undefined>
}

/** What is wrong with a handler; undefined when nothing is, or nothing is certain. */
export async function checkHandler(handler: string, files: HandlerFiles): Promise<Finding | undefined> {
  const dot = handler.lastIndexOf('.')
  const module = handler.slice(0, dot).replaceAll('/', '.')
  const name = handler.slice(dot + 1)
  const place = under(files.root, module.replaceAll('.', '/'))
  const source = [`${place}/__init__.py`, `${place}.py`].find((path) => files.paths.has(path))
  if (source === undefined) return isCompiled(place, files) ? undefined : missingModule(handler, module, place, files)
  const text = await files.textOf(source)
  const known = text === undefined ? undefined : moduleNames(text)
  if (!known) return undefined
  const how = known.names.get(name)
  if (how === 'value' || (how === undefined && known.open)) return undefined
  if (how === 'coroutine') {
    return {
      severity: 'error',
      code: 'handler-async',
      message: `The handler ${handler} is an \`async def\`, whose result Lambda's Python does not await: every call would fail.`,
      nextStep: `Call it by \`asyncio.run\` in a plain function, and name that as the handler.`,
      path: source,
    }
  }
  const near = nearest(name, [...known.names.keys()])
  return {
    severity: 'error',
    code: 'handler-missing',
    message: `The handler ${handler} does not exist: ${source} does not define ${name}.`,
    nextStep: near === undefined ? `Define ${name} at the top level of the module.` : `Did you mean ${module}.${near}?`,
    path: source,
  }
}

/** An extension module, or bytecode alone: its names cannot be read. */
function isCompiled(place: string, { paths }: HandlerFiles): boolean {
  if (paths.has(`${place}.pyc`) || paths.has(`${place}/__init__.pyc`)) return true
  return [...paths].some((path) => path.startsWith(`${place}.`) && path.endsWith('.so'))
}

function missingModule(handler: string, module: string, place: string, files: HandlerFiles): Finding {
  const last = module.slice(module.lastIndexOf('.') + 1)
  const top = under(files.root, '')
  const others = [...files.paths]
    .filter((path) => path.startsWith(top) && isModuleOf(path, top, last))
    .map((path) => path.slice(top.length).replace(/(?:\/__init__)?\.py$/, ''))
    .filter((path) => path.split('/').length <= 4)
    .slice(0, 3)
  const name = handler.slice(handler.lastIndexOf('.') + 1)
  return {
    severity: 'error',
    code: 'handler-missing',
    message: `The handler ${handler} does not exist: neither ${place}.py nor ${place}/__init__.py exists.`,
    nextStep:
      others.length > 0
        ? `Did you mean ${listed(others.map((path) => `${path}.${name}`))}? The content of a folder in \`code\` goes to the top.`
        : 'Name the folder that holds it in `code`. If a layer of the function brings it, accept this with `ignore`.',
  }
}

function isModuleOf(path: string, top: string, last: string): boolean {
  const below = `/${path.slice(top.length)}`
  return below.endsWith(`/${last}.py`) || below.endsWith(`/${last}/__init__.py`)
}
