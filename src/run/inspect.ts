// `inspect`: what is in a layer, and what is wrong with it.
import { resolve } from 'node:path'
import { nativeFilesOf } from '../inspect/native-files.ts'
import { applyIgnores } from '../inspect/verdict.ts'
import type { Runtime } from '../lambda/runtimes.ts'
import { targetName, type Target } from '../lambda/target.ts'
import type { Finding } from '../model/finding.ts'
import { examineInventory, type ExaminedInventory } from '../python/checks/inventory-subjects.ts'
import type { Context } from '../host/context.ts'
import { inspectImage, namesImage } from './image/inspect.ts'
import { handlerFindings } from './handlers.ts'
import { inspectInventory, judge } from './inspect-layer.ts'
import { announceReadLayer, kindOfRead, readLayer, summaryOfRead, targetsFor, type ReadLayer } from './read-layer.ts'
import { writePageOfRead } from './report-files.ts'
import type { Run } from './request.ts'

/** @throws {Failure} when it cannot be read, or is certain not to work. */
export async function inspect(run: Run): Promise<void> {
  const { words, context, config, given } = run
  const [word = ''] = words
  if (await namesImage(word, context.directory)) return inspectImage(word, run)
  const layer = await context.log.phase('Read', () => readLayer(word, context), summaryOfRead)
  const examined = await examine(layer, context)
  const targets = targetsFor(run, layer.inventory, examined?.elfFiles ?? [])
  announceReadLayer(layer, targets, run)
  const kind = kindOfRead(layer, run)
  const inspected = inspectInventory(layer.inventory, { kind, name: layer.name, targets }, examined, config)
  const missing = kind === 'function' ? await handlersOfRead(layer, targets, config) : []
  const found = [...missing, ...inspected]
  // The page is for those who look for what is wrong: it is written before that ends the run.
  if (given.reports !== undefined) await writePage(layer, targets, found, examined, run)
  judge(found, config, layer.name, run)
}

/** Whether the handlers that were named exist, where the zip is on this machine. */
function handlersOfRead(
  { place, inventory }: ReadLayer,
  targets: readonly [Target<Runtime>, ...Target<Runtime>[]],
  config: Run['config'],
): Promise<readonly Finding[]> {
  if (place?.within !== 'zip') return Promise.resolve([])
  return handlerFindings({ kind: 'function', targets, entries: inventory.files ?? [], zipPath: place.path }, config)
}

async function writePage(
  { name, inventory }: ReadLayer,
  targets: readonly Target<Runtime>[],
  found: readonly Finding[],
  examined: ExaminedInventory | undefined,
  { config, context, announce }: Run,
): Promise<void> {
  if (config.reports.includes('sbom')) {
    context.log.warning('reports: a bill of materials is written for what this tool builds, and not by inspect.')
  }
  if (!config.reports.includes('html')) return
  const { codeSha256 } = inventory
  const { findings } = applyIgnores(found, config.ignore)
  const page = {
    name,
    targets: targets.map(targetName).join(', '),
    inventory,
    findings,
    native: nativeFilesOf(examined?.elfFiles ?? []),
    ...(codeSha256 === undefined ? {} : { codeSha256 }),
  }
  const folder = resolve(context.directory, config.outputDirectory)
  const pagePath = await writePageOfRead(folder, page, context)
  announce({ kind: 'report-files-written', layer: name, files: { pagePath } })
}

async function examine({ inventory, place }: ReadLayer, context: Context): Promise<ExaminedInventory | undefined> {
  if (place) return context.log.phase('Inspect', () => examineInventory(inventory, place, context))
  context.log.info('Its native code is not looked at: that needs the layer on this machine.')
  return undefined
}
