// Commands: the files of `.data/scripts`, and those that an installer makes of entry points.

import type { EntryPoint } from '../wheels/metadata.ts'
import { refusedPath } from '../../formats/zip/names.ts'
import { layersFolder } from '../../lambda/folders.ts'

/**
 * A script of a wheel with the interpreter line of the runtime, or undefined when it stays as it is: another
 * interpreter's, or no script (ninja's is an ELF file). What follows `#!python` in its line is dropped, as pip does.
 */
export function withInterpreter(script: Buffer, interpreter: string): Buffer | undefined {
  if (!startsAsPython(script)) return undefined
  const lineEnd = script.indexOf('\n')
  const rest = lineEnd < 0 ? Buffer.alloc(0) : script.subarray(lineEnd + 1)
  return Buffer.concat([Buffer.from(`#!${interpreter}\n`), rest])
}

/** Whether the first bytes of a script ask for the installer's interpreter. */
export function startsAsPython(start: Buffer): boolean {
  return start.subarray(0, 8).toString('latin1') === '#!python'
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
      `sys.path.insert(0, os.path.abspath(os.path.join(os.path.dirname(os.path.realpath(__file__)), ${JSON.stringify(rootFromHere)})))`,
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
