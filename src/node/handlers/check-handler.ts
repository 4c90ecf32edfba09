// Whether a handler of Node.js exists: its module among the files, and its name in the module's source, which is never run.
// https://docs.aws.amazon.com/lambda/latest/dg/nodejs-handler.html

import type { Finding } from '../../model/finding.ts'
import { listed } from '../../text/listing.ts'
import { under } from '../../text/path.ts'
import { nearest } from '../../text/suggestion.ts'
import { exportedNames, type ModuleKind } from './exported-names.ts'

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
const ofTypeScript = ['.ts', '.mts', '.cts', '.tsx']

/** What is wrong with a handler; undefined when nothing is, or nothing is certain. */
export async function checkNodeHandler(handler: string, files: NodeHandlerFiles): Promise<Finding | undefined> {
  const { paths, root, textOf } = files
  const slash = handler.lastIndexOf('/') + 1
  const dot = handler.indexOf('.', slash)
  const module = handler.slice(0, dot)
  const place = under(root, module)
  // `index.nested.run` names a property of what is exported.
  const [name = ''] = handler.slice(dot + 1).split('.')
  const source = endings.map((ending) => `${place}${ending}`).find((path) => paths.has(path))
  if (source === undefined) return missingModule(handler, module, name, files)
  const text = await textOf(source)
  const exported = text === undefined ? undefined : exportedNames(text, kindOf(source))
  if (!exported || exported.open || exported.names.has(name)) return undefined
  const near = nearest(name, [...exported.names])
  return {
    severity: 'error',
    code: 'handler-missing',
    message: `The handler ${handler} does not exist: ${source} does not export ${name}.`,
    nextStep: near === undefined ? `Export ${name} from it.` : `Did you mean ${module}.${near}?`,
    path: source,
  }
}

function kindOf(path: string): ModuleKind {
  return path.endsWith('.mjs') ? 'module' : path.endsWith('.cjs') ? 'commonjs' : 'either'
}

function missingModule(
  handler: string,
  module: string,
  name: string,
  { paths, root }: NodeHandlerFiles,
): Finding | undefined {
  const place = under(root, module)
  // Where no file has the name, the runtime looks for a package.
  const installed = under(root, `node_modules/${module}/`)
  if ([...paths].some((path) => path.startsWith(installed))) return undefined
  const wrong = (why: string, nextStep: string): Finding => ({
    severity: 'error',
    code: 'handler-missing',
    message: `The handler ${handler} does not exist: ${why}.`,
    nextStep,
  })
  const typed = ofTypeScript.map((ending) => `${place}${ending}`).find((path) => paths.has(path))
  if (typed !== undefined) {
    const output = `npx esbuild ${module}.ts --bundle --platform=node --outdir=build`
    return wrong(
      `${typed} is TypeScript, which Lambda does not run`,
      `Compile it before (e.g. \`${output}\`, or tsc), and name the folder of the output in \`code\`.`,
    )
  }
  const names = endings.slice(1).map((ending) => `${place}${ending}`)
  const others = modulesIn(paths, root)
  const last = module.slice(module.lastIndexOf('/') + 1)
  const same = others.filter((one) => one === last || one.endsWith(`/${last}`)).slice(0, 3)
  const near = nearest(module, others)
  const meant = same.length > 0 ? same : near === undefined ? [] : [near]
  return wrong(
    `none of ${listed(names)} exists`,
    meant.length > 0
      ? `Did you mean ${listed(meant.map((one) => `${one}.${name}`))}? The content of a folder in \`code\` goes to the top.`
      : 'Name the folder that holds it in `code`. TypeScript is compiled before. If a layer of the function brings it, accept this with `ignore`.',
  )
}

/** Modules of the user's own, as handlers name them. */
function modulesIn(paths: ReadonlySet<string>, root: string): readonly string[] {
  const top = under(root, '')
  return [...paths]
    .filter((path) => path.startsWith(top) && /\.[mc]?js$/.test(path))
    .map((path) => path.slice(top.length).replace(/\.[mc]?js$/, ''))
    .filter((path) => !path.includes('node_modules/') && path.split('/').length <= 4)
}
