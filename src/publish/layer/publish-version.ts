import { setTimeout as sleep } from 'node:timers/promises'
import { Failure } from '../../errors.ts'
import type { Problem } from '../../errors.ts'
import { callersAccount, ServiceFailure } from '../../host/aws/failure.ts'
import type { LayerContent, LayerVersionSummary, PublishedLayerVersion } from '../../host/aws/lambda-values.ts'
import { layerArn } from '../../lambda/arns.ts'
import { usualPace } from '../context.ts'
import type { PublishContext } from '../context.ts'
import type { Delivery } from '../upload.ts'
import { fillUp, numberPassed } from './align.ts'
import { chooseVersion } from './choose.ts'
import type { LayerInRegion } from './observation.ts'
import { refOf } from './policies.ts'
import { wantedCodeSha256 } from './request.ts'
import type { DeclaredLayer, PublishRequest } from './request.ts'

export interface PublishedVersion {
  readonly version: LayerVersionSummary
  /** False when somebody else had published the same in the meantime. */
  readonly made: boolean
  /** When its bytes are not those of the zip, and it stays all the same. */
  readonly warning?: string
}

const attempts = 4
/** How often the versions are listed after nobody answered: the list may be a moment behind. */
const looksAfterSilence = 3

export interface PublishHooks {
  /** Before the write, with the versions as they are now. Yields the description of the new version. */
  readonly prepare: (versions: readonly LayerVersionSummary[]) => Promise<string>
  /** Nobody answered: from now on, there may be a version, whatever fails next. */
  readonly onSilence: () => void
}

/**
 * Publishes the zip, unless a version with its content has appeared since the region was read. When nobody answered, the
 * versions are read again before another attempt: it may have been published all the same.
 */
export async function publishVersion(
  one: LayerInRegion,
  deliver: Delivery,
  context: PublishContext,
  { mode, alignVersion }: Pick<PublishRequest, 'mode' | 'alignVersion'>,
  { prepare, onSilence }: PublishHooks,
): Promise<PublishedVersion> {
  const { layer, region, observed } = one
  const { aws, signal, pace = usualPace } = context
  const lambda = aws.lambda(region.name)
  const { content, replace } = await deliver(region)
  const newestSeen = observed.versions[0]?.version ?? 0
  const arn = layerArn({ region, accountId: callersAccount, name: layer.name })
  const { description, runtimes, architectures, licenseInfo } = layer
  const properties = { description, runtimes, architectures, ...(licenseInfo === undefined ? {} : { licenseInfo }) }

  const always = mode === 'always' && alignVersion === undefined
  if (alignVersion !== undefined) {
    const named = { name: layer.name, arn }
    await fillUp({ lambda, layer: named, content, properties, wanted: alignVersion, region: region.name })
  }
  for (let attempt = 1; ; attempt += 1) {
    let { versions } = observed
    if (attempt > 1 || !always) {
      const look = await appeared(
        one,
        context,
        alignVersion === undefined ? newestSeen : alignVersion - 1,
        attempt > 1 ? looksAfterSilence : 1,
      )
      if (look.found) return { version: look.found, made: attempt > 1 }
      versions = [...look.fresh, ...versions]
    }
    const described = { ...properties, description: await prepare(versions) }
    const publish = (from: LayerContent): Promise<PublishedLayerVersion> =>
      lambda.publishLayerVersion({ name: layer.name, arn }, from, described)
    try {
      const { answer, warning } = await withRightContent(layer, await publish(content), {
        ...(replace ? { again: async () => publish(await replace()) } : {}),
        remove: (wrong) => lambda.deleteLayerVersion({ layer: layer.name, ...wrong }),
      })
      if (alignVersion !== undefined && answer.version !== alignVersion) {
        await lambda.deleteLayerVersion({ layer: layer.name, ...answer })
        throw new Failure(numberPassed(layer.name, region.name, alignVersion, answer.version))
      }
      const version = { ...described, version: answer.version, arn: answer.arn, licenseInfo: licenseInfo ?? '' }
      return { version, made: true, ...(warning === undefined ? {} : { warning }) }
    } catch (error) {
      if (!(error instanceof ServiceFailure) || !error.ambiguous) throw error
      onSilence()
      if (attempt >= attempts) throw error
      await sleep(Math.random() * pace.pollMs * 2 ** attempt, undefined, { signal })
    }
  }
}

