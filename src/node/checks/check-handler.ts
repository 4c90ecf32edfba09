// Whether a handler of Node.js exists: its module among the files, and its name in the module's source, which is never run.
// https://docs.aws.amazon.com/lambda/latest/dg/nodejs-handler.html

import type { Finding } from '../../model/finding.ts'
import { listed } from '../../text/listing.ts'
import { under } from '../../text/path.ts'

export interface NodeHandlerFiles {
  /** Every path of the artifact. */
  readonly paths: ReadonlySet<string>
  /** The folder of the function's code; '' is the top. */
  readonly root: string
  /** Undefined for a file whose text is not known. */
  readonly textOf: (path: string) => Promise<string | undefined>
}

/** In the order in which Lambda's runtime looks for them. */
const endings = ['', '.js', '.mjs', '.cjs']
/** What may bring names that the source does not show. */
const open =
  /\bexport\s*\*|\bmodule\.exports\s*=\s*(?!\s*\{)|\b__exportStar\b|\bObject\.assign\(\s*(?:module\.)?exports\b/

/** What is wrong with a handler; undefined when nothing is, or nothing is certain. */
export async function checkNodeHandler(handler: string, files: NodeHandlerFiles): Promise<Finding | undefined> {
  const slash = handler.lastIndexOf('/') + 1
  const dot = handler.indexOf('.', slash)
  const place = under(files.root, handler.slice(0, dot))
  // `index.nested.run` names a property of what is exported.
  const [name = ''] = handler.slice(dot + 1).split('.')
  const source = endings.map((ending) => `${place}${ending}`).find((path) => files.paths.has(path))
  const wrong = (message: string, nextStep: string): Finding => ({
    severity: 'error',
    code: 'handler-missing',
    message: `The handler ${handler} does not exist: ${message}.`,
    nextStep,
    ...(source === undefined ? {} : { path: source }),
  })
  if (source === undefined) {
    return wrong(
      `none of ${listed(endings.slice(1).map((ending) => `${place}${ending}`))} is there`,
      'Name the folder that holds it in `code`. TypeScript is compiled first. If a layer brings it, accept this with `ignore`.',
    )
  }
  const text = await files.textOf(source)
  if (text === undefined || open.test(text) || namesIn(text).has(name)) return undefined
  return wrong(`${source} does not export ${name}`, `Export ${name} from it.`)
}

/** Every identifier and string of the source that is not in a comment: an export is one of them in any form. */
function namesIn(source: string): ReadonlySet<string> {
  const plain = source.replaceAll(/\/\*[^]*?\*\/|(?<=^|[\s;{}(,])\/\/[^\n]*/g, ' ')
  return new Set(plain.match(/[\p{ID_Start}$_][\p{ID_Continue}$]*/gu) ?? [])
}
