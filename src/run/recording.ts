// Takes note of a build, so that the next one that would do the same need not be done: see unchanged.ts.

import { exitCodes } from '../errors.ts'
import type { Context, InputTrace } from '../host/context.ts'
import { isClosed } from '../python/locks/lock-store.ts'
import type { Report } from '../report/report.ts'
import type { Chosen } from './choose.ts'
import type { Outcome, Request } from './request.ts'
import { hashFile } from '../host/file-hash.ts'
import { fileState, keyOf, ownFilesDigest, rememberedRuns, variableState, type Remembered } from './unchanged.ts'

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
  const variables: Record<string, string> = {}
  const ownFiles = await ownFilesDigest(request, context).catch(() => undefined) // The run itself says what is wrong.
  let isSettledRun = false
  return {
    file(path) {
      files[path] ??= fileState(path)
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
        if ((await ownFilesDigest(request, context)) !== ownFiles) return
        const written = await writtenBy(report)
        if (!written) return
        await rememberedRuns(context).put(key, { report: asUnchanged(report), files, variables, ownFiles, written })
      } catch (error) {
        context.log.debug(`The run is not remembered: ${error instanceof Error ? error.message : String(error)}.`)
      }
    },
  }
}

/** Whether the lock, or closed pins, decide all that goes in, by hash; nothing was compiled, and no index was asked what is new. */
export function isSettled({ locks, selections, inputs }: Chosen): boolean {
  const isPinned = locks.every(
    ({ origin, packages }) =>
      origin === 'lock' || (origin !== 'resolved' && packages.length > 0 && isClosed(packages, inputs)),
  )
  return (
    isPinned &&
    locks.every(({ packages }) => packages.every(({ direct }) => direct === undefined)) &&
    selections.every(({ unfit, chosen }) => unfit.length === 0 && chosen.every(({ file }) => file.sha256 !== undefined))
  )
}

/** The zips and the reports, by what they must be; undefined when one of them does not exist. */
async function writtenBy({ layers, overviewPath }: Report): Promise<Remembered['written'] | undefined> {
  const written: Record<string, string> = {}
  for (const { zip, files } of layers) {
    if (zip?.path === undefined || zip.codeSha256 === undefined) return undefined
    written[zip.path] = Buffer.from(zip.codeSha256, 'base64').toString('hex')
    for (const path of [files?.pagePath, files?.sbomPath]) {
      if (path !== undefined) written[path] = (await hashFile(path)).sha256
    }
  }
  if (overviewPath !== undefined) written[overviewPath] = (await hashFile(overviewPath)).sha256
  return written
}

/** What the same run says the next time. */
function asUnchanged(report: Report): Report {
  const { downloads, cached } = report
  return {
    ...report,
    layers: report.layers.map(({ zip, ...layer }) => ({ ...layer, ...(zip ? { zip: { ...zip, reused: true } } : {}) })),
    downloads: { files: 0, bytes: 0 },
    cached: { files: downloads.files + cached.files, bytes: downloads.bytes + cached.bytes },
  }
}
