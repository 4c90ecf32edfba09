// `publish --zip arn:…`: a version that exists, to other regions or to another account. Its bytes are the same there.
import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { openZipFile } from '../../formats/zip/source.ts'
import { httpFor } from '../../host/http/client.ts'
import { makeFolder } from '../../host/make-folder.ts'
import { readInventory } from '../../inspect/read-inventory.ts'
import { architectures } from '../../lambda/architectures.ts'
import type { Runtime } from '../../lambda/runtimes.ts'
import type { Target } from '../../lambda/target.ts'
import { expandLayerName } from '../../plan/layer-name.ts'
import { fingerprintIn, renderDescription, wordsOf } from '../../plan/description.ts'
import { fetchVersion } from '../../publish/layer/fetch-version.ts'
import { publish, recognise } from '../../publish/layer/publish.ts'
import type { DeclaredLayer } from '../../publish/layer/request.ts'
import { packageFinder } from '../package-finder.ts'
import { contentOfInventory } from '../../report/packages.ts'
import { fingerprintOfZip } from '../fingerprint.ts'
import { targetsFor } from '../read-layer.ts'
import type { Run } from '../request.ts'
import { accountOf, connect, policyText } from './account.ts'
import { announcePublication } from './announce-publication.ts'
import { refuseContent } from './zip.ts'
import { publishContextOf } from './publishing.ts'
import { publishRequest, regionsOf } from './request.ts'
import { connectSource, readSource } from './source.ts'
import type { SourceVersion } from './source.ts'

/**
 * The source is read, and downloaded only where some region lacks it.
 * @throws {Failure} when the version cannot be read, or cannot be published there.
 */
export async function publishCopy(arn: string, run: Run): Promise<void> {
  const { config, context, given, announce } = run
  refuseContent(given)
  const regions = await regionsOf(config, context)
  const verb = run.verb === 'plan' ? 'plan' : 'publish'
  using from = connectSource(run)
  const source = await readSource(arn, from)
  const { runtimes, architectures: machines, codeSha256 } = source.content
  const told = { source: arn, unzippedSizeBytes: 0, packages: [], runtimes, architectures: machines }
  const targets = targetsFor(run, told, [])
  const layer = declareCopy(source, targets[0], run)
  const zipPath = join(resolve(context.directory, config.outputDirectory), `${layer.name}.zip`)
  announce({ kind: 'layers-planned', layers: [{ kind: 'layer', name: layer.name, targets, layout: 'flat', zipPath }] })
  announce({ kind: 'zip-ready', layer: layer.name, zip: { codeSha256, reused: true } })

  const request = publishRequest(config, [layer], regions, verb)
  using aws = connect(context, { readOnly: verb === 'plan' })
  if (verb === 'plan') {
    announce({ kind: 'policy-known', policy: policyText(request, await accountOf(aws, regions[0], context.env)) })
  }
  const publishing = publishContextOf(aws, context)
  const recognised = await recognise(request, publishing)
  if (recognised) return await announcePublication(recognised, run)
  const folder = join(context.stores.temporary, `copy-${randomUUID()}`)
  try {
    await makeFolder(folder)
    const options = { http: httpFor(context.env), signal: context.signal, path: join(folder, 'layer.zip') }
    const zip = await context.log.phase('Copy', () => fetchVersion(source.content, arn, options))
    const { sizeBytes, unzippedSizeBytes } = zip
    await using opened = await openZipFile(zip.path, arn)
    const inventory = await readInventory(opened, packageFinder, { name: arn, signal: context.signal })
    const content = { ...contentOfInventory(inventory), sizeBytes, unzippedSizeBytes }
    announce({ kind: 'content-known', layer: layer.name, content })
    const layers = request.layers.map((one) => Object.assign({}, one, { zip }))
    return await announcePublication(await publish({ ...request, layers }, publishing), run)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** As the version says of itself, but for what was given. Its fingerprint stays, so that a build recognises the copy. */
function declareCopy(
  { named, content }: SourceVersion,
  target: Target<Runtime>,
  { config, given }: Run,
): DeclaredLayer {
  const knownSha256 = Buffer.from(content.codeSha256, 'base64').toString('hex')
  const profile = config.signingProfile?.name
  const known = profile === undefined ? fingerprintIn(content.description) : undefined
  const fingerprint = known ?? fingerprintOfZip(knownSha256, profile)
  const words = wordsOf(content.description)
  const description = given.description
    ? renderDescription(config.description, { name: named.name }, fingerprint).text
    : renderDescription('{packages}', { packages: words }, fingerprint).text
  const licenseInfo = given['license-info'] ? config.licenseInfo : content.licenseInfo
  return {
    name: given['layer-name'] ? expandLayerName(config.layerName, target) : named.name,
    runtimes: given.runtimes ? config.runtimes.map(({ name }) => name) : content.runtimes,
    architectures: given.architectures
      ? config.architectures
      : architectures.filter((one) => content.architectures.includes(one)),
    description,
    fingerprint,
    knownSha256,
    ...(licenseInfo === undefined || licenseInfo === '' ? {} : { licenseInfo }),
  }
}
