// Reading the log of a build: compiler errors, and the lines that matter. A build can write anything into its log, so
// it is bounded before any pattern sees it.

import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { boundedLines } from '../../text/bounded-lines.ts'

/** Of a longer log only the beginning and the end are read. */
const largestLogBytes = 4 * 1024 * 1024

/** The log that the driver wrote into its output folder; undefined when it could not write one. */
export async function readBuildLog(output: string): Promise<string | undefined> {
  try {
    await using file = await open(join(output, 'build.log'))
    const { size } = await file.stat()
    const whole = size <= largestLogBytes
    const part = whole ? size : largestLogBytes / 2
    const [head, tail] = [Buffer.alloc(part), Buffer.alloc(whole ? 0 : part)]
    await file.read(head, 0, part, 0)
    await file.read(tail, 0, tail.length, size - tail.length)
    const text = whole ? head.toString() : `${head.toString()}\n… ${size - 2 * part} bytes …\n${tail.toString()}`
    return boundedLines(text)
  } catch {
    return undefined
  }
}

/** A call of a compiler that failed on a file of the package itself. */
export interface CompilerError {
  readonly file: string
  readonly message: string
}

/**
 * Compiler errors on the package's own source. A build that continues after one has left out an optional
 * extension. Errors on other files are the tests of a configure script.
 * @param sources paths of the source tree's files, relative to its root
 */
export function compilerErrors(log: string, sources: ReadonlySet<string>, root: string): readonly CompilerError[] {
  const found = new Map<string, CompilerError>()
  for (const match of log.matchAll(
    /^(\S+?\.(?:c|cc|cpp|cxx|c\+\+|h|hpp|m|pyx|rs|f|f90)):\d+(?::\d+)?: (?:fatal )?error: (.*)$/gim,
  )) {
    const [, path = '', message = ''] = match
    const relative = path.replace(`${root}/`, '').replace(/^\.\//, '')
    if (sources.has(relative) && !found.has(relative)) found.set(relative, { file: relative, message: message.trim() })
  }
  return [...found.values()]
}

/** The last lines that matter: without blank ones, and without the frames of the build's own tools in a traceback. */
export function lastLines(log: string, count: number): string {
  const lines: string[] = []
  let inFrame = false
  for (const line of log.split('\n').map((one) => one.trimEnd())) {
    const frame = /^ {2}File "(?:\/lambda-layer\/(?:requirements|driver)\/|<frozen )/.test(line)
    if (frame || (inFrame && line.startsWith('    '))) {
      inFrame = true
      continue
    }
    inFrame = false
    if (line === '' || line.startsWith("WARNING: Running pip as the 'root' user")) continue
    lines.push(line.length > 500 ? `${line.slice(0, 300)} … ${line.slice(-150)}` : line)
  }
  return lines.slice(-count).join('\n')
}
