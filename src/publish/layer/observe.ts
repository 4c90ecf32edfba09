// Reads what exists. Nothing here writes, and nothing is read that the declaration does not need: an unchanged layer
// costs a list of its versions, one policy, and one call for each function and parameter.
import type { Aws } from '../../host/aws/connect.ts'
import { callersAccount } from '../../host/aws/failure.ts'
import type { Lambda } from '../../host/aws/lambda.ts'
import type { LambdaFunction, LayerVersionSummary } from '../../host/aws/lambda-values.ts'
import { parameterArn } from '../../lambda/arns.ts'
import type { Region } from '../../lambda/partitions.ts'
import { sourceIn } from '../../plan/description.ts'
import { isUnfinished } from './carried.ts'
import { chooseVersion, isDeclaredAlike, previousVersion, targetOf } from './choose.ts'
import { allPages } from '../pages.ts'
import type { RegionFunctions } from '../select-functions.ts'
import type { Observation } from './observation.ts'
import { policiesNeeded } from './reconcile-grants.ts'
import { movingParameters, versionParameters } from './parameter-names.ts'
import { wantedCodeSha256 } from './request.ts'
import { modeOf } from '../request.ts'
import type { DeclaredLayer, PublishRequest } from './request.ts'
import { readGrants, readPolicies, refOf } from './policies.ts'
import type { Statement } from './sharing.ts'

/** How many versions are asked for their hash, newest first, and how many of them at once. */
const hashLookups = { most: 60, atOnce: 10 }

/** What exists for a layer in a region. `functions` is what `observeFunctions` yields, which layers share. */
export async function observeLayer(
  aws: Aws,
  request: PublishRequest,
  layer: DeclaredLayer,
  region: Region,
  functions: Promise<RegionFunctions>,
): Promise<Observation> {
  const [known, moving, selected] = await Promise.all([
    observeVersions(aws, request, layer, region).then(async (found) => {
      const target = targetOf(request, layer, found.versions, found.codeSha256)
      const [policies, ofVersion] = await Promise.all([
        observePolicies(aws.lambda(region.name), request, layer, found.versions, target),
        target && readParameters(aws, region, versionParameters(request.parameters, layer, region, target.version)),
      ])
      return { ...found, policies, ofVersion: ofVersion ?? [] }
    }),
    readParameters(aws, region, movingParameters(request.parameters, layer, region)),
    functions,
  ])
  const { ofVersion, ...observed } = known
  return { ...observed, functions: selected.functions, parameters: new Map([...moving, ...ofVersion]) }
}

/** The policies that tell what the target lacks or, while there is none, what the next version is to take over. */
export async function observePolicies(
  lambda: Lambda,
  request: PublishRequest,
  layer: DeclaredLayer,
  versions: readonly LayerVersionSummary[],
  target: LayerVersionSummary | undefined,
): Promise<Map<number, readonly Statement[]>> {
  const carries = request.sharing.kind === 'carry-over'
  const previous = target || !carries ? undefined : previousVersion(layer, versions, undefined)
  if (previous) return readGrants(lambda, layer, versions, previous)
  const policies = new Map<number, readonly Statement[]>()
  await readPolicies(lambda, layer, policiesNeeded(versions, request, target), policies)
  return target && carries && isUnfinished(target, policies) ? readGrants(lambda, layer, versions, target) : policies
}

/** The layer's versions, and the hashes of those that may be the declared one. */
export async function observeVersions(
  aws: Aws,
  request: PublishRequest,
  layer: DeclaredLayer,
  region: Region,
): Promise<Pick<Observation, 'versions' | 'codeSha256'>> {
  const lambda = aws.lambda(region.name)
  const needsAll =
    request.keepVersions !== undefined || request.shareVersions === 'all' || request.alignVersion !== undefined
  const versions: LayerVersionSummary[] = []
  const isEnough = (): boolean => {
    const target = needsAll ? undefined : chooseVersion(layer, versions, new Map())
    return target !== undefined && isSourceListed(target, versions)
  }
  let marker: string | undefined
  do {
    const page = await lambda.listLayerVersions(layer.name, marker)
    versions.push(...page.items)
    marker = page.nextMarker
  } while (marker !== undefined && !isEnough())
  versions.sort((a, b) => b.version - a.version)

  const isKnown = modeOf(request) === 'always' || chooseVersion(layer, versions, new Map()) !== undefined
  if (isKnown || wantedCodeSha256(layer) === undefined) return { versions, codeSha256: new Map() }
  const candidates = versions.filter((version) => isDeclaredAlike(version, layer))
  return { versions, codeSha256: await findHashes(lambda, layer, candidates) }
}

/** Also when the list has gone past it: then it was deleted. */
function isSourceListed({ description }: LayerVersionSummary, versions: readonly LayerVersionSummary[]): boolean {
  const source = sourceIn(description)
  return source === undefined || versions.some(({ version }) => version <= source.version)
}

/** The hashes of the newest versions, until one is the wanted one. */
async function findHashes(
  lambda: Lambda,
  layer: DeclaredLayer,
  candidates: readonly LayerVersionSummary[],
): Promise<ReadonlyMap<number, string>> {
  const hashes = new Map<number, string>()
  const wanted = wantedCodeSha256(layer)
  for (let start = 0; start < Math.min(candidates.length, hashLookups.most); start += hashLookups.atOnce) {
    const some = candidates.slice(start, start + hashLookups.atOnce)
    const found = await Promise.all(
      some.map(async (version): Promise<[number, string]> => {
        const content = await lambda.getLayerVersion(refOf(layer.name, version))
        return [version.version, content?.codeSha256 ?? '']
      }),
    )
    for (const [version, hash] of found) hashes.set(version, hash)
    if (found.some(([, hash]) => hash === wanted)) break
  }
  return hashes
}

/** The values of parameters by name; undefined for one that does not exist. */
export async function readParameters(
  aws: Aws,
  region: Region,
  names: readonly string[],
): Promise<ReadonlyMap<string, string | undefined>> {
  const store = aws.parameters(region.name)
  const values = await Promise.all(
    names.map(async (name): Promise<[string, string | undefined]> => [
      name,
      await store.getParameter(name, parameterArn(region, callersAccount, name)),
    ]),
  )
  return new Map(values)
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
