// What the layers will hold, and what they will unpack to, from the ends of the wheels: before anything is downloaded.
import { checkFileCount, checkUnzippedSize, type UnzippedSize } from '../../inspect/sizes.ts'
import { pathConflicts } from '../../artifact/layout.ts'
import { throwIfAny, type Problem } from '../../errors.ts'
import type { Entry } from '../../model/entry.ts'
import type { Finding } from '../../model/finding.ts'
import type { Context } from '../../host/context.ts'
import { handlersOf } from '../../plan/handlers.ts'
import type { ArtifactPlan } from '../../plan/plan.ts'
import { notInLock, type Requiring } from '../../python/checks/not-in-lock.ts'
import { measure, type MeasureRequest, type Measurement } from '../../python/wheels/measure.ts'
import { statedLicences } from '../../python/wheels/stated-licences.ts'
import { wheelRequirements } from '../../python/wheels/stated-metadata.ts'
import { listed } from '../../text/listing.ts'
import type { Lock } from '../../python/locks/lock.ts'
import { withPlace } from '../../python/locks/with-place.ts'
import type { WheelStore } from '../../python/wheels/store.ts'
import type { LayerContent } from '../../report/report.ts'
import { expectedBytecode } from './bytecode-size.ts'
import { explain, type Chosen } from './choose.ts'
import { expectedLayer, inventoryBeforeDownload, type ExpectedLayer } from './expected.ts'
import { inspectExpected, judge } from '../inspect-layer.ts'
import { expectedHandlerFindings } from '../handlers.ts'
import { partsOf } from '../layers.ts'
import { budgetFindings, licenceFindings } from '../budgets.ts'
import { ownFilesOf } from '../own-files.ts'
import { summaryOfSizes } from '../phase-summaries.ts'
import type { CheckUpload } from '../ecosystem.ts'
import type { Run } from '../request.ts'

export interface MeasureOptions extends MeasureRequest {
  readonly checkUpload?: CheckUpload | undefined
}

export interface MeasuredLayers {
  /** One for each target. */
  readonly measurements: readonly Measurement[]
  /** By the name of the layer. */
  readonly contents: ReadonlyMap<string, LayerContent>
  /** By the name of the layer. */
  readonly expected: ReadonlyMap<string, ExpectedLayer>
}

/** @throws {Failure} when a layer is too large for Lambda, or, with `plan`, is certain not to work. */
export async function measureLayers(
  { layers, inputs, locks, selections }: Chosen,
  store: WheelStore,
  run: Run,
  { checkUpload = () => {}, ...request }: MeasureOptions = {},
): Promise<MeasuredLayers> {
  const { verb, config, context, announce } = run
  const measuring = () =>
    Promise.all(selections.map((selection) => measure(selection, store, context, request))).catch((error: unknown) => {
      throw withPlace(error, locks)
    })
  const measurements = await context.log.phase('Measure', measuring, summaryOfSizes)
  // A build learns from the wheels themselves who requires them.
  const explained = verb === 'plan' ? await explain(locks, inputs, context) : locks
  const contents = new Map<string, LayerContent>()
  const expectedLayers = new Map<string, ExpectedLayer>()
  // pip resolves inside of the container: nothing is known before.
  if (config.build === 'container') return { measurements, contents, expected: expectedLayers }
  for (const layer of layers) {
    const { exclude, slim } = config
    const handlers = handlersOf(config)
    const included = verb === 'plan' || handlers.length > 0 ? await filesOfUser(layer, run) : []
    const expected = expectedLayer(layer, { measurements, selections, locks: explained, exclude, slim }, included)
    const ownBytes = sum(expected.own.map(({ sizeBytes }) => sizeBytes))
    throwIfAny(expectedConflicts(expected))
    checkFileCount(sum([...expected.wheels.map(({ files }) => files.length), expected.own.length]), layer)
    checkUnzippedSize(expected.wheels.map(unzippedSizeOf), layer, ownBytes)
    checkUpload(layer.name, sum(expected.wheels.map(({ sizeBytes }) => sizeBytes)))
    contents.set(layer.name, expected.content)
    expectedLayers.set(layer.name, expected)
    announce({ kind: 'content-known', layer: layer.name, content: expected.content })
    if (expected.slimming) announce({ kind: 'slimmed', layer: layer.name, slimming: expected.slimming })
    const missing = handlers.length > 0 ? await missingHandlers(layer, expected, config) : []
    const budgets = await budgetsOf(expected, layer, selections, run)
    const { unzippedSizeBytes = 0 } = expected.content
    const files = [...expected.wheels.flatMap((one) => one.files), ...expected.own]
    const bytecode = expectedBytecode({ ...layer, unzippedSizeBytes, files }, config.bytecode)
    const isEarly = ({ severity }: Finding): boolean => verb === 'plan' || severity !== 'note'
    const early = [...missing.filter(isEarly), ...budgets]
    if (verb === 'plan') early.push(...(await leftOut(partsOf(layer, locks), partsOf(layer, selections), context)))
    if (verb === 'plan' || early.length > 0) judgeExpected(layer, expected, [...early, ...bytecode], locks, run)
  }
  return { measurements, contents, expected: expectedLayers }
}

