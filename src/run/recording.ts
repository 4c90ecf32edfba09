// Takes note of a build, so that the next one that would do the same need not be done: see unchanged.ts.

import type { Config } from '../config/config.ts'
import { exitCodes } from '../errors.ts'
import type { Context, InputTrace } from '../host/context.ts'
import type { DirectSource, Lock } from '../python/locks/lock.ts'
import { isClosed } from '../python/locks/lock-store.ts'
import type { Inputs } from '../python/requirements/inputs.ts'
import type { UnfitPackage } from '../python/wheels/choose.ts'
import type { Wheel } from '../python/wheels/wheelhouse.ts'
import type { Report } from '../report/report.ts'
import type { Chosen } from './python/choose.ts'
import type { Outcome, Request } from './request.ts'
import { hashFile } from '../host/file-hash.ts'
import {
  directoryState,
  fileState,
  keyOf,
  ownFilesDigest,
  rememberedRuns,
  variableState,
  type Remembered,
} from './unchanged.ts'

/** What is noted of a run while it is under way. */
export interface Recording extends InputTrace {
  /** Called when the run depends on nothing that is not noted. */
  settle(): void
  /** Remembers a run that succeeded. */
  keep(outcome: Outcome): Promise<void>
}

/** Undefined for a run that must not be remembered. */
export async function startRecording(request: Request, context: Context): Promise<Recording | undefined> {
  const key = keyOf(request, context)
  if (key === undefined) return undefined
  const files: Record<string, string> = {}
  const folders: Record<string, string> = {}
  const variables: Record<string, string> = {}
  const ownFiles = await ownFilesDigest(request, context).catch(() => undefined) // The run itself says what is wrong.
  let isSettledRun = false
  return {
    file(path) {
      files[path] ??= fileState(path)
    },
    folder(path) {
      folders[path] ??= directoryState(path)
    },
    variable(name) {
      variables[name] ??= variableState(name, context.env)
    },
    settle() {
      isSettledRun = true
    },
    async keep({ report, exitCode }) {
      if (!isSettledRun || exitCode !== exitCodes.done || ownFiles === undefined) return
      try {
        // What changed during the run may have been read before or after.
        if (Object.entries(files).some(([path, state]) => fileState(path) !== state)) return
        if (Object.entries(folders).some(([path, state]) => directoryState(path) !== state)) return
        if ((await ownFilesDigest(request, context)) !== ownFiles) return
        const written = await writtenBy(report, request.config)
        if (!written) return
        await rememberedRuns(context).put(key, {
          report: asUnchanged(report),
          files,
          folders,
          variables,
          ownFiles,
          written,
        })
      } catch (error) {
        context.log.debug(`The run is not remembered: ${error instanceof Error ? error.message : String(error)}.`)
      }
    },
  }
}

/**
 * Whether the next run with the same inputs would make the same: every package is pinned by a hash or a commit, and what was
 * built would be taken from the store, whatever else changed.
 * @param built as this run built it, or found it
 */
export function isSettled(
  { locks, selections, inputs }: Pick<Chosen, 'locks' | 'selections' | 'inputs'>,
  built: readonly Wheel[],
  run: SettledRun,
): boolean {
  const isPinned = locks.every((lock) => isPinnedLock(lock, inputs, run))
  const unfit = selections.flatMap((one) => one.unfit)
  const isAlike = built.every(({ image }) => image === undefined || image.reference.includes('@sha256:'))
  return (
    isPinned &&
    selections.every(({ chosen }) => chosen.every(({ file }) => file.sha256 !== undefined)) &&
    (unfit.length === 0 || (isAlike && run.config.buildEnv.length === 0 && unfit.every(hasFixedSource)))
  )
}

type SettledRun = { readonly config: Pick<Config, 'buildEnv' | 'excludeNewer'> }

function isPinnedLock({ origin, packages, isUntraceable }: Lock, inputs: Inputs, { config }: SettledRun): boolean {
  if (origin === 'lock') return packages.every(({ direct }) => direct === undefined || isFixed(direct))
  if (isUntraceable || packages.some(({ direct }) => direct !== undefined)) return false
  if (origin === 'resolved') return isAsOfThePast(config)
  return packages.length > 0 && isClosed(packages, inputs)
}

/** What an index had before a moment that has passed: the same tomorrow. */
function isAsOfThePast({ excludeNewer }: SettledRun['config']): boolean {
  return excludeNewer?.kind === 'time' && Date.parse(excludeNewer.iso) < Date.now()
}

function isFixed(direct: DirectSource): boolean {
  if (direct.kind === 'vcs') return /^[0-9a-f]{40,64}$/.test(direct.commit)
  return direct.kind === 'archive' && direct.file.sha256 !== undefined
}

function hasFixedSource({ package: { direct, sdist } }: UnfitPackage): boolean {
  return direct === undefined ? sdist?.sha256 !== undefined : isFixed(direct)
}

/** The zips and the reports, by what they must be; undefined when one of them does not exist: the next run writes it. */
async function writtenBy(
  { layers, overviewPath }: Report,
  { reports }: Pick<Config, 'reports'>,
): Promise<Remembered['written'] | undefined> {
  const written: Record<string, string> = {}
  const pages: (string | undefined)[] = reports.includes('html') && layers.length > 1 ? [overviewPath] : []
  for (const { zip, files } of layers) {
    if (zip?.path === undefined || zip.codeSha256 === undefined) return undefined
    written[zip.path] = Buffer.from(zip.codeSha256, 'base64').toString('hex')
    if (reports.includes('html')) pages.push(files?.pagePath)
    if (reports.includes('sbom')) pages.push(files?.sbomPath)
  }
  for (const path of pages) {
    if (path === undefined) return undefined
    written[path] = (await hashFile(path)).sha256
  }
  return written
}

/** What the same run says the next time. */
function asUnchanged(report: Report): Report {
  const { downloads, cached, built } = report
  return {
    ...report,
    // The store has them then.
    built: built.map(({ name, version, target, where }) => ({
      name,
      version,
      target,
      ...(where === undefined ? {} : { where }),
    })),
    layers: report.layers.map(({ zip, ...layer }) => ({ ...layer, ...(zip ? { zip: { ...zip, reused: true } } : {}) })),
    downloads: { files: 0, bytes: 0 },
    cached: { files: downloads.files + cached.files, bytes: downloads.bytes + cached.bytes },
  }
}
