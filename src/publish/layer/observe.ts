// Reads what stands. Nothing here writes, and nothing here is read that the declaration does not need: an unchanged
// layer costs a list of its versions, a policy, and one call for each function and parameter.
import type { Aws } from '../../host/aws/connect.ts'
import { callersAccount } from '../../host/aws/failure.ts'
import type { LambdaFunction, LayerVersionSummary, Page, VersionRef } from '../../host/aws/lambda.ts'
import { functionArn, parameterArn } from '../../lambda/arns.ts'
import type { Region } from '../../lambda/partitions.ts'
import { chooseVersion, isDeclaredAlike } from './choose.ts'
import type { Observation, SelectedFunction } from './observation.ts'
import { policiesNeeded } from './reconcile.ts'
import { parameterNames, wantedCodeSha256 } from './request.ts'
import type { FunctionSelector } from '../../plan/functions.ts'
import type { DeclaredLayer, PublishRequest } from './request.ts'
import { parsePolicy } from './sharing.ts'
import type { Statement } from './sharing.ts'
import { byText } from '../../text/order.ts'

/** How many versions without a fingerprint that we know are asked for their hash. */
const hashLookups = 5

export interface RegionFunctions {
  readonly functions: readonly SelectedFunction[]
  /** Named, and not there. */
  readonly missing: readonly FunctionSelector[]
}

export const refOf = (layer: string, { version, arn }: LayerVersionSummary): VersionRef => ({ layer, version, arn })

/** What stands for a layer in a region. `functions` is what `observeFunctions` yields, which layers share. */
export async function observeLayer(
  aws: Aws,
  request: PublishRequest,
  layer: DeclaredLayer,
  region: Region,
  functions: Promise<RegionFunctions>,
): Promise<Observation> {
  const lambda = aws.lambda(region.name)
  const [{ versions, codeSha256 }, parameters, selected] = await Promise.all([
    observeVersions(aws, request, layer, region),
    observeParameters(aws, request, layer, region),
    functions,
  ])
  const target = request.mode === 'always' ? undefined : chooseVersion(layer, versions, codeSha256)
  const policies = await Promise.all(
    policiesNeeded(versions, { layer, request }, target?.version).map(
      async (version): Promise<[number, readonly Statement[]]> => [
        version.version,
        parsePolicy(await lambda.getLayerVersionPolicy(refOf(layer.name, version))),
      ],
    ),
  )
  return { versions, codeSha256, policies: new Map(policies), functions: selected.functions, parameters }
}

/** The layer's versions, and the hashes of those that may be the one declared. */
export async function observeVersions(
  aws: Aws,
  request: PublishRequest,
  layer: DeclaredLayer,
  region: Region,
): Promise<Pick<Observation, 'versions' | 'codeSha256'>> {
  const lambda = aws.lambda(region.name)
  const needsAll = request.keepVersions !== undefined || request.shareVersions === 'all'
  const versions: LayerVersionSummary[] = []
  const isEnough = (): boolean => !needsAll && chooseVersion(layer, versions, new Map()) !== undefined
  let marker: string | undefined
  do {
    const page = await lambda.listLayerVersions(layer.name, marker)
    versions.push(...page.items)
    marker = page.nextMarker
  } while (marker !== undefined && !isEnough())
  versions.sort((a, b) => b.version - a.version)

  const isKnown = request.mode === 'always' || chooseVersion(layer, versions, new Map()) !== undefined
  const candidates =
    isKnown || wantedCodeSha256(layer) === undefined
      ? []
      : versions.filter((version) => isDeclaredAlike(version, layer))
  const hashes = await Promise.all(
    candidates.slice(0, hashLookups).map(async (version): Promise<[number, string]> => {
      const content = await lambda.getLayerVersion(refOf(layer.name, version))
      return [version.version, content?.codeSha256 ?? '']
    }),
  )
  return { versions, codeSha256: new Map(hashes) }
}

async function observeParameters(
  aws: Aws,
  request: PublishRequest,
  layer: DeclaredLayer,
  region: Region,
): Promise<ReadonlyMap<string, string | undefined>> {
  const names = request.parameter === undefined ? [] : parameterNames(request.parameter, layer)
  const store = aws.parameters(region.name)
  const values = await Promise.all(
    names.map(async (name): Promise<[string, string | undefined]> => [
      name,
      await store.getParameter(name, parameterArn(region, callersAccount, name)),
    ]),
  )
  return new Map(values)
}

/** The functions of a region that are to use the layers, in a stable order, each once. */
export async function observeFunctions(aws: Aws, request: PublishRequest, region: Region): Promise<RegionFunctions> {
  const lambda = aws.lambda(region.name)
  const found = await Promise.all(
    request.functions.map(async (selector): Promise<{ states: SelectedFunction[]; missing?: FunctionSelector }> => {
      if (selector.kind === 'tag') {
        const arns = await aws.functionsByTag(region.name, selector.key, selector.value)
        const states = await Promise.all(arns.map((arn) => lambda.getFunction(arn)))
        return { states: states.flatMap((state) => (state ? [{ state, by: 'tag' }] : [])) }
      }
      if (selector.kind === 'arn' && selector.arn.region.name !== region.name) return { states: [] }
      const state =
        selector.kind === 'arn'
          ? await lambda.getFunction(functionArn(region, selector.arn.accountId, selector.arn.name))
          : await lambda.getFunction(selector.name, functionArn(region, callersAccount, selector.name))
      return state ? { states: [{ state, by: 'name' }] } : { states: [], missing: selector }
    }),
  )
  const byArn = new Map<string, SelectedFunction>()
  for (const one of found.flatMap(({ states }) => states)) {
    // One that was named is held to it, also when it carries the tag.
    if (byArn.get(one.state.arn)?.by !== 'name') byArn.set(one.state.arn, one)
  }
  const functions = [...byArn.values()].sort(byText(({ state }) => state.arn))
  const missing = found.flatMap((one) => (one.missing ? [one.missing] : []))
  if (!request.publishFunctionVersion) return { functions, missing }
  return { functions: await Promise.all(functions.map((one) => withNewestVersion(aws, region, one))), missing }
}

async function withNewestVersion(aws: Aws, region: Region, selected: SelectedFunction): Promise<SelectedFunction> {
  const lambda = aws.lambda(region.name)
  const versions = await allPages((marker) => lambda.listFunctionVersions(selected.state.arn, marker))
  const published = versions.filter(({ version }) => /^\d+$/.test(version))
  const newest = published.sort((a, b) => Number(b.version) - Number(a.version))[0]
  return newest ? { ...selected, newestVersion: newest } : selected
}

export async function allPages<T>(page: (marker?: string) => Promise<Page<T>>): Promise<readonly T[]> {
  const items: T[] = []
  let marker: string | undefined
  do {
    const next = await page(marker)
    items.push(...next.items)
    marker = next.nextMarker
  } while (marker !== undefined)
  return items
}

/** Who uses which layer version in the region: by its ARN, every version of every function, as `<function ARN>:<version>`. */
export async function versionsInUse(aws: Aws, region: Region): Promise<ReadonlyMap<string, readonly string[]>> {
  const lambda = aws.lambda(region.name)
  const functions: readonly LambdaFunction[] = await allPages((marker) => lambda.listFunctionsAndVersions(marker))
  const users = new Map<string, string[]>()
  for (const { arn, version, layers } of functions) {
    for (const layer of layers) users.set(layer.arn, [...(users.get(layer.arn) ?? []), `${arn}:${version}`])
  }
  return users
}
