import type { Verb } from '../config/command.ts'
import type { Config } from '../config/config.ts'
import type { Environment } from '../host/context.ts'

/** What is to be done: the verb alone does not tell, `publish` says more. */
export function effectiveVerb(verb: Verb, config: Config): Verb {
  if (verb !== 'publish') return verb
  return config.publish === 'never' ? 'build' : config.publish === 'plan' ? 'plan' : 'publish'
}

/** Whether a configuration says anything about publishing. */
function configuresPublishing(config: Config): boolean {
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

/** Whether a plan says what would be published: it reads the regions for that. */
export function plansPublication(config: Config): boolean {
  return config.publish !== 'never' && configuresPublishing(config)
}

/** Whether a workflow publishes: it does when it names a region, or the environment with the credentials does. */
export function publishesInWorkflow(config: Config, env: Environment): boolean {
  const hasRegion = Boolean(env['AWS_REGION'] ?? env['AWS_DEFAULT_REGION'])
  return config.publish !== 'never' && (configuresPublishing(config) || hasRegion)
}
