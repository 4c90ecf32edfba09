// `policy`: the IAM policies that this configuration needs, without a look at what is published.
import { accountOf, connect, policyText } from './publishing/account.ts'
import { identityOf } from './publishing/declare.ts'
import { layersOf } from './layers.ts'
import { publishRequest, regionsOf } from './publishing/request.ts'
import type { Run } from './request.ts'

export async function policy(run: Run): Promise<void> {
  const { config, context, announce } = run
  const layers = layersOf(run)
  const regions = await regionsOf(config, context)
  const undescribed = { description: '', fingerprint: undefined }
  const declared = layers.map((layer) => Object.assign(identityOf(layer), undescribed))
  using aws = connect(context, { readOnly: true })
  const accountId = await accountOf(aws, regions[0], context.env)
  announce({
    kind: 'policy-known',
    policy: policyText(publishRequest(config, declared, regions, 'publish'), accountId),
  })
}
