// Which npm packages each artifact is made of, and where each of them lies.
import type { Config } from '../../config/config.ts'
import { ConfigurationError, throwIfAny } from '../../errors.ts'
import type { Requirer } from '../../model/component.ts'
import { youngPackages } from '../../node/checks/minimum-age.ts'
import { choosePackages, type ChosenPackages, type KnownPlatforms } from '../../node/locks/choose.ts'
import type { LockedPackage, NodeLock } from '../../node/locks/node-lock.ts'
import { withoutSdk } from '../../node/locks/without-sdk.ts'
import { placePackages, type PlacedPackage } from '../../node/install/place.ts'
import { readNodeSource, type NodeSource } from '../../node/projects/read-source.ts'
import { connectNpm, type NpmConnection } from '../../node/registry/connect.ts'
import { nodeTargets, type NodePlan } from '../../plan/plan.ts'
import { unsetVariables } from '../../python/compile/build-inputs.ts'
import { plural } from '../../text/units.ts'
import type { Run } from '../request.ts'

/** What goes into one artifact. */
export interface NodeChoice extends ChosenPackages {
  readonly layer: NodePlan
  readonly placed: readonly PlacedPackage[]
  /** By the `id` of the package. */
  readonly requirers: ReadonlyMap<string, readonly Requirer[]>
  /** AWS's SDK, where it is left to the runtime. */
  readonly leftToRuntime: readonly LockedPackage[]
}

/** What of the configuration decides which packages are taken. */
export type ChoiceRules = Pick<Config, 'omit' | 'excludeSdk'>

export interface NodeChosen {
  /** Absent for artifacts of own files alone. */
  readonly source?: NodeSource
  readonly connection: NpmConnection
  /** One for each artifact. */
  readonly choices: readonly NodeChoice[]
}

/** Reads the sources, and chooses for each artifact. */
export async function chooseNode(layers: readonly NodePlan[], run: Run): Promise<NodeChosen> {
  const { config, context } = run
  const omit = new Set(config.omit)
  const mayBeEmpty = config.include.length + config.code.length > 0
  const besidePython = config.runtimes.some(({ family }) => family === 'python')
  const source = await readNodeSource({ requirements: config.requirements, omit, mayBeEmpty, besidePython }, context)
  refuseOtherInputs(run)
  const unset = [
    ...unsetVariables('verify-env', config.verifyEnv, context.env),
    ...unsetVariables('build-env', config.buildEnv, context.env),
  ]
  throwIfAny(unset, ConfigurationError)
  const connection = await connectNpm(source?.directory ?? context.directory, source?.lock.tool ?? 'npm', context)
  const choices = layers.map((layer) => choiceOf(layer, source, config))
  if (config.minimumAge) {
    const rule = { minimum: config.minimumAge, except: config.minimumAgeExcept, now: Date.now() }
    throwIfAny(await youngPackages(packagesOf(choices), rule, connection.settings, connection.context))
  }
  return { ...(source ? { source } : {}), connection, choices }
}

/** Inputs of Python alone, in a run without Python. */
function refuseOtherInputs({ config }: Run): void {
  if (config.runtimes.some(({ family }) => family === 'python')) return
  const input = (['packages', 'constraints', 'extras', 'groups', 'slim'] as const).find(
    (name) => config[name].length > 0,
  )
  if (input === undefined) return
  throw new ConfigurationError({
    code: 'contradicting-inputs',
    message: `\`${input}\` is of Python, and runtimes name Node.js alone.`,
    nextStep: input === 'packages' ? 'Add the packages to package.json, and lock it.' : `Leave \`${input}\` out.`,
    input,
  })
}

const nothing: NodeLock = { tool: 'npm', file: '', command: '', root: [], packages: new Map() }

/** @param known what the packages themselves say of their platform */
export function choiceOf(
  layer: NodePlan,
  source: NodeSource | undefined,
  { omit, excludeSdk }: ChoiceRules,
  known?: KnownPlatforms,
): NodeChoice {
  const lock = source?.lock ?? nothing
  const all = union(
    lock,
    nodeTargets(layer.targets).map((target) => choosePackages(lock, target, new Set(omit), known)),
  )
  const { chosen, left } = excludeSdk ? withoutSdk(all) : { chosen: all, left: [] }
  return {
    ...chosen,
    layer,
    placed: placePackages(chosen),
    requirers: requirersOf(chosen, source),
    leftToRuntime: left,
  }
}

/** What any of several targets takes: packages of different machines lie side by side. */
function union({ packages }: NodeLock, all: readonly ChosenPackages[]): ChosenPackages {
  const ids = new Set(all.flatMap((one) => one.packages.map(({ id }) => id)))
  const root = new Map(all.flatMap((one) => one.root.map((edge) => [edge.name, edge])))
  const foreign = new Map(all.flatMap((one) => one.foreign.map((own) => [own.id, own])))
  const missingPeers = new Map(
    all.flatMap((one) => one.missingPeers.map((peer) => [`${peer.from.id} ${peer.name}`, peer])),
  )
  return {
    packages: [...packages.values()].filter(({ id }) => ids.has(id)),
    root: [...root.values()],
    foreign: [...foreign.values()].filter(({ id }) => !ids.has(id)),
    missingPeers: [...missingPeers.values()],
  }
}

function requirersOf(
  { packages, root }: ChosenPackages,
  source: NodeSource | undefined,
): ReadonlyMap<string, readonly Requirer[]> {
  const found = new Map<string, Requirer[]>()
  const add = (id: string, requirer: Requirer): void => {
    const before = found.get(id)
    if (before) before.push(requirer)
    else found.set(id, [requirer])
  }
  for (const { name, range, to } of root) {
    const file = source?.manifest.file ?? 'package.json'
    add(to, { kind: 'requirement', file, line: lineOf(name, source), text: `${name}@${range}` })
  }
  for (const { id, name, dependencies } of packages) {
    for (const { to } of dependencies) if (to !== undefined && to !== id) add(to, { kind: 'package', name })
  }
  return found
}

/** Where package.json names a dependency. */
function lineOf(name: string, source: NodeSource | undefined): number {
  const text = source?.manifest.text ?? ''
  const at = text.indexOf(`${JSON.stringify(name)}:`)
  return at === -1 ? 1 : text.slice(0, at).split('\n').length
}

export function summaryOfChoices({ choices, source }: NodeChosen): string {
  const ids = new Set(choices.flatMap(({ packages }) => packages.map(({ id }) => id)))
  return `${plural(ids.size, 'package')}${source?.isLocked === true ? ', as they are locked' : ''}`
}

/** Every package of the artifacts, once. */
export function packagesOf(choices: readonly NodeChoice[]): readonly LockedPackage[] {
  return [...new Map(choices.flatMap(({ packages }) => packages.map((one) => [one.id, one] as const))).values()]
}
