// A run in which nothing changed ends here, before the rest of the tool is loaded. A build that depends on nothing but
// files of this machine is remembered with all that decided it and all that it wrote. When every one of these is as it
// was, down to the bytes, the same run would write the same files and report the same.
//
// What decides a build: the code of this tool and of Node, every input, the variables that set indexes, the variables
// and files that were read, also those that did not exist, and the user's own files. The wheels and their verdicts follow
// from these: see `isSettled` in recording.ts for the builds of which that is true.

import { createHash } from 'node:crypto'
import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { exitCodes } from '../errors.ts'
import type { Context, Environment } from '../host/context.ts'
import { hashFile, hashFileSync } from '../host/file-hash.ts'
import { folderState } from '../host/folder-state.ts'
import { sealedFacts, type Facts } from '../host/json-cache.ts'
import { mapTexts } from '../report/map-texts.ts'
import type { Report } from '../report/report.ts'
import { byText } from '../text/order.ts'
import { decidedVerb } from './intent.ts'
import type { Outcome, Request } from './request.ts'

/** A finished run. */
export interface Remembered {
  /** As an unchanged run has it. Holds no secret. */
  readonly report: Report
  /** What was read, by absolute path. */
  readonly files: Readonly<Record<string, FileState>>
  /** Folders of which every file counts, by absolute path. */
  readonly folders: Readonly<Record<string, string>>
  /** Hashes of the values of the variables that were read. */
  readonly variables: Readonly<Record<string, string>>
  /** See `ownFilesDigest`. */
  readonly ownFiles: string
  /** What was written: SHA-256 by absolute path. */
  readonly written: Readonly<Record<string, string>>
}

/** The SHA-256 of a file's bytes, or what there is instead. */
export type FileState = string

export function rememberedRuns(context: Pick<Context, 'stores' | 'env'>): Facts<Remembered> {
  // A document that this machine did not write is not believed: it would stand for all checks.
  return sealedFacts<Remembered>(context, 'unchanged-1')
}

/** The outcome of an earlier run, when this one would do and say the same. */
export async function recall(request: Request, context: Context): Promise<Outcome | undefined> {
  const key = keyOf(request, context)
  if (key === undefined) return undefined
  const startedMs = performance.now()
  const known = await rememberedRuns(context).get(key)
  if (!known || !(await isUnchanged(known, request, context))) {
    if (known) context.log.debug('Something changed since the last run with these inputs.')
    return undefined
  }
  const report = mapTexts(known.report, context.masks.hide)
  for (const warning of report.warnings) context.log.warning(warning)
  const phase = { name: 'Compare', milliseconds: Math.round(performance.now() - startedMs) }
  await context.log.phase(
    phase.name,
    async () => {},
    () => 'nothing changed since the last run',
  )
  return { report: { ...report, phases: [phase] }, exitCode: exitCodes.done }
}

/** Names a run by its inputs; undefined when it must not be remembered. */
export function keyOf(request: Request, context: Context): string | undefined {
  const { config } = request
  const { codeName, env, directory, platform, hostArchitecture } = context
  const isPlain = decidedVerb(request, env) === 'build' && config.cache && config.verify === 'static'
  if (codeName === undefined || !isPlain || config.build === 'container') return undefined
  const settings = Object.entries(env)
    .filter(([name]) => setting.test(name))
    .toSorted(byText(([name]) => name))
  const parts = { codeName, config, directory, platform, hostArchitecture, settings }
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}

/** Variables that say where packages, or the files that say it, are. */
const setting =
  /^(?:UV_.*|PIP_.*|PYTHON.*|HOME|USERPROFILE|XDG_CONFIG_HOME|APPDATA|PROGRAMDATA|VIRTUAL_ENV|SOURCE_DATE_EPOCH|GITHUB_ACTIONS|GITHUB_WORKSPACE|RUNNER_TEMP)$/

async function isUnchanged(known: Remembered, { config }: Request, context: Context): Promise<boolean> {
  const { env, signal } = context
  if (Object.entries(known.files).some(([path, state]) => fileState(path) !== state)) return false
  if (Object.entries(known.folders).some(([path, state]) => directoryState(path) !== state)) return false
  if (Object.entries(known.variables).some(([name, value]) => variableState(name, env) !== value)) return false
  try {
    if ((await ownFilesDigest({ config }, context)) !== known.ownFiles) return false
    for (const [path, sha256] of Object.entries(known.written)) {
      if ((await hashFile(path, signal)).sha256 !== sha256) return false
    }
    return true
  } catch {
    return false // The run itself says what is wrong, also that it was interrupted.
  }
}

export function fileState(path: string): FileState {
  try {
    return statSync(path).isFile() ? hashFileSync(path).sha256 : 'not a file'
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? 'unreadable'
  }
}

export function directoryState(path: string): string {
  return createHash('sha256')
    .update(JSON.stringify(folderState(path)))
    .digest('hex')
}

export function variableState(name: string, env: Environment): string {
  const value = env[name]
  return value === undefined ? 'unset' : createHash('sha256').update(value).digest('hex')
}

/** The user's own files that go in: their paths, modes and bytes. Empty when there are none. */
export async function ownFilesDigest(
  { config }: Pick<Request, 'config'>,
  { directory, signal }: Pick<Context, 'directory' | 'signal'>,
): Promise<string> {
  if (config.include.length + config.code.length === 0) return ''
  const [{ ownFilesOf }, { makePlan }] = await Promise.all([import('./own-files.ts'), import('../plan/plan.ts')])
  const from = resolve(directory, config.workingDirectory)
  const hash = createHash('sha256')
  for (const plan of makePlan(config, from).layers) {
    const { entries } = await ownFilesOf(plan, config, { directory: from, signal })
    for (const { path, mode, hash: content, content: where } of entries) {
      hash.update(JSON.stringify([path, mode, content, where.kind === 'link' ? where.target : '']))
    }
  }
  return hash.digest('hex')
}
