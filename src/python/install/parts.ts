// Wheels become parts of a layer: their files where an installer puts them, and a RECORD of what was kept.

import { posix } from 'node:path'
import { Failure, Interrupted, throwIfAny, type Problem } from '../../errors.ts'
import { ZipRefusal } from '../../formats/zip/refusal.ts'
import { openZipFile } from '../../formats/zip/source.ts'
import type { Component } from '../../model/component.ts'
import type { Entry, Part } from '../../model/entry.ts'
import type { ArtifactPlan } from '../../plan/plan.ts'
import { compareText } from '../../text/order.ts'
import { under } from '../../text/path.ts'
import { formatRecord, recordHash } from '../wheels/record.ts'
import type { Wheel, Wheelhouse } from '../wheels/wheelhouse.ts'
import { wheelComponent } from './component.ts'
import { install, type Site } from './install.ts'
import { planSites } from './sites.ts'
import { readWheel, refused, type WheelContents } from './wheel-contents.ts'

/**
 * The parts of a layer that its wheels make: Python by Python, the wheels of each by name.
 * @throws {Failure} with the problems of all wheels that are refused, or what keeps the targets from sharing a layer.
 */
export async function wheelParts(
  plan: Pick<ArtifactPlan, 'kind' | 'name' | 'layout' | 'interpreter'>,
  wheelhouses: readonly Wheelhouse[],
  signal: AbortSignal,
): Promise<readonly Part[]> {
  const sites = planSites(plan, wheelhouses)
  const contents = await readAll(
    sites.flatMap(({ wheels }) => wheels),
    signal,
  )
  return sites.flatMap(({ site, wheels }) =>
    wheels.flatMap((wheel) => {
      const one = contents.get(wheel.sha256)
      return one ? [wheelPart(one, site)] : []
    }),
  )
}

/** A wheel at a site. */
export function wheelPart(contents: WheelContents, site: Site): Part {
  const component = wheelComponent(contents.wheel)
  return {
    entries: install(contents, site, component),
    close: (kept) => recordOf(contents, component, site.root, kept),
    warnings: contents.warnings,
  }
}

/** RECORD of a wheel: what the layer has as the wheel brought it. */
function recordOf({ distInfo }: WheelContents, origin: Component, root: string, kept: readonly Entry[]): Entry {
  const rows = kept.map(({ path, hash, sizeBytes }) => ({
    path: path.startsWith(under(root, '')) ? path.slice(under(root, '').length) : posix.relative(root, path),
    hash,
    sizeBytes,
  }))
  const bytes = Buffer.from(formatRecord([...rows, { path: `${distInfo}/RECORD` }]))
  return {
    path: under(root, `${distInfo}/RECORD`),
    mode: 0o644,
    sizeBytes: bytes.length,
    hash: recordHash(bytes),
    origin,
    content: { kind: 'bytes', bytes },
  }
}

/** Files that are read at the same time: enough to keep the disk busy while others are parsed. */
const atOnce = 8

/** Every wheel once, by its hash. */
async function readAll(wheels: readonly Wheel[], signal: AbortSignal): Promise<Map<string, WheelContents>> {
  const contents = new Map<string, WheelContents>()
  const problems = new Map<string, readonly Problem[]>()
  const waiting = [...new Map(wheels.map((wheel) => [wheel.sha256, wheel])).values()]
  const work = async (): Promise<void> => {
    for (let wheel = waiting.shift(); wheel; wheel = waiting.shift()) {
      if (signal.aborted) throw new Interrupted({ cause: signal.reason })
      try {
        contents.set(wheel.sha256, await read(wheel))
      } catch (error) {
        if (!(error instanceof Failure) || error instanceof Interrupted) throw error
        problems.set(wheel.filename, error.problems)
      }
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  throwIfAny([...problems].sort(([a], [b]) => compareText(a, b)).flatMap(([, some]) => some))
  return contents
}

async function read(wheel: Wheel): Promise<WheelContents> {
  try {
    await using source = await openZipFile(wheel.path, wheel.filename)
    return await readWheel(source, wheel)
  } catch (error) {
    if (error instanceof ZipRefusal) throw refused(wheel, error.reason, { cause: error })
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    throw new Failure(
      {
        code: 'wheel-gone',
        message: `${wheel.filename} was removed from the store at ${wheel.path} during the run.`,
        nextStep: 'Run it again.',
        package: wheel.name,
      },
      { cause: error },
    )
  }
}
