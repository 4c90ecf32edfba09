// What the files of a wheel say of files that a preset may leave out. It is true for ever of the wheel's bytes. Pure.

import { posix } from 'node:path'
import { sourceTexts } from './source-texts.ts'

/** A file names a module, or something that may be a path. */
export interface Mention {
  /** The file that names it, in its wheel, where an installer puts it. */
  readonly from: string
  /** `module`: absolute and dotted. `text`: a word of a string. */
  readonly kind: 'module' | 'text'
  readonly text: string
}

export interface WheelMentions {
  readonly mentions: readonly Mention[]
  /** Sources that could not be read: they may name anything. */
  readonly unread: readonly string[]
  /** Programs of .NET, where an installer puts them: they run on every system. */
  readonly dotNet: readonly string[]
}

/** Names of folders that hold tests, or what explains. */
export const testFolders: ReadonlySet<string> = new Set(['tests', 'test'])
export const docFolders: ReadonlySet<string> = new Set(['docs', 'doc', 'examples', 'example'])

export const sourceEndings: ReadonlySet<string> = new Set(
  'c cc cpp cxx h hh hpp hxx cu cuh f f77 f90 f95 pxd pxi pyx rs'.split(' '),
)
export const docEndings: ReadonlySet<string> = new Set(['md', 'rst'])
export const typingEndings: ReadonlySet<string> = new Set(['pyi'])

/** In a `.dist-info` folder: what installers and builders leave there for themselves. */
export const metadataNames: ReadonlySet<string> = new Set([
  'RECORD.jws',
  'RECORD.p7s',
  'REQUESTED',
  'dependency_links.txt',
  'direct_url.json',
  'not-zip-safe',
  'sboms',
  'zip-safe',
])

const folders = [...testFolders, ...docFolders, 'conftest'].join('|')
const endings = [...sourceEndings, ...docEndings, ...typingEndings].join('|')
const names = [...metadataNames].map((name) => name.replaceAll('.', '\\.')).join('|')
/** Anything that a preset may be about. */
const relevant = new RegExp(
  `(?<![A-Za-z0-9_])(?:${folders}|${names})(?![A-Za-z0-9_])|\\.(?:${endings})(?![A-Za-z0-9_])`,
)
/** Reads the stub beside a module to know what it exports: https://scientific-python.org/specs/spec-0001/ */
const readsStubs = 'attach_stub'

const mostTextBytes = 2 * 1024 * 1024
const longestText = 300
/** With more of them, every string is looked at. */
const mostFoldersSought = 100

/** Whether a file can name others: sources, entry points, startup files, scripts. */
export function canMention(path: string): boolean {
  return /\.(?:py|pyw|pth)$|\.dist-info\/entry_points\.txt$|^[^/]+\.data\/scripts\//.test(path)
}

const ofPreset = new RegExp(`\\.(?:${endings})$`, 'i')

/**
 * Folders without a module that hold sources, stubs or documents. Code that names such a folder may read all that is in it.
 * @param paths of all files, where an installer puts them
 * @returns paths of the folders
 */
export function dataFoldersOf(paths: Iterable<string>): ReadonlySet<string> {
  const found = new Set<string>()
  const modules = new Set<string>()
  for (const path of paths) {
    const folder = posix.dirname(path)
    if (/\.(?:py|so)$/.test(path)) modules.add(folder)
    // Headers to compile against: every package names the folder, to say where it is.
    else if (ofPreset.test(path) && !/(?:^|\/)includes?(?:\/|$)/.test(folder)) found.add(folder)
  }
  return new Set([...found].filter((folder) => folder !== '.' && !modules.has(folder)))
}

/**
 * Undefined for a file that is too large to be read.
 * @param folders names of folders that count, too
 */
export function mentionsOf(
  path: string,
  content: Buffer,
  folders: ReadonlySet<string> = new Set(),
): readonly Mention[] | undefined {
  if (content.length > mostTextBytes) return undefined
  const text = content.toString('latin1')
  const namesFolder = folders.size > mostFoldersSought || [...folders].some((folder) => text.includes(folder))
  if (!relevant.test(text) && !text.includes(readsStubs) && !namesFolder) return []
  const from = placed(path)
  const found = new Map<string, Mention>()
  const add = (kind: Mention['kind'], one: string): void => {
    if (one.length <= longestText) found.set(`${kind} ${one}`, { from, kind, text: one })
  }
  if (path.endsWith('.txt')) {
    for (const [, module = ''] of text.matchAll(/=[ \t]*([\w.]+)/g)) if (relevant.test(module)) add('module', module)
    return [...found.values()]
  }
  const { imports, strings, uses } = sourceTexts(text)
  for (const name of imports) {
    const module = absolute(name, from)
    if (module !== undefined && relevant.test(module)) add('module', module)
  }
  for (const one of strings) {
    for (const word of wordsOf(one)) add('text', word)
    // The name alone, or a path that it ends.
    if (/^[^\s]*$/.test(one) && folders.has(lastPart(one))) add('text', one)
  }
  if (uses(readsStubs)) add('text', '.pyi')
  return [...found.values()]
}

/** The words of a string that may name a file: of a sentence, those alone that are paths by their form. */
function wordsOf(string: string): readonly string[] {
  if (!relevant.test(string) || string.includes('://')) return []
  const words = string.split(/[\s,;()[\]`'"]+/).filter((word) => word !== '')
  const isSentence = words.length > 1
  return words.filter((word) => relevant.test(word) && (!isSentence || /[^./\\][./\\][^./\\]/.test(word)))
}

/** The last part of a path or of a dotted name. */
export function lastPart(text: string): string {
  return (
    text
      .replace(/[/\\]+$/, '')
      .split(/[/\\.]/)
      .at(-1) ?? ''
  )
}

/** `..tests` of `a/b/c.py` is `a.tests`. Undefined where it leads out of the wheel. */
function absolute(name: string, from: string): string | undefined {
  const dots = /^\.*/.exec(name)?.[0].length ?? 0
  if (dots === 0) return name
  const folder = posix.dirname(from)
  const parts = folder === '.' ? [] : folder.split('/')
  if (dots - 1 > parts.length) return undefined
  return [...parts.slice(0, parts.length - (dots - 1)), name.slice(dots)].filter((part) => part !== '').join('.')
}

/** Native code names modules in its data: what Cython made of an import. */
export function nativeMentions(path: string, content: Buffer): readonly Mention[] {
  const found = new Map<string, Mention>()
  for (const name of testFolders) {
    const wanted = Buffer.from(`.${name}`)
    for (let at = content.indexOf(wanted); at !== -1; at = content.indexOf(wanted, at + 1)) {
      const around = content.toString('latin1', Math.max(0, at - 100), at + 100)
      const before = /[A-Za-z_][\w.]*$/.exec(around.slice(0, Math.min(at, 100)))?.[0]
      const behind = /^\.(\w+)[\w.]*/.exec(around.slice(Math.min(at, 100)))
      if (before === undefined || behind?.[1] !== name) continue
      const text = `${before}${behind[0]}`
      found.set(text, { from: placed(path), kind: 'module', text })
    }
  }
  return [...found.values()]
}

/** Where an installer puts a file of a wheel. */
export function placed(path: string): string {
  return path.replace(/^[^/]+\.data\/(?:purelib|platlib|data)\//, '')
}
