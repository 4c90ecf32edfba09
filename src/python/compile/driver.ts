// The Python programs that run a build, in the image and on this machine alike, and what they read and write. Nothing
// of ours is installed where they run, so their text travels there.

import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { clangPrograms } from '../../host/docker/clang/clang.ts'
import { makeFolder } from '../../host/make-folder.ts'
import { canBeAsked } from './build-system.ts'
import { buildSource } from './driver/build-source.ts'
import { lambdaLayerIndexSource } from './driver/lambda-layer-index-source.ts'
import { lambdaLayerWheelSource } from './driver/lambda-layer-wheel-source.ts'
import { sitecustomizeSource } from './driver/sitecustomize-source.ts'

/** So much longer than its time limit a build may go on, before it ends by itself. */
export const graceMs = 60_000

/** Dates in wheels: the first that a zip can hold. https://reproducible-builds.org/docs/source-date-epoch/ */
export const sourceDateEpoch = 315_532_800

/** What the driver is to run. */
export type DriverWork =
  | {
      readonly kind: 'hooks'
      readonly backend: string
      readonly backendPath: readonly string[]
      readonly requires: readonly string[]
      readonly wholeFlags: boolean
    }
  /** Arguments of `pip wheel`. */
  | { readonly kind: 'pip'; readonly args: readonly string[]; readonly wholeFlags: boolean }

/** A wheel; or only what the wheel would say of itself, for the resolver. */
export type DriverGoal = 'wheel' | 'metadata'

export interface DriverTask {
  readonly goal: DriverGoal
  readonly work: DriverWork
  /** When it ends by itself, for when nobody is left who could end it. */
  readonly limitMs: number
  /** Paths where the driver runs. */
  readonly source: string
  readonly output: string
  /** What the interpreter must be; undefined: any. */
  readonly interpreter?: { readonly python: string; readonly machine: string }
  /** Libraries that are not collected, since the runtime has them; undefined: none is collected. */
  readonly runtimeLibraries?: readonly string[]
}

/** What the driver found out. It is checked where it is used, since the build could have written it. */
export type DriverResult =
  | { readonly status: 'built'; readonly wheels: readonly DriverWheel[] }
  /** `metadata/<distInfo>/METADATA` is in the output folder. */
  | { readonly status: 'metadata'; readonly distInfo: string }
  | { readonly status: 'requires'; readonly requires: readonly string[] }
  | { readonly status: 'failed'; readonly stage: string }
  | { readonly status: 'crashed'; readonly stage: string; readonly signal: number }
  | { readonly status: 'wrong-image'; readonly python: string; readonly machine: string }

export interface DriverWheel {
  readonly file: string
  readonly elfFiles: number
  /** `e_machine` of its ELF files. */
  readonly machines: readonly number[]
  readonly libraries: readonly DriverLibrary[]
  readonly missing: readonly { readonly name: string; readonly neededBy: string }[]
}

export interface DriverLibrary {
  readonly name: string
  readonly path: string
  readonly neededBy: string
  readonly package: string | null
  readonly version: string | null
  readonly license: string | null
}

/** Files of the driver by their path below its folder. */
const programs: Readonly<Record<string, string>> = {
  'build.py': buildSource,
  ...clangPrograms,
  'lambda_layer_index.py': lambdaLayerIndexSource,
  'lambda_layer_wheel.py': lambdaLayerWheelSource,
  'site/sitecustomize.py': sitecustomizeSource,
}

/** Everything that decides what the driver does. */
export const driverText = Object.values(programs).join('\0')

/** Writes the driver and its task into a folder, whose `site` belongs on PYTHONPATH. */
export async function writeDriver(folder: string, task: DriverTask): Promise<void> {
  const { goal, work, limitMs, source, output, interpreter, runtimeLibraries } = task
  const hooks =
    work.kind === 'hooks'
      ? { ...work, pip: null }
      : { backend: '', backendPath: [], requires: [], wholeFlags: work.wholeFlags, pip: work.args }
  await makeFolder(join(folder, 'site'))
  await writeFile(
    join(folder, 'task.json'),
    JSON.stringify({
      ...hooks,
      goal,
      limitSeconds: Math.ceil(limitMs / 1000),
      source,
      output,
      python: interpreter?.python ?? null,
      machine: interpreter?.machine ?? null,
      collectLibraries: runtimeLibraries !== undefined,
      runtimeLibraries: runtimeLibraries ?? [],
    }),
  )
  for (const [name, text] of Object.entries(programs)) await writeFile(join(folder, name), text)
}

const largestResultBytes = 4 * 1024 * 1024

/** The result that a driver wrote into its output folder; undefined when there is none that can be read. */
export async function readDriverResult(output: string): Promise<DriverResult | undefined> {
  const path = join(output, 'result.json')
  try {
    if ((await stat(path)).size > largestResultBytes) return undefined
    return driverResult(JSON.parse(await readFile(path, 'utf8')))
  } catch {
    return undefined
  }
}

/** A value as a result of the driver, or undefined when it has another shape. */
export function driverResult(value: unknown): DriverResult | undefined {
  if (!isRecord(value)) return undefined
  const { status, wheels, distInfo, requires, stage, signal, python, machine } = value
  switch (status) {
    case 'built':
      return isListOf(wheels, isWheel) ? { status, wheels } : undefined
    case 'metadata':
      return isText(distInfo) ? { status, distInfo } : undefined
    case 'requires':
      return isListOf(requires, isText) && canBeAsked(requires) ? { status, requires } : undefined
    case 'failed':
      return isText(stage) ? { status, stage } : undefined
    case 'crashed':
      return isText(stage) && isCount(signal) ? { status, stage, signal } : undefined
    case 'wrong-image':
      return isText(python) && isText(machine) ? { status, python, machine } : undefined
    default:
      return undefined
  }
}

function isWheel(value: unknown): value is DriverWheel {
  if (!isRecord(value)) return false
  const { file, elfFiles, machines, libraries, missing } = value
  return (
    isText(file) &&
    isCount(elfFiles) &&
    isListOf(machines, isCount) &&
    isListOf(libraries, isLibrary) &&
    isListOf(missing, (one): one is DriverWheel['missing'][number] => {
      return isRecord(one) && isText(one['name']) && isText(one['neededBy'])
    })
  )
}

function isLibrary(value: unknown): value is DriverLibrary {
  if (!isRecord(value)) return false
  const { name, path, neededBy, package: owner, version, license } = value
  const known = [owner, version, license].every((one) => one === null || isText(one))
  return known && isText(name) && isText(path) && isText(neededBy)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isListOf<T>(value: unknown, isOne: (item: unknown) => item is T): value is readonly T[] {
  return Array.isArray(value) && value.every(isOne)
}

const isText = (value: unknown): value is string => typeof value === 'string'
const isCount = (value: unknown): value is number => typeof value === 'number'
