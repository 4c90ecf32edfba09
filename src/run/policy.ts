// `policy`: the IAM policies that this configuration needs, without a look at what is published.
import { ConfigurationError } from '../errors.ts'
import { neededPolicies, policyNames } from '../publish/layer/policy.ts'
import type { NeededPolicies } from '../publish/layer/policy.ts'
import { nearest } from '../text/suggestion.ts'
import { accountOf, connect } from './publishing/account.ts'
import { undescribedLayers } from './publishing/declare.ts'
import { functionPolicies } from '../publish/function/policy.ts'
import { functionRequest } from './publishing/functions.ts'
import { imagePolicies } from '../publish/image/policy.ts'
import { placesOf } from './image/places.ts'
import { declarationOf } from './image/publish.ts'
import { layersOf } from './layers.ts'
import { publishRequest, regionsOf } from './publishing/request.ts'
import type { Run } from './request.ts'

/** @throws {ConfigurationError} for a word that names none of the policies. */
export async function policy(run: Run): Promise<void> {
  const { config, context, announce, words } = run
  const [word] = words
  const name = policyNames.find((one) => one === word)
  if (word !== undefined && name === undefined) throw noSuchPolicy(word)
  const regions = await regionsOf(config, context)
  using aws = connect(context, { readOnly: true })
  const accountId = await accountOf(aws, regions[0], context.env)
  if (config.artifact === 'function') return await announceFunctionPolicy(accountId, name, run)
  if (config.artifact === 'image') return await announceImagePolicy(accountId, name, run)
  const policies = neededPolicies(
    publishRequest(config, undescribedLayers(layersOf(run)), regions, 'publish'),
    accountId,
  )
  announce({
    kind: 'policy-known',
    policy: JSON.stringify(name === undefined ? policies : documentOf(policies, name), undefined, 2),
  })
}

/** A function's zip needs two of them: nobody in another account uses it, and Lambda makes a copy of the object. */
async function announceFunctionPolicy(accountId: string, name: string | undefined, run: Run): Promise<void> {
  const layers = layersOf(run)
  const artifacts = layers.map((plan) => ({
    name: plan.name,
    runtime: plan.targets[0].runtime.name,
    architecture: plan.targets[0].architecture,
    handlers: [],
  }))
  const policies = functionPolicies(await functionRequest(artifacts, 'publish', run), accountId)
  if (name === 'consumer' || name === 'bucket') {
    throw new ConfigurationError({
      code: 'no-such-policy',
      message: `The zip of a function needs no policy ${name}.`,
      nextStep: 'Accepted: publisher, plan.',
    })
  }
  const chosen = name === 'publisher' || name === 'plan' ? policies[name] : policies
  run.announce({ kind: 'policy-known', policy: JSON.stringify(chosen, undefined, 2) })
}

/** Whoever pulls an image from another account needs the policy of the repository, which `share-with` makes. */
async function announceImagePolicy(accountId: string, name: string | undefined, run: Run): Promise<void> {
  const { config, context } = run
  const places = await Promise.all(layersOf(run).map((plan) => placesOf(plan, config, context)))
  const policies = imagePolicies(places.flat(), declarationOf(config), accountId)
  if (name === 'consumer' || name === 'bucket') {
    throw new ConfigurationError({
      code: 'no-such-policy',
      message: `An image needs no policy ${name}.`,
      nextStep: 'Accepted: publisher, plan.',
    })
  }
  const chosen = name === 'publisher' || name === 'plan' ? policies[name] : policies
  run.announce({ kind: 'policy-known', policy: JSON.stringify(chosen, undefined, 2) })
}

/** One document. Policies of several buckets are told apart by the buckets' names. */
function documentOf(policies: NeededPolicies, name: (typeof policyNames)[number]): unknown {
  if (name !== 'bucket') return policies[name]
  const documents = Object.values(policies.bucket ?? {})
  if (documents.length === 0) {
    throw new ConfigurationError({
      code: 'no-bucket-policy',
      input: 's3-storage',
      message: 'No bucket policy is needed: Lambda makes a copy of the object, with the rights of the caller.',
      nextStep: 'With `s3-storage: reference`, Lambda reads the object itself, and the bucket must allow that.',
    })
  }
  return documents.length === 1 ? documents[0] : policies.bucket
}

function noSuchPolicy(word: string): ConfigurationError {
  const near = nearest(word, policyNames)
  return new ConfigurationError({
    code: 'unknown-policy',
    message: `There is no policy ${JSON.stringify(word)}. Accepted: ${policyNames.join(', ')}.`,
    ...(near === undefined ? {} : { nextStep: `Did you mean ${near}?` }),
  })
}