/** A version with the declared content that has appeared since the region was read. */
async function appeared(
  { layer, region }: LayerInRegion,
  { aws, signal, pace = usualPace }: PublishContext,
  newestSeen: number,
  looks: number,
): Promise<{ readonly found?: LayerVersionSummary; readonly fresh: readonly LayerVersionSummary[] }> {
  const lambda = aws.lambda(region.name)
  for (let look = 1; ; look += 1) {
    const { items } = await lambda.listLayerVersions(layer.name)
    const fresh = items.filter(({ version }) => version > newestSeen)
    const known = chooseVersion(layer, fresh, new Map())
    if (known) return { found: known, fresh }
    const hashes = await Promise.all(
      fresh.map(async (one): Promise<[number, string]> => {
        const content = await lambda.getLayerVersion(refOf(layer.name, one))
        return [one.version, content?.codeSha256 ?? '']
      }),
    )
    const found = chooseVersion(layer, fresh, new Map(hashes))
    if (found) return { found, fresh }
    if (look >= looks) return { fresh }
    await sleep(pace.pollMs * 2 ** look, undefined, { signal })
  }
}

interface ContentOptions {
  /** Puts the right bytes into the bucket, and publishes once more. Absent where the zip was in the request. */
  readonly again?: () => Promise<PublishedLayerVersion>
  readonly remove: (wrong: { readonly version: number; readonly arn: string }) => Promise<void>
}

/**
 * `CodeSha256` is the hash of the zip, but AWS does not promise it: a signed zip has another one. From a bucket, other
 * bytes may mean that somebody replaced the object: it is sent and published once more. What was in the request itself
 * cannot have been replaced, and stays.
 */
async function withRightContent(
  layer: DeclaredLayer,
  first: PublishedLayerVersion,
  { again, remove }: ContentOptions,
): Promise<{ readonly answer: PublishedLayerVersion; readonly warning?: string }> {
  const wanted = wantedCodeSha256(layer)
  const isRight = ({ codeSha256, isSigned }: PublishedLayerVersion): boolean =>
    isSigned || wanted === undefined || codeSha256 === wanted
  if (isRight(first)) return { answer: first }
  const differs = ({ arn, codeSha256 }: PublishedLayerVersion): string =>
    `${arn} has the CodeSha256 ${JSON.stringify(codeSha256)}, and the zip of ${layer.name} has ${wanted}`
  if (!again) {
    return {
      answer: first,
      warning: `${differs(first)}. The zip was in the request, so that nobody can have replaced it: the version stays.`,
    }
  }
  const removed = (wrong: PublishedLayerVersion): Promise<void> =>
    remove(wrong).catch((error: unknown) => {
      throw error instanceof ServiceFailure
        ? new Failure([notRemoved(wrong, differs(wrong)), ...error.problems])
        : error
    })
  await removed(first)
  const second = await again()
  if (isRight(second)) return { answer: second }
  await removed(second)
  throw new Failure({
    code: 'published-other-bytes',
    message: `${differs(second)}, also after the object was replaced. Both versions were deleted.`,
    nextStep: 'See who else writes to the bucket below `s3-prefix`, and run again.',
  })
}

/** Its description has the fingerprint of the right content, so that the next run would take it for that. */
const notRemoved = ({ arn, version }: PublishedLayerVersion, differs: string): Problem => ({
  code: 'other-bytes-left',
  message: `${differs}, since somebody replaced the object in the bucket. It could not be deleted, and the next run would take it for the right one.`,
  nextStep: `Delete it before the next run: aws lambda delete-layer-version --layer-name ${arn.replace(/:\d+$/, '')} --version-number ${version}`,
})
