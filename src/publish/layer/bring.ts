// Brings to each region what `compareVersions` found missing: versions, oldest first, each with its grants; then grants.
import { join } from 'node:path'
import type { Problem } from '../../errors.ts'
import type { Aws } from '../../host/aws/connect.ts'
import type { Http } from '../../host/http/client.ts'
import type { Region } from '../../lambda/partitions.ts'
import { architectures } from '../../lambda/architectures.ts'
import { fingerprintIn, withoutSource } from '../../plan/description.ts'
import { usualPace } from '../context.ts'
import type { PublishContext } from '../context.ts'
import { problemsIn, problemsOf } from '../problems.ts'
import { skewOf } from '../publication.ts'
import type { PlannedDestination, Publication, PublishedDestination } from '../publication.ts'
import type { Action } from './actions.ts'
import { describeAction } from './actions.ts'
import { compareVersions, describeImbalance, knownVersions, noSource } from './balance.ts'
import type { Imbalance, KnownVersion, MissingVersion } from './balance.ts'
import { changeGrants } from './change-grants.ts'
import { fetchVersion } from './fetch-version.ts'
import { publish } from './publish.ts'
import type { DeclaredLayer, PublishRequest } from './request.ts'

export interface BalanceRequest {
  /** Names the regions, the bucket, and nothing about functions or parameters. */
  readonly request: PublishRequest
  readonly source: { readonly aws: Aws; readonly region: Region }
  readonly isDryRun: boolean
  /** A folder for zips on their way. */
  readonly folder: string
}

/** One region, with what it lacks. */
interface Unbalanced {
  readonly region: Region
  readonly imbalance: Imbalance
}

export async function balance(
  { request, source, isDryRun, folder }: BalanceRequest,
  context: PublishContext & { readonly http: Http },
): Promise<Publication> {
  const all = await Promise.all(
    request.layers.map(({ name }) => balanceLayer(name, { request, source, isDryRun, folder }, context)),
  )
  const destinations = all.flatMap((one) => one.destinations)
  return {
    destinations,
    planned: all.flatMap(({ planned }) => planned),
    problems: all.flatMap(({ problems }) => problems),
    notes: [],
    warnings: all.flatMap(({ warnings }) => warnings),
    skew: skewOf(destinations),
    partly: [],
  }
}

async function balanceLayer(
  layer: string,
  { request, source, isDryRun, folder }: BalanceRequest,
  context: PublishContext & { readonly http: Http },
): Promise<Pick<Publication, 'destinations' | 'planned' | 'problems' | 'warnings'>> {
  const truth = await knownVersions(source.aws, layer, source.region)
  if (truth.length === 0) {
    return { destinations: [], planned: [], problems: [noSource(layer, source.region.name)], warnings: [] }
  }
  const problems: Problem[] = []
  const read = await Promise.all(
    request.regions.map(async (region): Promise<readonly Unbalanced[]> => {
      try {
        const versions = await knownVersions(context.aws, layer, region)
        const crosses = region.partition.id !== source.region.partition.id
        return [{ region, imbalance: compareVersions(truth, versions, crosses) }]
      } catch (error) {
        problems.push(...problemsOf(error))
        return []
      }
    }),
  )
  const unbalanced = read.flat()
  const skipped = skipDisabled(request, problems, unbalanced.length > 0)
  const warnings = unbalanced.flatMap(({ region, imbalance }) =>
    imbalance.warnings.map((text) => `${layer} in ${region.name}: ${text}.`),
  )
  if (isDryRun) {
    const planned = unbalanced.map(({ region, imbalance }): PlannedDestination => {
      return { layer, region: region.name, actions: describeImbalance(imbalance) }
    })
    return { destinations: [], planned, problems: skipped, warnings }
  }
  const brought = await bring(layer, truth, unbalanced, { request, source, folder }, context)
  return { destinations: brought.destinations, planned: [], problems: [...skipped, ...brought.problems], warnings }
}

/** With `regions: all`, a region that refuses the credentials is not enabled in the account. */
const skipDisabled = (
  request: PublishRequest,
  problems: readonly Problem[],
  someAnswered: boolean,
): readonly Problem[] =>
  request.skipDisabled === true && someAnswered
    ? problems.filter(({ code }) => code !== 'credentials-refused' && code !== 'region-unavailable')
    : problems

