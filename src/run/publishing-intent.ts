import type { Verb } from '../config/command.ts'
import type { Config } from '../config/config.ts'
import type { Environment } from '../host/context.ts'

/** What is to be done about publishing: not what the verb alone says, but `publish` as well. */
export function effectiveVerb(verb: Verb, config: Config): Verb {
  if (verb !== 'publish') return verb
  return config.publish === 'never' ? 'build' : config.publish === 'plan' ? 'plan' : 'publish'
}

/** Whether a configuration says anything about publishing, so that a plan must show it and a workflow must do it. */
export function namesPublishing(config: Config): boolean {
  return (
    config.publish !== 'if-changed' ||
    config.regions.length > 0 ||
    config.s3Bucket !== undefined ||
    config.shareWith.kind === 'declared' ||
    config.updateFunctions.length > 0 ||
    config.keepVersions !== undefined ||
    config.ssmParameter !== undefined
  )
}

/** Whether a plan asks what stands in the regions. */
export const looksAtVersions = (config: Config): boolean => namesPublishing(config) && config.publish !== 'never'

/** Whether a workflow publishes: it does when it, or the environment that credentials were set up in, names a region. */
export const publishesByItself = (config: Config, env: Environment): boolean =>
  config.publish !== 'never' && (namesPublishing(config) || Boolean(env['AWS_REGION'] ?? env['AWS_DEFAULT_REGION']))
