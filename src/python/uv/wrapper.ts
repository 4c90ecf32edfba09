// The program that uv is given as its Python: a shell script in front of `interpreter.py`.

import { chmod, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Environment } from '../../host/context.ts'
import { makeFolder } from '../../host/make-folder.ts'
import { interpreterSource } from './programs/interpreter-source.ts'

/** What an interpreter says of itself to uv's own question. */
export type InterpreterFacts = Readonly<Record<string, unknown>>

/**
 * An interpreter is asked once in a run: to ask starts two Pythons, a tenth of a second, and uv asks each wrapper anew.
 * The key is the run's environment.
 */
const known = new WeakMap<Environment, Map<string, InterpreterFacts>>()

export function knownFacts(env: Environment): Map<string, InterpreterFacts> {
  const facts = known.get(env) ?? new Map<string, InterpreterFacts>()
  known.set(env, facts)
  return facts
}

/** The folders that the standard library of an interpreter is below. */
export function prefixesOf(facts: InterpreterFacts): readonly string[] {
  return [facts['sys_base_prefix'], facts['sys_base_exec_prefix']].filter((one) => typeof one === 'string')
}

export interface Wrapper {
  /** What uv is given. */
  readonly path: string
  /** Exists once uv was answered from what is known. */
  readonly answered: string
}

/** Makes the wrapper of an interpreter in a folder; `facts` are those of the same interpreter, when they are known. */
export async function makeWrapper(
  folder: string,
  python: string,
  socket: string,
  facts: InterpreterFacts | undefined,
): Promise<Wrapper> {
  const program = join(folder, 'interpreter.py')
  const path = join(folder, 'outside', 'python3')
  const answered = join(folder, 'answered')
  await makeFolder(join(folder, 'outside'))
  // In the jail this folder is in the place of the other.
  await makeFolder(join(folder, 'inside'))
  await symlink(python, join(folder, 'inside', 'python3'))
  await writeFile(program, interpreterSource)
  const lines = ['#!/bin/sh']
  if (facts) {
    const description = join(folder, 'facts.json')
    await writeFile(description, JSON.stringify({ ...facts, sys_executable: path, sys_base_executable: path }))
    lines.push(
      `if [ "$0" = ${quoted(path)} ]; then case "$*" in *get_interpreter_info*)`,
      `  : > ${quoted(answered)}`,
      `  exec cat ${quoted(description)}`,
      'esac; fi',
    )
  }
  lines.push(`exec ${[python, '-I', program, socket, python, path].map(quoted).join(' ')} "$0" "$@"`)
  await writeFile(path, `${lines.join('\n')}\n`)
  await chmod(path, 0o755)
  return { path, answered }
}

function quoted(word: string): string {
  return `'${word.replaceAll("'", String.raw`'\''`)}'`
}
