// `inspect` and `diff`: what is in any layer, also one that was built elsewhere.
import { stat } from 'node:fs/promises'
import { basename, resolve as resolvePath } from 'node:path'
import type { Config, RawInputs } from '../config/config.ts'
import { Failure, Interrupted } from '../errors.ts'
import { plural } from '../text/units.ts'
import { openZipFile } from '../formats/zip/source.ts'
import { connectAws } from '../host/aws/connect.ts'
import type { Aws } from '../host/aws/connect.ts'
import type { Context } from '../host/context.ts'
import { httpFor } from '../host/http/client.ts'
import { httpRangeSource } from '../host/http/range.ts'
import { directoryInventory } from '../inspect/directory-inventory.ts'
import { elfFilesOf, inspectInventory, targetsOfInventory } from '../inspect/inspect-inventory.ts'
import { throwOnErrors } from '../inspect/inspect.ts'
import type { Inventory } from '../inspect/inventory.ts'
import { readInventory } from '../inspect/read-inventory.ts'
import type { PlacedElf } from '../inspect/subject.ts'
import { architectures } from '../lambda/architectures.ts'
import { parseLambdaArn } from '../lambda/arns.ts'
import { grantName } from '../plan/grants.ts'
import type { LayerPlan } from '../plan/plan.ts'
import { findRuntime } from '../lambda/runtimes.ts'
import type { Target } from '../lambda/target.ts'
import { parsePolicy } from '../publish/layer/sharing.ts'
import { diffInventories } from '../report/diff.ts'
import type { ReportDraft } from '../report/draft.ts'

export interface LookRequest {
  /** Zips, directories, ARNs of layer versions. */
  readonly words: readonly string[]
  readonly config: Config
  /** Which of the options were given: the others are told by the layer itself. */
  readonly given: RawInputs
}

interface Looked {
  readonly inventory: Inventory
  /** Absent when the zip is not on this machine. */
  readonly zipPath?: string
  readonly name: string
}

/** @throws {Failure} when it cannot be read, or is certain not to work. */
export async function inspectLayer(request: LookRequest, context: Context, draft: ReportDraft): Promise<void> {
  const [word = ''] = request.words
  const looked = await context.log.phase('Read', () => look(word, context), saysRead)
  const elfFiles = await nativeFiles(looked, context)
  const targets = targetsFor(request, looked.inventory, elfFiles ?? [])
  const findings = inspectInventory(looked.inventory, looked.name, targets, elfFiles)
  add(draft, looked, targets, { findings })
  throwOnErrors({ findings, packages: [] })
}

export async function diffLayers(request: LookRequest, context: Context, draft: ReportDraft): Promise<void> {
  const [from = '', to = ''] = request.words
  const [before, after] = await context.log.phase('Read', () => Promise.all([look(from, context), look(to, context)]))
  const diff = diffInventories(before.inventory, after.inventory)
  add(draft, after, targetsFor(request, after.inventory, []), { comparison: { kind: 'compared', diff } })
}

function add(
  draft: ReportDraft,
  { inventory, zipPath, name }: Looked,
  targets: readonly [Target, ...Target[]],
  known: Parameters<ReportDraft['layer']>[1],
): void {
  const versioned = inventory.packages.some(({ root }) => root.startsWith('python/lib/'))
  const plan: LayerPlan = {
    name,
    targets,
    layout: versioned ? 'versioned' : 'flat',
    zipPath: zipPath ?? inventory.source,
  }
  draft.planned({ layers: [plan] })
  draft.layer(name, { inventory, ...known })
}

/** Reads what a word names. */
async function look(word: string, context: Context): Promise<Looked> {
  if (word.startsWith('arn:')) return lookAtVersion(word, context)
  const path = resolvePath(context.directory, word)
  const found = await stat(path).catch(() => undefined)
  if (!found) {
    throw new Failure({
      code: 'file-not-found',
      message: `${word} does not exist.`,
      nextStep: 'Name a zip, a directory, or the ARN of a layer version.',
      file: word,
    })
  }
  const { signal } = context
  if (found.isDirectory()) return { inventory: await directoryInventory(path, word, signal), name: basename(path) }
  await using source = await openZipFile(path, word)
  const inventory = await readInventory(source, { name: word, signal })
  return { inventory, zipPath: path, name: basename(path).replace(/\.zip$/i, '') }
}

