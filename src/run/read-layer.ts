// Reads a layer that exists already, also one that was built elsewhere.
import { stat } from 'node:fs/promises'
import { basename, resolve as resolvePath } from 'node:path'
import { Failure, Interrupted } from '../errors.ts'
import { openZipFile } from '../formats/zip/source.ts'
import { connectAws } from '../host/aws/connect.ts'
import type { Aws } from '../host/aws/connect.ts'
import type { Context } from '../host/context.ts'
import { httpFor } from '../host/http/client.ts'
import { httpRangeSource } from '../host/http/range.ts'
import { directoryInventory } from '../inspect/directory-inventory.ts'
import type { Inventory } from '../inspect/inventory.ts'
import { readInventory } from '../inspect/read-inventory.ts'
import type { PlacedElf } from '../inspect/subject.ts'
import { architectures } from '../lambda/architectures.ts'
import type { ArtifactKind } from '../lambda/artifacts.ts'
import { parseLambdaArn, type LambdaArn } from '../lambda/arns.ts'
import { findNodejsRuntime, findPythonRuntime, nodejsRuntimes, type Runtime } from '../lambda/runtimes.ts'
import type { Target } from '../lambda/target.ts'
import { grantName } from '../plan/grants.ts'
import { packageFinder } from './package-finder.ts'
import { targetsOfInventory } from '../python/checks/inventory-subjects.ts'
import { parsePolicy } from '../publish/layer/sharing.ts'
import { contentOfInventory } from '../report/packages.ts'
import { plural } from '../text/units.ts'
import type { Run } from './request.ts'

export interface ReadLayer {
  /** What it is in AWS; undefined for a file, which does not tell. */
  readonly kind?: ArtifactKind
  readonly inventory: Inventory
  /** Absent when it is not on this machine. */
  readonly place?: { readonly path: string; readonly within: 'zip' | 'folder' }
  readonly name: string
}

/** Tells the report of a layer that was read. */
export function announceReadLayer(
  layer: ReadLayer,
  targets: readonly [Target<Runtime>, ...Target<Runtime>[]],
  run: Pick<Run, 'announce' | 'config' | 'given'>,
): void {
  const { inventory, place, name } = layer
  const { announce } = run
  const kind = kindOfRead(layer, run)
  const isVersioned = inventory.packages.some(({ root }) => root.startsWith('python/lib/'))
  const layout = isVersioned ? 'versioned' : 'flat'
  announce({
    kind: 'layers-planned',
    layers: [{ kind, name, targets, layout, zipPath: place?.within === 'zip' ? place.path : inventory.source }],
  })
  announce({ kind: 'content-known', layer: name, content: contentOfInventory(inventory) })
  if (inventory.codeSha256 !== undefined) {
    announce({ kind: 'zip-ready', layer: name, zip: { codeSha256: inventory.codeSha256, reused: true } })
  }
}

/** What was read: as AWS has it, else as `artifact` says. */
export function kindOfRead(
  { kind }: Pick<ReadLayer, 'kind'>,
  { config, given }: Pick<Run, 'config' | 'given'>,
): ArtifactKind {
  return kind ?? (given.artifact && config.artifact === 'function' ? 'function' : 'layer')
}

/** Reads what a word of the command names: a zip, a directory, the ARN of a layer version or a function. */
export async function readLayer(word: string, context: Context): Promise<ReadLayer> {
  if (word.startsWith('arn:')) return readVersion(word, context)
  const path = resolvePath(context.directory, word)
  const found = await stat(path).catch(() => undefined)
  if (!found) {
    throw new Failure({
      code: 'file-not-found',
      message: `${word} does not exist.`,
      nextStep: 'Name a zip, a directory, an image, or the ARN of a layer version or a function.',
      file: word,
    })
  }
  const { signal } = context
  if (found.isDirectory()) {
    const inventory = await directoryInventory(path, word, packageFinder, signal)
    return { inventory, place: { path, within: 'folder' }, name: basename(path) }
  }
  await using source = await openZipFile(path, word)
  const inventory = await readInventory(source, packageFinder, { name: word, signal })
  return { inventory, place: { path, within: 'zip' }, name: basename(path).replace(/\.zip$/i, '') }
}

