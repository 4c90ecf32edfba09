// `prune`: deletes the versions beyond `keep-versions` that nothing uses. It helps where the code storage is full, so that
// nothing can be published first.
import { ConfigurationError } from '../errors.ts'
import { prune as pruneLayers } from '../publish/layer/prune.ts'
import { announcePublication } from './publishing/announce-publication.ts'
import { connect } from './publishing/account.ts'
import { undescribedLayers } from './publishing/declare.ts'
import { publishContextOf } from './publishing/publishing.ts'
import { publishRequest, regionsOf } from './publishing/request.ts'
import { layersOf } from './layers.ts'
import type { Run } from './request.ts'

/** @throws {ConfigurationError} without `keep-versions`. */
export async function prune(run: Run): Promise<void> {
  const { config, context } = run
  if (config.keepVersions === undefined) {
    throw new ConfigurationError({
      code: 'missing-input',
      input: 'keep-versions',
      message: '`prune` must know how many versions are to be kept.',
      nextStep: 'Set `keep-versions`, e.g. to 5.',
    })
  }
  const verb = config.publish === 'plan' ? 'plan' : 'publish'
  const regions = await regionsOf(config, context)
  const request = publishRequest(config, undescribedLayers(layersOf(run)), regions, verb)
  using aws = connect(context, { readOnly: verb === 'plan' })
  await announcePublication(await pruneLayers(request, publishContextOf(aws, context)), run)
}
