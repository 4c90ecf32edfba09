// Code that Python runs by itself at every start, without an import: lines of `.pth` files that begin with `import`
// (https://docs.python.org/3/library/site.html), entry points in `.start` files from Python 3.15 on
// (https://peps.python.org/pep-0829/), and the modules `sitecustomize` and `usercustomize`. On Lambda, the folders of
// layers are such site folders, so that it runs at every cold start of every function that uses the layer.

import type { StartupReader } from '../../inspect/inventory.ts'
import type { Look } from '../../inspect/scan.ts'
import type { PackedEntry } from '../../model/entry.ts'
import type { Finding } from '../../model/finding.ts'
import { startupText, type StartupFile } from '../../model/startup.ts'
import { ownerName } from '../../text/listing.ts'
import { shorten } from '../../text/neutralize.ts'
import type { WheelFacts } from './wheel-facts.ts'
import type { PythonView } from './subjects.ts'

/** What may be a startup file, by its path alone. */
export type StartupKind = 'pth' | 'start' | 'module'

const shownLines = 3
const shownCharacters = 160
/** Where Lambda's Python looks for them: https://docs.aws.amazon.com/lambda/latest/dg/packaging-layers.html */
const siteFolder = /^python\/(?:lib\/python3\.\d+\/site-packages\/)?/
/** As `str.splitlines` of Python splits, which reads these files. */
// oxlint-disable-next-line no-control-regex -- they are line breaks to Python
const lineBreak = /\r\n|[\n\r\v\f\u001c-\u001e\u0085\u2028\u2029]/

/** What the file at a path of a layer could be; undefined for all that Python does not look for. */
export function startupKind(path: string, roots: readonly string[] = []): StartupKind | undefined {
  if (!/\.pth$|\.start$|(?:site|user)customize/.test(path)) return undefined
  const folders = [siteFolder.exec(path)?.[0], ...roots.map((root) => (root === '' ? '' : `${root}/`))]
  const inside = folders.filter((folder) => folder !== undefined && path.startsWith(folder))
  const [deepest] = inside.toSorted((a = '', b = '') => b.length - a.length)
  if (deepest === undefined) return undefined
  const name = path.slice(deepest.length)
  if (/^(?:site|user)customize(?:\.pyc?|\.[\w.-]*so|\/__init__\.(?:pyc?|[\w.-]*so))$/.test(name)) return 'module'
  if (name.includes('/')) return undefined
  if (name.endsWith('.pth')) return 'pth'
  return name.endsWith('.start') ? 'start' : undefined
}

/** The file with the lines that run; undefined when none does. */
export function startupFile(
  { path, package: owner }: Pick<StartupFile, 'path' | 'package'>,
  kind: StartupKind,
  text: string,
): StartupFile | undefined {
  const file = { path, ...(owner === undefined ? {} : { package: owner }) }
  if (kind === 'module') return { ...file, lines: [], moreLines: 0 }
  const runs = kind === 'pth' ? /^import[ \t]/ : /^\s*[^#\s]/
  const running = text
    .replace(/^\ufeff/, '')
    .split(lineBreak)
    .flatMap((line, index) => (runs.test(line) ? [{ number: index + 1, text: line }] : []))
  if (running.length === 0) return undefined
  const lines = running
    .slice(0, shownLines)
    .map(({ number, text: line }) => ({ number, text: shorten(line.trim(), shownCharacters) }))
  return { ...file, lines, moreLines: running.length - lines.length }
}

/** Of more files in one wheel, the lines are not kept. */
const mostFiles = 100

/** Collects the files of a wheel whose lines would run, wherever they are: only a place in a site folder makes them run. */
export function startupLook(): Look & {
  /** @param files all files of the wheel */
  readonly facts: (files: readonly { readonly path: string }[]) => readonly StartupFile[]
} {
  const seen = new Set<string>()
  const found: StartupFile[] = []
  const kindOf = (path: string): Exclude<StartupKind, 'module'> | undefined =>
    path.endsWith('.pth') ? 'pth' : path.endsWith('.start') ? 'start' : undefined
  return {
    wants: (path) => kindOf(path) !== undefined && seen.size < mostFiles,
    look(path, content) {
      const kind = kindOf(path)
      if (kind === undefined) return
      seen.add(path)
      const file = startupFile({ path }, kind, content.toString('utf8'))
      if (file) found.push(file)
    },
    facts: (files) => [
      ...found,
      ...files
        .filter(({ path }) => kindOf(path) !== undefined && !seen.has(path))
        .map(({ path }) => ({
          path,
          lines: [],
          moreLines: 0,
          unread: 'it was not read: it is too large, or one of too many',
        })),
    ],
  }
}

/** The startup files that wheels bring into a layer. */
export function startupOfWheels(
  entries: readonly PackedEntry[],
  wheelFacts: ReadonlyMap<string, WheelFacts>,
): readonly StartupFile[] {
  const known = new Map(
    [...wheelFacts].flatMap(([sha256, { startup }]) => startup.map((one) => [`${sha256} ${one.path}`, one] as const)),
  )
  return entries.flatMap(({ path, pathInArchive = path, origin: { archive, name } }) => {
    const kind = archive && startupKind(path)
    if (kind === undefined) return []
    if (kind === 'module') return startupFile({ path, package: name }, kind, '') ?? []
    const file = known.get(`${archive?.sha256} ${pathInArchive}`)
    return file ? { ...file, path, package: name } : []
  })
}

/** For an inventory: how the file at a path is read, when it is one of these. */
export function startupReader(path: string, roots: readonly string[]): StartupReader | undefined {
  const kind = startupKind(path, roots)
  return kind && { needsText: kind !== 'module', read: (file, text) => startupFile(file, kind, text) }
}

/** Findings of one target. A warning: some packages require such code, and attacks have used it. */
export function checkStartup(
  { artifact, packages, paths, target, where }: PythonView,
  startup: readonly StartupFile[],
): readonly Finding[] {
  const minor = Number(target.runtime.python.split('.')[1])
  // Python reads `.start` files from 3.15 on.
  const runs = startup.filter(({ path }) => paths.has(path) && (minor >= 15 || !path.endsWith('.start')))
  return runs.map((file): Finding => {
    const owner = ownerName(packages, file.package)
    if (artifact !== 'layer') return notRun(file, owner, where)
    const what = `${owner} runs code at every start of Python${where}, without an import: ${file.path}`
    const finding = {
      severity: 'warning',
      code: 'startup-code',
      message: `${what} (${startupText(file)}).`,
      nextStep: `Read it before you publish. If the package works without it, leave it out: exclude ${file.path}.`,
      path: file.path,
    } as const
    return file.package === undefined ? finding : Object.assign(finding, { package: file.package })
  })
}

/** The function's own folder is on the path, and is not a site folder: only `/opt/python` is. */
function notRun(file: StartupFile, owner: string, where: string): Finding {
  return {
    severity: 'note',
    code: 'startup-code-not-run',
    message: `${owner} has ${file.path}, whose code Python does not run at the start of a function${where}: only in a layer it does.`,
    ...(file.package === undefined ? {} : { package: file.package }),
    path: file.path,
  }
}
