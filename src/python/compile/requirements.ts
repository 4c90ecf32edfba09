// uv resolves build requirements and unpacks them for the machine that will run them. Nothing of them is run:
// https://docs.astral.sh/uv/pip/compatibility/

import { readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makeFolder } from '../../host/make-folder.ts'
import { redact } from '../../text/redact.ts'
import type { ProcessResult } from '../../host/process/run-process.ts'
import type { Target } from '../../lambda/target.ts'
import { uvPlatform } from '../uv/platform.ts'
import { withoutColours } from '../uv/words.ts'
import { readSmallFile } from '../../host/files.ts'

/** Runs uv with the user's index settings and our own cache. */
export type RunUv = (args: readonly string[]) => Promise<ProcessResult>

/** What will run the requirements: the target, or an interpreter of this machine. */
export type RequirementsFor = { readonly target: Target } | { readonly python: string }

/** What limits the versions of requirements. */
export interface RequirementLimits {
  /** Lines of a requirements file. */
  readonly constraints?: readonly string[] | undefined
  /** A day: later uploads are skipped. Without an answer as of that day, today's is taken. */
  readonly asOf?: string | undefined
}

/** The command line; pure. */
export function requirementArguments(
  requires: readonly string[],
  folder: string,
  who: RequirementsFor,
  limits: { readonly file?: string; readonly asOf?: string | undefined } = {},
): string[] {
  return [
    'pip',
    'install',
    '--target',
    folder,
    '--only-binary',
    ':all:',
    '--no-config',
    '--quiet',
    ...('target' in who
      ? ['--python-platform', uvPlatform(who.target, 'install'), '--python-version', who.target.runtime.pythonFull]
      : ['--python', who.python]),
    ...(limits.file === undefined ? [] : ['--constraint', limits.file]),
    ...(limits.asOf === undefined ? [] : ['--exclude-newer', limits.asOf]),
    '--',
    ...requires,
  ]
}

export type Unpacked =
  | { readonly kind: 'unpacked' }
  /** Something of them has no wheel: pip can build it, in the image. */
  | { readonly kind: 'no-wheel'; readonly why: string }
  | { readonly kind: 'failed'; readonly why: string }

/** As uv says it. */
const noWheel = /has no usable wheels|Wheels are required for `|no wheels with a matching/

/**
 * Unpacks requirements into `folder`, with their programs in its `bin`.
 * @param interpreter the path of the Python that runs the programs, where they will be
 */
export async function unpackRequirements(
  requires: readonly string[],
  folder: string,
  who: RequirementsFor,
  interpreter: string,
  uv: RunUv,
  { constraints = [], asOf }: RequirementLimits = {},
): Promise<Unpacked> {
  await rm(folder, { recursive: true, force: true })
  await makeFolder(folder)
  if (requires.length > 0) {
    const file = `${folder}-limits.txt`
    if (constraints.length > 0) await writeFile(file, constraints.map((line) => `${line}\n`).join(''))
    const fetch = (day: string | undefined): ReturnType<RunUv> => {
      const limits = { ...(constraints.length > 0 ? { file } : {}), asOf: day }
      return oneAtATime(uv, JSON.stringify([requires, who, constraints, day]), () =>
        uv(requirementArguments(requires, folder, who, limits)),
      )
    }
    let result = await fetch(asOf)
    if (result.exitCode !== 0 && asOf !== undefined) result = await fetch(undefined)
    await rm(file, { force: true })
    if (result.exitCode !== 0) {
      const why = redact(withoutColours(result.stderr)).trim()
      return { kind: noWheel.test(why) ? 'no-wheel' : 'failed', why }
    }
  }
  await rewriteInterpreters(join(folder, 'bin'), interpreter)
  return { kind: 'unpacked' }
}

const underWay = new WeakMap<RunUv, Map<string, Promise<unknown>>>()

/** Equal requirements are fetched once: who wants them while they are on their way waits, and finds them in uv's cache. */
async function oneAtATime<T>(uv: RunUv, key: string, work: () => Promise<T>): Promise<T> {
  const running = underWay.get(uv) ?? new Map<string, Promise<unknown>>()
  underWay.set(uv, running)
  for (let other = running.get(key); other; other = running.get(key)) await other.catch(() => {})
  const own = work().finally(() => running.delete(key))
  running.set(key, own)
  return own
}

const largestScriptBytes = 4 * 1024 * 1024

/** uv writes the path of this machine's Python into the first line of programs. */
async function rewriteInterpreters(folder: string, interpreter: string): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  for (const name of names) {
    const path = join(folder, name)
    // A larger one is a program, not a script.
    const text = await readSmallFile(path, largestScriptBytes, 'latin1').catch(() => '')
    if (!text.startsWith('#!')) continue
    // `#!/bin/sh` + `'''exec' …` is how a path too long for the kernel is written.
    const rewritten = text
      .replace(/^#!.*python[^\n]*\n/, `#!${interpreter}\n`)
      .replace(/^#!\/bin\/sh\n'''exec' [^\n]*\n' '''\n/, `#!${interpreter}\n`)
    await writeFile(path, rewritten, 'latin1')
  }
}
