// `balance REGION [apply]`: compares the versions of the layers in other regions with those of one region, and brings what
// is missing. Without `apply`, it only says what that would be.
import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { ConfigurationError } from '../errors.ts'
import { httpFor } from '../host/http/client.ts'
import { makeFolder } from '../host/make-folder.ts'
import { judgeRegion } from '../lambda/partitions.ts'
import type { Region } from '../lambda/partitions.ts'
import { balance as balanceLayers } from '../publish/layer/bring.ts'
import { layersOf } from './layers.ts'
import { connect } from './publishing/account.ts'
import { announcePublication } from './publishing/announce-publication.ts'
import { undescribedLayers } from './publishing/declare.ts'
import { publishContextOf } from './publishing/publishing.ts'
import { publishRequest, regionsOf } from './publishing/request.ts'
import { connectSource } from './publishing/source.ts'
import type { Run } from './request.ts'

export async function balance(run: Run): Promise<void> {
  const { config, context, words } = run
  const [name = '', apply] = words
  const region = sourceRegion(name)
  if (apply !== undefined && apply !== 'apply') throw notApply(apply)
  const isDryRun = apply === undefined || config.publish === 'plan'
  const named = await regionsOf(config, context)
  const [first, ...others] = named.filter((one) => config.sourceProfile !== undefined || one.name !== region.name)
  if (!first) throw nothingToCompare(region)
  const layers = undescribedLayers(layersOf(run))
  const request = publishRequest(config, layers, [first, ...others], isDryRun ? 'plan' : 'publish')
  using from = connectSource(run)
  using aws = connect(context, { readOnly: isDryRun })
  const folder = join(context.stores.temporary, `balance-${randomUUID()}`)
  try {
    await makeFolder(folder)
    const publishing = { ...publishContextOf(aws, context), http: httpFor(context.env) }
    const source = { aws: from, region }
    await announcePublication(await balanceLayers({ request, source, isDryRun, folder }, publishing), run)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function sourceRegion(name: string): Region {
  const judged = judgeRegion(name)
  if (judged.kind === 'region') return judged.region
  const { nearest } = judged
  throw new ConfigurationError({
    code: 'no-region',
    message: `${JSON.stringify(name)} is not a region of AWS: \`balance\` requires the region whose versions count.`,
    nextStep: nearest === undefined ? 'Write e.g. lambda-layer balance eu-west-1.' : `Did you mean ${nearest}?`,
  })
}

const notApply = (word: string): ConfigurationError =>
  new ConfigurationError({
    code: 'unexpected-value',
    message: `${JSON.stringify(word)} is not expected after the region: the only word there is \`apply\`.`,
    nextStep: 'Without `apply`, nothing is changed.',
  })

const nothingToCompare = ({ name }: Region): ConfigurationError =>
  new ConfigurationError({
    code: 'no-region',
    input: 'regions',
    message: `No other region given: nothing says what to compare ${name} with.`,
    nextStep: 'Name the other regions with `regions`, or write `regions: all`.',
  })
