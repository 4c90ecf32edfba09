// Images against an emulator of ECR and Lambda that others wrote: repository → push → share → function → what is deleted.
import { BatchGetImageCommand, DescribeRepositoriesCommand, ECRClient } from '@aws-sdk/client-ecr'
import { CreateFunctionCommand, GetFunctionCommand, LambdaClient } from '@aws-sdk/client-lambda'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Ecr } from '../../src/host/aws/ecr.ts'
import { createMasks } from '../../src/host/masks.ts'
import { parseFunctionSelector } from '../../src/plan/functions.ts'
import { publishImages } from '../../src/publish/image/publish.ts'
import type { ImageContext } from '../../src/publish/image/repositories.ts'
import type { ImagePublishRequest } from '../../src/publish/image/request.ts'
import { makeContext } from '../support/contexts.ts'
import { declaredImage } from '../support/declared-image.ts'
import { startMinistack, wantsMinistack } from '../support/ministack.ts'
import { connect } from '../support/publishing.ts'

const wanted = await wantsMinistack('images')

describe.runIf(wanted)('an image against MiniStack', () => {
  let endpoint = ''
  /** Who asks its registry without a signature is this account. */
  const accountId = '000000000000'
  const settings = () => ({
    endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: accountId, secretAccessKey: 'test' },
  })
  beforeAll(async () => {
    endpoint = await startMinistack()
  }, 180_000)

  it('is pushed, shared, given to a function, and older ones that nothing uses are deleted', async () => {
    const name = `images-${process.pid}-${Date.now()}`
    const host = new URL(endpoint).host
    await using own = await makeContext()
    using session = connect({ url: endpoint }, accountId, { account: { ...settings().credentials, endpoint } })
    // Its repositories have addresses of AWS; its registry is at its own.
    const here = <T extends { readonly uri: string }>(found: T): T => ({ ...found, uri: `${host}/${name}` })
    const aws: ImageContext['aws'] = {
      ...session.context.aws,
      containers(region): Ecr {
        const ecr = session.context.aws.containers(region)
        return {
          ...ecr,
          async repository(wantedName) {
            const found = await ecr.repository(wantedName)
            return found && here(found)
          },
          async createRepository(wantedName) {
            const made = await ecr.createRepository(wantedName)
            return made === 'exists' ? made : here(made)
          },
        }
      },
    }
    const context: ImageContext = { ...session.context, aws, env: {}, masks: createMasks(), stores: own.stores }
    const selector = parseFunctionSelector(name)
    if (!('value' in selector)) throw new Error(selector.why)
    const publish = (content: string, more: Partial<ImagePublishRequest> = {}) =>
      publishImages(
        {
          mode: 'if-changed',
          images: [declaredImage(content, { repository: name })],
          createRepository: true,
          sharing: { kind: 'carry-over' },
          functions: [],
          publishFunctionVersion: false,
          logins: async () => undefined,
          ...more,
        },
        context,
      )
    const first = await publish('one')
    expect(first.problems).toEqual([])
    expect(first.destinations).toMatchObject([{ changed: true, done: [`created the repository ${host}/${name}`] }])
    const ecr = new ECRClient(settings())
    const described = await ecr.send(new DescribeRepositoriesCommand({ repositoryNames: [name] }))
    expect(described.repositories).toMatchObject([{ imageTagMutability: 'IMMUTABLE' }])

    const lambda = new LambdaClient(settings())
    await lambda.send(
      new CreateFunctionCommand({
        FunctionName: name,
        PackageType: 'Image',
        Role: `arn:aws:iam::${accountId}:role/any`,
        Architectures: ['arm64'],
        Code: { ImageUri: first.destinations[0]?.imageUri },
      }),
    )
    expect((await publish('one')).destinations).toMatchObject([{ changed: false, done: [] }])
    for (const content of ['two', 'three', 'four']) {
      const { destinations, problems } = await publish(content, { functions: [selector.value], keepVersions: 1 })
      expect(problems).toEqual([])
      const uri = destinations[0]?.imageUri ?? ''
      const { Code: code } = await lambda.send(new GetFunctionCommand({ FunctionName: name }))
      expect(code?.ImageUri).toBe(uri)
      const [, digest] = uri.split('@')
      const found = await ecr.send(
        new BatchGetImageCommand({ repositoryName: name, imageIds: [{ imageDigest: digest }] }),
      )
      expect(found.images).toHaveLength(1)
    }
    expect(await context.aws.containers('us-east-1').images(name)).toHaveLength(1)
    const grants = [{ kind: 'account', accountId: '111122223333' }] as const
    const shared = await publish('four', { sharing: { kind: 'declared', grants } })
    expect(shared.destinations[0]?.done).toEqual([`changed who may pull from ${name}`])
    expect((await publish('four', { sharing: { kind: 'declared', grants } })).destinations[0]?.done).toEqual([])
    const plan = await publish('four', { mode: 'plan' })
    expect(plan.planned).toEqual([{ layer: 'demo', region: 'us-east-1', actions: [] }])
  }, 60_000)
})
