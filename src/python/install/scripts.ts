// Commands: the files of `.data/scripts`, and those that an installer makes of entry points.

import type { EntryPoint } from '../wheels/metadata.ts'
import { refusedPath } from '../../formats/zip/names.ts'
import { layersFolder } from '../../lambda/folders.ts'

/**
 * A script of a wheel with the interpreter line of the runtime, or undefined when it stays as it is: another
 * interpreter's, or no script (ninja's is an ELF file). What follows `#!python` in its line is dropped, as pip does.
 * Like the file of an entry point, it finds the packages by its own place.
 */
export function withInterpreter(script: Buffer, interpreter: string, rootFromHere: string): Buffer | undefined {
  if (!startsAsPython(script)) return undefined
  const lineEnd = script.indexOf('\n')
  const rest = lineEnd < 0 ? '' : script.toString('latin1', lineEnd + 1)
  const at = endOfProlog(rest)
  const line = `__import__('sys').path.insert(0, ${folderFromHere("__import__('os').path", rootFromHere)})\n`
  return Buffer.from(`#!${interpreter}\n${rest.slice(0, at)}${line}${rest.slice(at)}`, 'latin1')
}

/** Python source of the absolute path of a folder beside the file itself. */
function folderFromHere(path: string, rootFromHere: string): string {
  return `${path}.abspath(${path}.join(${path}.dirname(${path}.realpath(__file__)), ${JSON.stringify(rootFromHere)}))`
}

const blank = /[ \t\f]*(?:#[^\n]*)?\r?\n/y
const openingQuotes = /[rRuU]?("""|'''|"|')/y
const future = /from[ \t]+__future__[ \t]+import[ \t]+(?:\([^)]*\)|[^\n\\(;])*(?:;[^\n]*)?\r?\n/y

/**
 * Where the first statement of a Python source may be put: behind comments, the docstring and imports of `__future__`,
 * which must come first. https://docs.python.org/3/reference/simple_stmts.html#future-statements
 */
function endOfProlog(source: string): number {
  const skip = (pattern: RegExp, from: number): number => {
    pattern.lastIndex = from
    const match = pattern.exec(source)
    return match ? from + match[0].length : from
  }
  const skipAll = (pattern: RegExp, from: number): number => {
    let at = from
    for (let next = skip(pattern, at); next !== at; next = skip(pattern, at)) at = next
    return at
  }
  let at = skipAll(blank, 0)
  const docstringEnd = endOfString(source, at)
  if (docstringEnd !== undefined) at = skipAll(blank, docstringEnd)
  let end = docstringEnd ?? at
  for (let next = skip(future, at); next !== at; next = skip(future, at)) {
    end = next
    at = skipAll(blank, next)
  }
  return end
}

/** Where the line behind a string at this place begins; undefined when there is none, or more than a string is in its line. */
function endOfString(source: string, from: number): number | undefined {
  openingQuotes.lastIndex = from
  const [opening, quotes] = openingQuotes.exec(source) ?? []
  if (opening === undefined || quotes === undefined) return undefined
  for (let at = from + opening.length; at < source.length; at += 1) {
    const character = source[at]
    if (character === '\\') at += 1
    else if (character === '\n' && quotes.length === 1) return undefined
    else if (source.startsWith(quotes, at)) {
      blank.lastIndex = at + quotes.length
      const rest = blank.exec(source)
      return rest ? at + quotes.length + rest[0].length : undefined
    }
  }
  return undefined
}

/** Whether the first bytes of a script ask for the installer's interpreter. */
export function startsAsPython(start: Buffer): boolean {
  return start.subarray(0, 8).toString('latin1') === '#!python'
}

/** Whether the line of the interpreter ends as on Windows, by the first bytes of a file. */
export function endsLikeWindows(start: Buffer): boolean {
  const [line = ''] = start.toString('latin1').split('\n', 1)
  return line.startsWith('#!') && line.endsWith('\r')
}

/** The file of an entry point. It finds the packages by its own place, since a child of a function sees no `/opt/python`. */
export function scriptOf(entry: EntryPoint, interpreter: string, rootFromHere: string): Buffer | undefined {
  const { module, attribute } = entry
  if (attribute === undefined) return undefined
  const name = /^[\w]+$/.test(attribute) ? attribute : attribute.split('.')[0]
  return Buffer.from(
    [
      `#!${interpreter}`,
      'import os',
      'import sys',
      `sys.path.insert(0, ${folderFromHere('os.path', rootFromHere)})`,
      `from ${module} import ${name}`,
      "if __name__ == '__main__':",
      `    sys.exit(${attribute}())`,
      '',
    ].join('\n'),
  )
}

/** A file for `/opt/bin` that runs another one of the layer. */
export function launcherOf(path: string): Buffer {
  return Buffer.from(`#!/bin/sh\nexec '${layersFolder}/${path.replaceAll("'", `'\\''`)}' "$@"\n`)
}

/** Whether a command may be called so: a name of a file, and no path. */
export function isCommandName(name: string): boolean {
  return !name.includes('/') && refusedPath(name) === undefined
}
