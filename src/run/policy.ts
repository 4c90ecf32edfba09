// `policy`: the IAM policies that this configuration needs, without a look at what is published.
import { ConfigurationError } from '../errors.ts'
import { functionPolicies } from '../publish/function/policy.ts'
import { imagePolicies } from '../publish/image/policy.ts'
import type { IamPolicy } from '../publish/iam.ts'
import { neededPolicies, policyNames, type NeededPolicies } from '../publish/layer/policy.ts'
import { unionOfPolicies } from '../publish/policy-union.ts'
import { nearest } from '../text/suggestion.ts'
import { formatCount } from '../text/units.ts'
import { placesOf } from './image/places.ts'
import { declarationOf } from './image/declare.ts'
import { layersOf } from './layers.ts'
import { accountOf, connect } from './publishing/account.ts'
import { undescribedLayers } from './publishing/declare.ts'
import { functionRequest } from './publishing/functions.ts'
import { publishRequest, regionsOf } from './publishing/request.ts'
import type { Run } from './request.ts'

type PolicyName = (typeof policyNames)[number]

/** Of a role, without white space: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html */
const inlineLimit = 10_240

/** The zip of a function and an image are used by nobody in another account, and Lambda makes a copy of them. */
type Policies = Pick<NeededPolicies, 'publisher' | 'plan'> & Partial<NeededPolicies>

/** @throws {ConfigurationError} for a word that names none of the policies, and for a policy that is not needed. */
export async function policy(runs: readonly Run[], { words, announce, context }: Run): Promise<void> {
  const [word] = words
  const name = policyNames.find((one) => one === word)
  if (word !== undefined && name === undefined) throw noSuchPolicy(word)
  const needed: Policies[] = []
  const accounts = new Map<string, string>()
  for (const run of runs) needed.push(await policiesOf(run, accounts))
  const policies = united(needed)
  for (const one of ['publisher', 'plan'] as const) {
    const letters = JSON.stringify(policies[one]).length
    if (letters <= inlineLimit || (name !== undefined && name !== one)) continue
    context.log.warning(
      `The policy ${one} has ${formatCount(letters)} characters. The inline policies of a role may have ${formatCount(inlineLimit)} together. Print it for some layers at a time with \`only\`, and give each part to a role of its own.`,
    )
  }
  announce({
    kind: 'policy-known',
    policy: JSON.stringify(name === undefined ? policies : documentOf(policies, name), undefined, 2),
  })
}

/** @param accounts those that are known, by partition */
async function policiesOf(run: Run, accounts: Map<string, string>): Promise<Policies> {
  const { config, context } = run
  const regions = await regionsOf(config, context)
  using aws = connect(context, { readOnly: true })
  const [{ partition }] = regions
  const accountId = accounts.get(partition.id) ?? (await accountOf(aws, regions[0], context.env))
  accounts.set(partition.id, accountId)
  const layers = layersOf(run)
  switch (config.artifact) {
    case 'layer':
      return neededPolicies(publishRequest(config, undescribedLayers(layers), regions, 'publish'), accountId)
    case 'function': {
      const artifacts = layers.map(({ name, targets: [{ runtime, architecture }] }) => {
        return { name, runtime: runtime.name, architecture, handlers: [] }
      })
      return functionPolicies(await functionRequest(artifacts, 'publish', run), accountId)
    }
    case 'image': {
      const places = await Promise.all(layers.map((plan) => placesOf(plan, config, context)))
      return imagePolicies(places.flat(), declarationOf(config), accountId)
    }
  }
}

/** What all layers of a file need, in one policy of each name. */
function united(needed: readonly Policies[]): Policies {
  const [only, ...others] = needed
  if (only && others.length === 0) return only
  const consumers = needed.flatMap(({ consumer }) => (consumer ? [consumer] : []))
  const names = new Set(needed.flatMap(({ bucket = {} }) => Object.keys(bucket)))
  const ofBuckets = [...names].map((name): [string, IamPolicy] => {
    return [name, unionOfPolicies(needed.flatMap(({ bucket }) => bucket?.[name] ?? []))]
  })
  return {
    publisher: unionOfPolicies(needed.map(({ publisher }) => publisher)),
    plan: unionOfPolicies(needed.map(({ plan }) => plan)),
    ...(consumers.length === 0 ? {} : { consumer: unionOfPolicies(consumers) }),
    ...(ofBuckets.length === 0 ? {} : { bucket: Object.fromEntries(ofBuckets) }),
  }
}

/** One document. Policies of several buckets are told apart by the buckets' names. */
function documentOf(policies: Policies, name: PolicyName): unknown {
  if (name !== 'bucket') return policies[name] ?? notNeeded(name)
  const documents = Object.values(policies.bucket ?? {})
  if (documents.length === 0) return notNeeded(name)
  return documents.length === 1 ? documents[0] : policies.bucket
}

function notNeeded(name: PolicyName): never {
  if (name === 'bucket') {
    throw new ConfigurationError({
      code: 'no-bucket-policy',
      input: 's3-storage',
      message: 'No bucket policy is needed: Lambda makes a copy of the object, with the rights of the caller.',
      nextStep:
        'With `s3-storage: reference`, Lambda reads the object of a layer itself, and the bucket must allow that.',
    })
  }
  throw new ConfigurationError({
    code: 'no-such-policy',
    message: `The policy ${name} is for layers: the zip of a function and an image need none.`,
    nextStep: 'Accepted: publisher, plan.',
  })
}

function noSuchPolicy(word: string): ConfigurationError {
  const near = nearest(word, policyNames)
  return new ConfigurationError({
    code: 'unknown-policy',
    message: `${JSON.stringify(word)} is not the name of a policy. Accepted: ${policyNames.join(', ')}.`,
    ...(near === undefined ? {} : { nextStep: `Did you mean ${near}?` }),
  })
}