async function bring(
  layer: string,
  truth: readonly KnownVersion[],
  unbalanced: readonly Unbalanced[],
  { request, source, folder }: Omit<BalanceRequest, 'isDryRun'>,
  context: PublishContext & { readonly http: Http },
): Promise<{ readonly destinations: readonly PublishedDestination[]; readonly problems: readonly Problem[] }> {
  const { http, signal } = context
  const problems: Problem[] = []
  const failed = new Set<Region>()
  const newest = new Map<string, PublishedDestination>()
  for (const one of truth) {
    const lacking = unbalanced.flatMap(({ region, imbalance }) => {
      const missing = imbalance.versions.find((version) => version.source === one)
      return missing && !failed.has(region) ? [{ region, missing }] : []
    })
    if (lacking.length === 0) continue
    // The address is good for ten minutes: it is asked for again, right before the download.
    const fresh = await source.aws
      .lambda(source.region.name)
      .getLayerVersion({ layer, version: one.version, arn: one.arn })
    if (!fresh) continue
    const zip = await fetchVersion(fresh, one.arn, { http, signal, path: join(folder, `${layer}-${one.version}.zip`) })
    for (const group of groupsOf(lacking)) {
      const [first, ...others] = group.map(({ region }) => region)
      if (!first) continue
      const [missing] = group.map((place) => place.missing)
      const declared = { ...declaredAs(layer, one), zip }
      const publishing = requestFor(request, declared, [first, ...others], missing)
      try {
        const { destinations, problems: of } = await publish(publishing, context)
        problems.push(...of)
        for (const destination of destinations) newest.set(destination.region, destination)
        const done = new Set(destinations.map(({ region }) => region))
        for (const { region } of group) if (!done.has(region.name)) failed.add(region)
      } catch (error) {
        problems.push(...problemsOf(error))
        for (const { region } of group) failed.add(region)
      }
    }
  }
  const shared = await Promise.all(unbalanced.map((one) => problemsIn(() => bringGrants(layer, one, context))))
  return { destinations: [...newest.values()], problems: [...problems, ...shared.flat()] }
}

/** Regions that get the same number go together, so that the zip is sent once. */
function groupsOf<T extends { readonly missing: MissingVersion }>(lacking: readonly T[]): readonly (readonly T[])[] {
  const numbers = [...new Set(lacking.map(({ missing }) => missing.number))]
  return numbers.map((number) => lacking.filter(({ missing }) => missing.number === number))
}

function requestFor(
  request: PublishRequest,
  layer: DeclaredLayer,
  regions: PublishRequest['regions'],
  missing: MissingVersion | undefined,
): PublishRequest {
  const { alignVersion: _, keepVersions: __, signingProfile: ___, ...rest } = request
  return {
    ...rest,
    // The hash says that it is missing, also where a version has the same fingerprint.
    mode: 'always',
    layers: [layer],
    regions,
    sharing: { kind: 'declared', grants: missing?.grants ?? [] },
    shareVersions: 'newest',
    functions: [],
    publishFunctionVersion: false,
    parameters: [],
    ...(missing?.number === undefined ? {} : { alignVersion: missing.number }),
  }
}

function declaredAs(layer: string, one: KnownVersion): DeclaredLayer {
  const { description, runtimes, licenseInfo } = one
  return {
    name: layer,
    runtimes,
    architectures: architectures.filter((name) => one.architectures.includes(name)),
    description: withoutSource(description),
    fingerprint: fingerprintIn(description),
    ...(licenseInfo === '' ? {} : { licenseInfo }),
  }
}

async function bringGrants(
  layer: string,
  { region, imbalance }: Unbalanced,
  { aws, log, signal, pace = usualPace }: PublishContext,
): Promise<void> {
  const did = (action: Action): void => log.info(`${layer} in ${region.name}: ${describeAction(action)}.`)
  for (const { version, statements } of imbalance.grants) {
    const actions = statements.map((statement) => ({ kind: 'add-grant' as const, version: version.version, statement }))
    const change = { lambda: aws.lambda(region.name), layer, versions: [version], patient: { log, signal, pace }, did }
    await changeGrants(actions, change)
  }
}