async function lookAtVersion(arn: string, context: Context): Promise<Looked> {
  const named = parseLambdaArn(arn)
  if (named?.kind !== 'layer-version') {
    throw new Failure({
      code: 'no-layer-version',
      message: `${arn} is not the ARN of a layer version.`,
      nextStep: 'It looks like arn:aws:lambda:eu-west-1:123456789012:layer:name:7.',
    })
  }
  const { env, log, signal } = context
  const aws = connectAws({ env, log, signal, readOnly: true })
  try {
    const [inventory, grants] = await Promise.all([versionInventory(arn, aws, context), grantsOf(arn, aws)])
    return { inventory: grants ? { ...inventory, grants } : inventory, name: named.name }
  } finally {
    aws.close()
  }
}

/** Who may use a version. Undefined where that may not be read: the content may, for everybody it is shared with. */
export async function grantsOf(arn: string, aws: Aws): Promise<readonly string[] | undefined> {
  const named = parseLambdaArn(arn)
  if (named?.kind !== 'layer-version') return undefined
  const layer = arn.slice(0, arn.lastIndexOf(':'))
  try {
    const policy = await aws.lambda(named.region.name).getLayerVersionPolicy({ layer, version: named.version, arn })
    return parsePolicy(policy).map(({ id, grant }) => (grant ? grantName(grant) : `statement ${id}`))
  } catch (error) {
    if (error instanceof Interrupted || !(error instanceof Failure)) throw error
    return undefined
  }
}

/** How much of a remote zip is read. */
const budgetShare = 0.019
const leastBudgetBytes = 512 * 1024

/**
 * What is in a published version: its list of files and a few metadata files, by ranges.
 * @throws {Failure} when there is no such version, or it may not be read.
 */
export async function versionInventory(
  arn: string,
  aws: Aws,
  { env, signal }: Pick<Context, 'env' | 'signal'>,
): Promise<Inventory> {
  const named = parseLambdaArn(arn)
  if (named?.kind !== 'layer-version') throw new Error(`${arn} is not a layer version`)
  const layer = arn.slice(0, arn.lastIndexOf(':'))
  const version = await aws.lambda(named.region.name).getLayerVersion({ layer, version: named.version, arn })
  if (!version) {
    throw new Failure({
      code: 'no-such-version',
      message: `${arn} does not exist.`,
      nextStep: `List what there is: aws lambda list-layer-versions --layer-name ${layer}`,
    })
  }
  const source = await httpRangeSource(version.location, httpFor(env), signal)
  const budgetBytes = Math.max(leastBudgetBytes, source.sizeBytes * budgetShare)
  const inventory = await readInventory(source, { name: arn, signal, budgetBytes })
  const { codeSha256, runtimes, architectures: machines } = version
  return { ...inventory, codeSha256, runtimes, architectures: machines }
}

async function nativeFiles(
  { inventory, zipPath }: Looked,
  context: Context,
): Promise<readonly PlacedElf[] | undefined> {
  if (zipPath !== undefined) return context.log.phase('Inspect', () => elfFilesOf(inventory, zipPath, context))
  context.log.info('Its native code is not looked at: that needs the zip on this machine.')
  return undefined
}

/** What was asked for; else what the version says of itself; else what its files tell; else the defaults. */
function targetsFor(
  { config, given }: LookRequest,
  inventory: Inventory,
  elfFiles: readonly PlacedElf[],
): readonly [Target, ...Target[]] {
  const told = targetsOfInventory(inventory, elfFiles)
  const stated = inventory.runtimes?.flatMap((name) => findRuntime(name) ?? []) ?? []
  const runtimes = given.runtimes ? config.runtimes : stated.length > 0 ? stated : (told.runtimes ?? config.runtimes)
  const machines = architectures.filter((one) => inventory.architectures?.includes(one))
  const chosen = given.architectures
    ? config.architectures
    : machines.length > 0
      ? machines
      : told.architecture
        ? [told.architecture]
        : config.architectures
  const [first, ...rest] = runtimes.flatMap((runtime) =>
    chosen.map((architecture): Target => ({ runtime, architecture })),
  )
  if (!first) throw new Error('There is no target')
  return [first, ...rest]
}

function saysRead({ inventory: { readBytes, sizeBytes, files } }: Looked): string {
  const share =
    readBytes === undefined || !sizeBytes ? '' : `, ${((readBytes / sizeBytes) * 100).toFixed(1)} % of the bytes`
  return `${plural(files?.length ?? 0, 'file')}${share}`
}