/** What a lock lacks that does not say who requires what. A build learns it from the wheels. */
async function leftOut(
  locks: readonly Lock[],
  selections: Chosen['selections'],
  context: Context,
): Promise<readonly Finding[]> {
  if (locks.every(({ flatFile }) => flatFile === undefined)) return []
  const all: Requiring[] = []
  // One target may take another version than the next.
  for (const { target, chosen } of selections) {
    const requires = await wheelRequirements(chosen, context)
    const wheels = chosen.map(({ package: { name } }) => ({ name, requires: requires.get(name) ?? [] }))
    all.push({ target, wheels })
  }
  return notInLock(locks, all)
}

/** Where the user's own files and those of packages exclude each other, as far as that is known. */
function expectedConflicts({ wheels, own }: ExpectedLayer): readonly Problem[] {
  if (own.length === 0) return []
  const placed = new Map<string, Pick<Entry, 'path' | 'origin'>>()
  for (const { wheel, files } of wheels) {
    const { name, version = '' } = wheel.package
    const origin = { ecosystem: 'pypi', name: `${name} ${version}`.trim(), requiredBy: [] } as const
    for (const { path } of files) placed.set(path, { path, origin })
  }
  for (const entry of own) placed.set(entry.path, entry)
  return pathConflicts(placed)
}

/** Sizes are known before anything is downloaded; licences too, where the index serves them. */
async function budgetsOf(
  { content }: ExpectedLayer,
  layer: ArtifactPlan,
  selections: Chosen['selections'],
  { verb, config, context }: Run,
): Promise<readonly Finding[]> {
  const sizes = budgetFindings(content, config, { knowsLicences: false })
  if (verb !== 'plan' || config.allowLicences.length === 0) return sizes
  const { known, unknown } = await statedLicences(partsOf(layer, selections), context)
  const packages = content.packages.flatMap((one) => {
    const licence = known.get(one.name)
    return known.has(one.name) ? [Object.assign({}, one, licence === undefined ? {} : { licence })] : []
  })
  const notes: readonly Finding[] =
    unknown.length === 0
      ? []
      : [
          {
            severity: 'note',
            code: 'licences-unknown',
            message: `The index does not tell the licence of ${listed(unknown, 5)} before the download: a build checks it.`,
          },
        ]
  return [...sizes, ...licenceFindings(packages, config.allowLicences), ...notes]
}

async function filesOfUser(layer: ArtifactPlan, { verb, config, context }: Run): Promise<readonly Entry[]> {
  const { entries, warnings } = await ownFilesOf(layer, config, context)
  // A build says them when it takes the files.
  if (verb === 'plan') for (const warning of warnings) context.log.warning(warning)
  return entries
}

/** What such a layer will lack of handlers, as far as that is known without its wheels. */
export function missingHandlers(
  layer: ArtifactPlan,
  { wheels, own, content }: ExpectedLayer,
  config: Pick<Run['config'], 'handler' | 'handlers'>,
): Promise<readonly Finding[]> {
  const paths = wheels.flatMap(({ files }) => files.map(({ path }) => path))
  return expectedHandlerFindings(layer, config, own, { paths, complete: content.sizesWithout === undefined })
}

/** The verdicts that need no download. A build gives them with all others, when there is a zip. */
function judgeExpected(
  layer: ArtifactPlan,
  expected: ExpectedLayer,
  missing: readonly Finding[],
  locks: readonly Lock[],
  run: Run,
): void {
  const inspected = inspectExpected(inventoryBeforeDownload(layer, expected), layer)
  const findings = [...missing, ...inspected, ...partsOf(layer, locks).flatMap((lock) => lock.findings ?? [])]
  judge(findings, run.config, layer.name, run, { more: true, packages: expected.content.packages })
}

function unzippedSizeOf({ wheel, unzippedSizeBytes }: ExpectedLayer['wheels'][number]): UnzippedSize {
  const { name, version = '' } = wheel.package
  return { name, version, unzippedSizeBytes }
}

function sum(sizes: readonly number[]): number {
  return sizes.reduce((total, size) => total + size, 0)
}