async function readVersion(arn: string, context: Context): Promise<ReadLayer> {
  const named = parseLambdaArn(arn)
  if (named?.kind === 'function') return readFunction(arn, named, context)
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
    return { kind: 'layer', inventory: grants ? { ...inventory, grants } : inventory, name: named.name }
  } finally {
    aws.close()
  }
}

/** The zip of a function: its list of files and a few metadata files, by ranges. */
async function readFunction(
  arn: string,
  { name, region, qualifier }: Extract<LambdaArn, { kind: 'function' }>,
  context: Context,
): Promise<ReadLayer> {
  const { env, log, signal } = context
  const aws = connectAws({ env, log, signal, readOnly: true })
  try {
    const code = aws.functionCode(region.name)
    const plain = qualifier === undefined ? arn : arn.slice(0, -qualifier.length - 1)
    const [state, location] = await Promise.all([
      qualifier === undefined ? aws.lambda(region.name).getFunction(plain) : code.getVersion(plain, qualifier),
      code.getDetails(plain, qualifier).then((details) => details?.codeLocation),
    ])
    if (!state) {
      const nextStep = 'Check its name, its region, and the credentials.'
      throw new Failure({ code: 'no-such-function', message: `${arn} does not exist.`, nextStep })
    }
    if (location === undefined || state.packageType !== 'Zip') {
      const nextStep = 'Name the image itself, e.g. by its digest in the registry.'
      throw new Failure({ code: 'no-zip', message: `${arn} is a container image, not a zip.`, nextStep })
    }
    const source = await httpRangeSource(location, httpFor(env), signal)
    const budgetBytes = Math.max(leastBudgetBytes, source.sizeBytes * budgetShare)
    const inventory = await readInventory(source, packageFinder, { name: arn, signal, budgetBytes })
    const { codeSha256, runtime, architectures: machines } = state
    const runtimes = runtime === undefined ? [] : [runtime]
    return { kind: 'function', name, inventory: { ...inventory, codeSha256, runtimes, architectures: machines } }
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
  const inventory = await readInventory(source, packageFinder, { name: arn, signal, budgetBytes })
  const { codeSha256, runtimes, architectures: machines } = version
  return { ...inventory, codeSha256, runtimes, architectures: machines }
}

/** What was asked for; else what the version says of itself; else what its files tell; else the defaults. */
export function targetsFor(
  { config, given }: Pick<Run, 'config' | 'given'>,
  inventory: Inventory,
  elfFiles: readonly PlacedElf[],
): readonly [Target<Runtime>, ...Target<Runtime>[]] {
  const told = targetsOfInventory(inventory, elfFiles)
  const stated =
    inventory.runtimes?.flatMap((name): readonly Runtime[] => {
      const found = findPythonRuntime(name) ?? findNodejsRuntime(name)
      return found ? [found] : []
    }) ?? []
  const byFolder = told.runtimes ?? (isOfNode(inventory) ? [newestNode] : undefined)
  const runtimes = given.runtimes ? config.runtimes : stated.length > 0 ? stated : (byFolder ?? config.runtimes)
  const machines = architectures.filter((one) => inventory.architectures?.includes(one))
  const chosen = given.architectures
    ? config.architectures
    : machines.length > 0
      ? machines
      : told.architecture
        ? [told.architecture]
        : config.architectures
  const [first, ...rest] = runtimes.flatMap((runtime) =>
    chosen.map((architecture): Target<Runtime> => ({ runtime, architecture })),
  )
  if (!first) throw new Error('There is no target')
  return [first, ...rest]
}

/** The packages of npm do not say for which Node.js they are. */
const newestNode: Runtime = nodejsRuntimes.findLast(({ preview }) => !preview) ?? runtimeMissing()

function runtimeMissing(): never {
  throw new Error('the table of runtimes is empty')
}

function isOfNode({ files = [] }: Inventory): boolean {
  return files.some(({ path }) => path.startsWith('nodejs/')) && !files.some(({ path }) => path.startsWith('python/'))
}

/** What the phase says in one line when it ends. */
export function summaryOfRead({ inventory: { readBytes, sizeBytes, files } }: ReadLayer): string {
  const share =
    readBytes === undefined || !sizeBytes || readBytes >= sizeBytes
      ? ''
      : `, ${((readBytes / sizeBytes) * 100).toFixed(1)} % of the bytes`
  return `${plural(files?.length ?? 0, 'file')}${share}`
}
