import { regionVariable } from '../host/aws/variables.ts'
import type { Verb } from '../config/command.ts'
import type { Config } from '../config/config.ts'
import type { Environment } from '../host/context.ts'
import type { Request } from './request.ts'

/** A workflow that has no region, and says nothing about publishing, only builds. */
export function decidedVerb({ verb, config, decides = false }: Request, env: Environment): Verb {
  return decides && !wouldPublish(config, env) ? 'build' : effectiveVerb(verb, config)
}

/** What is to be done: the verb alone does not tell, `publish` says more. */
export function effectiveVerb(verb: Verb, config: Config): Verb {
  if (verb !== 'publish') return verb
  return config.publish === 'never' ? 'build' : config.publish === 'plan' ? 'plan' : 'publish'
}

/** Whether a configuration says anything about publishing. */
export function configuresPublishing(config: Config): boolean {
  return (
    config.publish !== 'if-changed' ||
    config.regions.length > 0 ||
    config.s3Bucket !== undefined ||
    config.shareWith.kind === 'declared' ||
    config.updateFunctions.length > 0 ||
    config.keepVersions !== undefined ||
    config.ssmParameter.length > 0
  )
}

/** Whether `publish` with these inputs finds a region. A workflow publishes then, and a plan says what would be done. */
export function wouldPublish(config: Config, env: Environment): boolean {
  // An image needs a repository, whatever else is said.
  if (config.artifact === 'image') return config.publish !== 'never' && config.repository !== undefined
  return config.publish !== 'never' && (configuresPublishing(config) || regionVariable(env) !== undefined)
}

/** Whether the zip of a function goes anywhere. */
export function publishesFunctions({ publish, updateFunctions, s3Bucket }: Config): boolean {
  return publish !== 'never' && (updateFunctions.length > 0 || s3Bucket !== undefined)
}
