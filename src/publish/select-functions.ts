// The functions that a declaration selects, by name, ARN or tag: for layers, function zips and images alike.
import type { Problem } from '../errors.ts'
import type { Aws } from '../host/aws/connect.ts'
import { callersAccount } from '../host/aws/failure.ts'
import type { Lambda } from '../host/aws/lambda.ts'
import type { FunctionAlias, LambdaFunction } from '../host/aws/lambda-values.ts'
import { functionArn } from '../lambda/arns.ts'
import type { Region } from '../lambda/partitions.ts'
import type { FunctionSelector } from '../plan/functions.ts'
import { byText } from '../text/order.ts'
import { allPages } from './pages.ts'

/** What is asked of the functions. */
export interface FunctionSelection {
  readonly functions: readonly FunctionSelector[]
  readonly publishFunctionVersion: boolean
  readonly alias?: { readonly name: string }
}

/** A function that the declaration selects. */
export interface SelectedFunction {
  readonly state: LambdaFunction
  /** By its name or ARN, or by a tag that others carry too. */
  readonly by: 'name' | 'tag'
  /** The layers and the code of its newest published version; only read where function versions are to be published. */
  readonly newestVersion?: LambdaFunction
  /** Only read where an alias is to be moved; undefined when the function has none. */
  readonly alias?: FunctionAlias
}

export interface RegionFunctions {
  readonly functions: readonly SelectedFunction[]
  /** Named, and they do not exist. */
  readonly missing: readonly FunctionSelector[]
  /** Tags that no function carries. */
  readonly unmatched: readonly FunctionSelector[]
}

/** The functions of a region that are selected, in a stable order, each once. */
export async function observeFunctions(aws: Aws, request: FunctionSelection, region: Region): Promise<RegionFunctions> {
  const lambda = aws.lambda(region.name)
  const found = await Promise.all(
    request.functions.map(async (selector): Promise<{ states: SelectedFunction[]; absent?: FunctionSelector }> => {
      if (selector.kind === 'tag') {
        const arns = await aws.functionsByTag(region.name, selector.key, selector.value)
        const states = await Promise.all(arns.map((arn) => lambda.getFunction(arn)))
        const existing = states.flatMap((state): SelectedFunction[] => (state ? [{ state, by: 'tag' }] : []))
        return existing.length > 0 ? { states: existing } : { states: [], absent: selector }
      }
      if (selector.kind === 'arn' && selector.arn.region.name !== region.name) return { states: [] }
      const state =
        selector.kind === 'arn'
          ? await lambda.getFunction(functionArn(region, selector.arn.accountId, selector.arn.name))
          : await lambda.getFunction(selector.name, functionArn(region, callersAccount, selector.name))
      return state ? { states: [{ state, by: 'name' }] } : { states: [], absent: selector }
    }),
  )
  const byArn = new Map<string, SelectedFunction>()
  for (const one of found.flatMap(({ states }) => states)) {
    // A function that is named must fit, also when it carries the tag.
    if (byArn.get(one.state.arn)?.by !== 'name') byArn.set(one.state.arn, one)
  }
  const functions = [...byArn.values()].sort(byText(({ state }) => state.arn))
  const absent = found.flatMap((one) => (one.absent ? [one.absent] : []))
  const missing = absent.filter(({ kind }) => kind !== 'tag')
  const unmatched = absent.filter(({ kind }) => kind === 'tag')
  if (!request.publishFunctionVersion) return { functions, missing, unmatched }
  const withVersions = await Promise.all(
    functions.map(async (one): Promise<SelectedFunction> => {
      const [selected, alias] = await Promise.all([
        withNewestVersion(aws, region, one),
        request.alias && lambda.getAlias(one.state.arn, request.alias.name),
      ])
      return alias ? Object.assign({ alias }, selected) : selected
    }),
  )
  return { functions: withVersions, missing, unmatched }
}

async function withNewestVersion(aws: Aws, region: Region, selected: SelectedFunction): Promise<SelectedFunction> {
  const newest = await newestVersionOf(aws.lambda(region.name), selected.state.arn)
  return newest ? { ...selected, newestVersion: newest } : selected
}

async function newestVersionOf(lambda: Lambda, functionArn: string): Promise<LambdaFunction | undefined> {
  const versions = await allPages((marker) => lambda.listFunctionVersions(functionArn, marker))
  const published = versions.filter(({ version }) => /^\d+$/.test(version))
  return published.sort((a, b) => Number(b.version) - Number(a.version))[0]
}

/** The number of the newest published version of a function. */
export async function newestFunctionVersion(lambda: Lambda, functionArn: string): Promise<string> {
  const newest = await newestVersionOf(lambda, functionArn)
  if (!newest) throw new Error(`${functionArn} has no version, and its alias was to point at one`)
  return newest.version
}

/** A named function must exist in one of the regions; one that is named by its ARN, in its own region. */
export function missingFunctions(
  request: Pick<FunctionSelection, 'functions'> & { readonly regions: readonly Region[] },
  found: readonly PromiseSettledResult<RegionFunctions>[],
): readonly Problem[] {
  const read = found.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
  if (read.length < found.length) return []
  const isMissing = (selector: FunctionSelector): boolean =>
    selector.kind === 'arn'
      ? read.some(({ missing }) => missing.includes(selector))
      : selector.kind === 'name' && read.every(({ missing }) => missing.includes(selector))
  return request.functions.filter(isMissing).map((selector) => {
    const name = selector.kind === 'name' ? selector.name : selector.kind === 'arn' ? selector.arn.name : ''
    return {
      code: 'no-such-function',
      input: 'update-functions',
      message: `The function ${name} does not exist in ${request.regions.map((region) => region.name).join(', ')}.`,
      nextStep: 'Correct the name, or create the function first.',
    }
  })
}

/** A tag that no function carries may be a typing error. It is a warning, since functions may be created later. */
export function unmatchedTags(
  request: Pick<FunctionSelection, 'functions'> & { readonly regions: readonly Region[] },
  found: readonly PromiseSettledResult<RegionFunctions>[],
): readonly string[] {
  const read = found.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
  return request.functions.flatMap((selector) =>
    selector.kind === 'tag' && read.length > 0 && read.every(({ unmatched }) => unmatched.includes(selector))
      ? [
          `No function carries the tag ${selector.key}=${selector.value} in ${request.regions.map(({ name }) => name).join(', ')}.`,
        ]
      : [],
  )
}
