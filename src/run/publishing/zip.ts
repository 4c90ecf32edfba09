// `publish --zip` and `plan --zip`: a zip that was built before, as it is. Nothing is resolved, nothing is built.
import { resolve } from 'node:path'
import type { RawInputs } from '../../config/config.ts'
import { ConfigurationError } from '../../errors.ts'
import { openZipFile } from '../../formats/zip/source.ts'
import { examineInventory } from '../../python/checks/inventory-subjects.ts'
import { readInventory } from '../../inspect/read-inventory.ts'
import type { ArtifactPlan } from '../../plan/plan.ts'
import { packageFinder } from '../package-finder.ts'
import { fingerprintOfZip } from '../fingerprint.ts'
import { publish } from '../../publish/layer/publish.ts'
import { readZip } from '../../publish/zip.ts'
import { contentOfInventory } from '../../report/packages.ts'
import { inspectInventory, judge } from '../inspect-layer.ts'
import type { Run } from '../request.ts'
import { accountOf, connect, policyText } from './account.ts'
import { announcePublication } from './announce-publication.ts'
import { givenContent } from './content-options.ts'
import { describeLayer, identityOf } from './declare.ts'
import { publishFunctionZip } from './functions.ts'
import { publishContextOf } from './publishing.ts'
import { publishRequest, regionsOf } from './request.ts'

/**
 * @throws {Failure} before a call of AWS: when it is not a zip, when it is certain not to work on its targets, or when
 * the configuration names more than one layer for it.
 */
export async function publishZip(zipPath: string, layers: readonly ArtifactPlan[], run: Run): Promise<void> {
  const { config, context, announce } = run
  const verb = run.verb === 'plan' ? 'plan' : 'publish'
  const layer = onlyLayer(layers)
  refuseContent(run.given)
  const zip = await readZip(resolve(context.directory, zipPath))
  const { path, sizeBytes, sha256, unzippedSizeBytes } = zip
  await using source = await openZipFile(path, zipPath)
  const inventory = await readInventory(source, packageFinder, { name: zipPath, signal: context.signal })
  const content = { ...contentOfInventory(inventory), sizeBytes, unzippedSizeBytes }
  announce({ kind: 'content-known', layer: layer.name, content })
  const codeSha256 = Buffer.from(sha256, 'hex').toString('base64')
  announce({ kind: 'zip-ready', layer: layer.name, zip: { path, codeSha256, reused: true } })
  const place = { path, within: 'zip' } as const
  const examined = await context.log.phase('Inspect', () => examineInventory(inventory, place, context))
  judge(inspectInventory(inventory, layer, examined, config), config, layer.name, run)
  if (layer.kind === 'function') return await publishFunctionZip(layer, zip, run)

  const regions = await regionsOf(config, context)
  const packages = inventory.packages.map((one) => `${one.name} ${one.version}`).join(', ')
  const declared = await describeLayer(
    identityOf(layer),
    packages,
    fingerprintOfZip(sha256, config.signingProfile?.name),
    run,
  )
  const request = publishRequest(config, [{ ...declared, zip }], regions, verb)
  using aws = connect(context, { readOnly: verb === 'plan' })
  if (verb === 'plan') {
    announce({ kind: 'policy-known', policy: policyText(request, await accountOf(aws, regions[0], context.env)) })
  }
  const publishing = () => publish(request, publishContextOf(aws, context))
  await announcePublication(await context.log.phase(verb === 'plan' ? 'Compare' : 'Publish', publishing), run)
}

export function refuseContent(given: RawInputs): void {
  const names = givenContent(given)
  if (names.length === 0) return
  throw new ConfigurationError({
    code: 'contradicting-inputs',
    input: 'zip',
    message: `\`zip\` is published as it is, and ${names.map((name) => `\`${name}\``).join(', ')} would decide what is in it.`,
    nextStep: `Take away ${names.length === 1 ? 'that input' : 'those inputs'}, or \`zip\`.`,
  })
}

function onlyLayer(layers: readonly ArtifactPlan[]): ArtifactPlan {
  const [layer, ...others] = layers
  if (layer && others.length === 0) return layer
  throw new ConfigurationError({
    code: 'one-zip-for-several-layers',
    input: 'layer-name',
    message: `One zip cannot be ${layers.length} layers: ${layers.map(({ name }) => name).join(', ')}.`,
    nextStep: 'Give the layer one name without placeholders, or publish one runtime and architecture at a time.',
  })
}
