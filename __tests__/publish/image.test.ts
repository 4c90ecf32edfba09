import { describe, expect, it } from 'vitest'
import { createMasks } from '../../src/host/masks.ts'
import type { Grant } from '../../src/plan/grants.ts'
import { parseFunctionSelector } from '../../src/plan/functions.ts'
import { publishImages, type ImagePublication } from '../../src/publish/image/publish.ts'
import type { ImageContext } from '../../src/publish/image/repositories.ts'
import { policyWith } from '../../src/publish/image/repository-policy.ts'
import type { DeclaredImage, ImagePublishRequest } from '../../src/publish/image/request.ts'
import { surplusImages } from '../../src/publish/image/retention.ts'
import { AwsServer } from '../support/aws-server/server.ts'
import type { StoredFunction } from '../support/aws-server/state.ts'
import { makeContext } from '../support/contexts.ts'
import { declaredImage, type BuiltImage } from '../support/declared-image.ts'
import { account, addFunction, connect, region } from '../support/publishing.ts'
import { startRegistry, type RegistryServer } from '../support/registry-server.ts'

interface World {
  readonly aws: AwsServer
  readonly registry: RegistryServer
  readonly context: ImageContext
  readonly publish: (image: DeclaredImage, changes?: Partial<ImagePublishRequest>) => Promise<ImagePublication>
}

async function withWorld(work: (world: World) => Promise<void>): Promise<void> {
  await using aws = await AwsServer.start()
  await using registry = await startRegistry({ login: 'basic' })
  await using own = await makeContext()
  aws.cloud.registryHost = registry.host
  using session = connect(aws)
  const context: ImageContext = { ...session.context, env: {}, masks: createMasks(), stores: own.stores }
  await work({
    aws,
    registry,
    context,
    publish: (image, changes = {}) =>
      publishImages(
        {
          mode: 'if-changed',
          images: [image],
          createRepository: true,
          sharing: { kind: 'carry-over' },
          functions: [],
          publishFunctionVersion: false,
          logins: async () => undefined,
          ...changes,
        },
        context,
      ),
  })
}

const named = (name: string) => {
  const parsed = parseFunctionSelector(name)
  if (!('value' in parsed)) throw new Error(parsed.why)
  return [parsed.value]
}
const imageFunction = { packageType: 'Image', architectures: ['arm64'], runtime: '' } satisfies Partial<StoredFunction>
const codes = ({ problems }: ImagePublication): readonly string[] => problems.map(({ code }) => code)

describe('an image in ECR', () => {
  it('is pushed with a login that is fetched, into a repository that is created when it may be', async () => {
    await withWorld(async ({ aws, registry, publish }) => {
      const image = declaredImage('one')
      await expect(publish(image, { createRepository: false })).rejects.toThrow(
        /The repository demo does not exist in us-east-1/,
      )
      expect(aws.writes).toEqual([])
      const { destinations, problems } = await publish(image)
      expect(problems).toEqual([])
      expect(destinations).toEqual([
        {
          name: 'demo',
          region: 'us-east-1',
          imageUri: `${registry.host}/demo@${image.image.digest}`,
          tags: image.content.tags,
          changed: true,
          done: [`created the repository ${registry.host}/demo`],
        },
      ])
      expect(aws.cloud.region(account, 'us-east-1').repositories.get('demo')?.settings).toMatchObject({
        imageTagMutability: 'IMMUTABLE',
        imageScanningConfiguration: { scanOnPush: true },
        encryptionConfiguration: { encryptionType: 'AES256' },
      })
      const before = aws.writes.length
      expect((await publish(image)).destinations).toMatchObject([{ changed: false, done: [] }])
      expect(aws.writes.length).toBe(before)
    })
  })

  it('goes to every region, and one that fails is a problem of its own', async () => {
    await withWorld(async ({ aws, publish }) => {
      const places = ['us-east-1', 'eu-west-1'].map((name) => ({
        kind: 'ecr' as const,
        region: region(name),
        name: 'demo',
      }))
      const image = declaredImage('one', { places: places as unknown as DeclaredImage['places'] })
      aws.options = {
        fault: (call) =>
          call.region === 'eu-west-1' && call.name === 'ecr:CreateRepository' ? { kind: 'denied' } : undefined,
      }
      const { destinations, problems } = await publish(image)
      expect(destinations.map((one) => one.region)).toEqual(['us-east-1'])
      expect(problems[0]?.message).toContain('ecr:CreateRepository')
      expect(problems[0]?.message).toContain('eu-west-1')
    })
  })

  it('is given to functions by its digest, and they are waited for', async () => {
    await withWorld(async ({ aws, registry, publish }) => {
      const image = declaredImage('one')
      const one = addFunction(aws, 'one', {
        ...imageFunction,
        imageUri: `${registry.host}/demo@sha256:${'0'.repeat(64)}`,
      })
      const changes = { functions: named('one'), publishFunctionVersion: true }
      const { destinations, problems } = await publish(image, changes)
      expect(problems).toEqual([])
      expect(one.imageUri).toBe(`${registry.host}/demo@${image.image.digest}`)
      expect(destinations[0]?.done.slice(1)).toEqual([`${one.arn}: code updated, version 1 published`])
      const before = aws.writes.length
      expect((await publish(image, changes)).destinations[0]?.done).toEqual([])
      expect(aws.writes.length).toBe(before)
    })
  })

  it.each([
    ['of a zip', { packageType: 'Zip' }, /cannot change from a zip to an image/],
    [
      'of another architecture',
      { ...imageFunction, architectures: ['x86_64'] },
      /runs on x86_64, and the image is for arm64/,
    ],
  ])('is never given to a function %s: nothing is written', async (_, changes, message) => {
    await withWorld(async ({ aws, registry, publish }) => {
      addFunction(aws, 'one', changes)
      await expect(publish(declaredImage('one'), { functions: named('one') })).rejects.toThrow(message)
      expect(aws.writes).toEqual([])
      expect(registry.requests).toEqual([])
    })
  })

  it('is taken back from all functions when one cannot take it', async () => {
    await withWorld(async ({ aws, registry, publish }) => {
      const before = `${registry.host}/demo@sha256:${'0'.repeat(64)}`
      const [one, two] = ['one', 'two'].map((name) => addFunction(aws, name, { ...imageFunction, imageUri: before }))
      aws.options = {
        fault: (call) =>
          call.name === 'lambda:UpdateFunctionCode' && decodeURIComponent(call.path).includes('two')
            ? { kind: 'denied' }
            : undefined,
      }
      const { problems } = await publish(declaredImage('one'), { functions: [...named('one'), ...named('two')] })
      expect(problems.map(({ code }) => code)).toContain('taken-back')
      expect([one?.imageUri, two?.imageUri]).toEqual([before, before])
    })
  })

  it('is refused a tag that another image has, where tags cannot be moved: before anything is sent', async () => {
    await withWorld(async ({ registry, publish }) => {
      const tagged = (content: string): BuiltImage => {
        const image = declaredImage(content)
        return { ...image, content: { ...image.content, tags: ['v1'] } }
      }
      await publish(tagged('one'))
      const before = registry.requests.length
      await expect(publish(tagged('two'))).rejects.toThrow(/demo:v1 names another image/)
      expect(registry.requests.slice(before).filter((line) => !line.startsWith('HEAD'))).toEqual([])
    })
  })

  it('is taken back when Lambda refuses it', async () => {
    await withWorld(async ({ aws, registry, publish }) => {
      const image = declaredImage('one')
      const before = `${registry.host}/demo@sha256:${'0'.repeat(64)}`
      const one = addFunction(aws, 'one', { ...imageFunction, imageUri: before })
      aws.cloud.failingUpdates.add(`${registry.host}/demo@${image.image.digest}`)
      const { problems } = await publish(image, { functions: named('one') })
      expect(codes({ problems } as ImagePublication)).toEqual(['function-update-failed'])
      expect(problems[0]?.message).toMatch(/It has what it had before/)
      expect(one.imageUri).toBe(before)
    })
  })

  it('is called with the smoke event, and taken back with its version when it answers with an error', async () => {
    await withWorld(async ({ aws, registry, publish }) => {
      const image = declaredImage('one')
      const before = `${registry.host}/demo@sha256:${'0'.repeat(64)}`
      const one = addFunction(aws, 'one', { ...imageFunction, imageUri: before, codeSha256: '0'.repeat(64) })
      aws.cloud.invoke = (code) =>
        `sha256:${code}` === image.content.digest
          ? { error: 'Unhandled', payload: '{"errorType":"KeyError"}', log: 'KeyError: bad' }
          : { payload: 'null', log: '' }
      const changes = { functions: named('one'), publishFunctionVersion: true, smokeEvent: '{"a":1}' }
      expect(codes(await publish(image, changes))).toEqual(['smoke-event-failed', 'taken-back'])
      expect(one.imageUri).toBe(before)
      expect(one.published).toEqual([])
      const { destinations } = await publish(declaredImage('two'), changes)
      expect(destinations[0]?.done).toEqual([
        // Version 1 had the previous code until the new one had answered.
        `${one.arn}: code updated, version 2 published, called with the smoke event`,
      ])
    })
  })

  it('is refused by a function whose command it lacks, and by no other', async () => {
    await withWorld(async ({ aws, registry, publish }) => {
      const imageUri = `${registry.host}/demo@sha256:${'0'.repeat(64)}`
      for (const handler of ['app.handler', 'app.known', 'app.gone']) {
        addFunction(aws, handler.replace('.', '-'), { ...imageFunction, imageUri, handler })
      }
      const image: DeclaredImage = {
        ...declaredImage('one'),
        handlers: ['app.handler'],
        lookForHandler: async (handler) =>
          handler === 'app.gone' ? { message: 'It is gone.', nextStep: 'Write it.', isModule: false } : undefined,
      }
      await expect(publish(image, { functions: [...named('app-handler'), ...named('app-gone')] })).rejects.toThrow(
        /its handler is app\.gone, and every call of it would fail\. It is gone/,
      )
      expect(aws.writes).toEqual([])
      const { problems } = await publish(image, { functions: [...named('app-handler'), ...named('app-known')] })
      expect(problems).toEqual([])
    })
  })

  it('moves an alias to a new version, and does nothing more when it is there', async () => {
    await withWorld(async ({ aws, registry, publish }) => {
      const image = declaredImage('one')
      const one = addFunction(aws, 'one', {
        ...imageFunction,
        imageUri: `${registry.host}/demo@sha256:${'0'.repeat(64)}`,
      })
      const changes = { functions: named('one'), publishFunctionVersion: true, alias: { name: 'live' } }
      expect((await publish(image, { ...changes, mode: 'plan' })).planned[0]?.actions).toContain(
        `point the alias live of ${one.arn} at it`,
      )
      expect((await publish(image, changes)).problems).toEqual([])
      expect(one.aliases?.get('live')?.version).toBe('1')
      const before = aws.writes.length
      expect((await publish(image, changes)).destinations[0]?.done).toEqual([])
      expect(aws.writes.length).toBe(before)
    })
  })

  it('says which functions do not exist', async () => {
    await withWorld(async ({ publish }) => {
      await expect(publish(declaredImage('one'), { functions: named('gone') })).rejects.toThrow(
        /The function gone does not exist in us-east-1/,
      )
    })
  })

  it('is deleted only when it is old, ours, and no function uses it', async () => {
    await withWorld(async ({ aws, registry, publish }) => {
      const digests = ['1', '2', '3', '4', '5'].map((one) => `sha256:${one.repeat(64)}`)
      await publish(declaredImage('new'))
      const repository = aws.cloud.region(account, 'us-east-1').repositories.get('demo')
      if (!repository) throw new Error('no repository')
      const stored = (digest: string, at: number, tags = [`demo-${digest.slice(7, 19)}`]) => ({
        digest,
        tags,
        pushed: 1_000 + at,
      })
      repository.images = [
        ...digests.slice(0, 4).map((digest, at) => stored(digest, at)),
        stored(digests[4] ?? '', 0, ['someone-elses']),
        { digest: `sha256:${'6'.repeat(64)}`, tags: [], pushed: 1 },
      ]
      addFunction(aws, 'user', { ...imageFunction, imageUri: `${registry.host}/demo@${digests[0]}` })
      const { destinations } = await publish(declaredImage('newer'), { keepVersions: 2 })
      expect(destinations[0]?.done).toEqual(['deleted 1 older image that nothing uses'])
      expect(repository.images.map(({ digest }) => digest.charAt(7))).toEqual(['1', '3', '4', '5', '6'])
    })
  })

  it('is shared with accounts and organizations, and with nobody else', async () => {
    await withWorld(async ({ aws, publish }) => {
      const grants: readonly Grant[] = [
        { kind: 'account', accountId: '111122223333' },
        { kind: 'organization', organizationId: 'o-abcdefghij' },
      ]
      const image = declaredImage('one')
      await publish(image, { sharing: { kind: 'declared', grants } })
      const repository = aws.cloud.region(account, 'us-east-1').repositories.get('demo')
      const { Statement: statements } = JSON.parse(repository?.policy ?? '{}') as {
        Statement: Record<string, unknown>[]
      }
      expect(statements).toMatchObject([
        { Principal: { AWS: 'arn:aws:iam::111122223333:root' } },
        {
          Principal: { Service: 'lambda.amazonaws.com' },
          Condition: { StringLike: { 'aws:sourceArn': 'arn:aws:lambda:us-east-1:111122223333:function:*' } },
        },
        { Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-abcdefghij' } } },
        { Condition: { StringEquals: { 'aws:SourceOrgID': 'o-abcdefghij' } } },
      ])
      expect((await publish(image, { sharing: { kind: 'declared', grants } })).destinations[0]?.done).toEqual([])
      await expect(publish(image, { sharing: { kind: 'declared', grants: [{ kind: 'public' }] } })).rejects.toThrow(
        /cannot be shared with everybody/,
      )
    })
  })
})

describe('the policy of a repository', () => {
  const theirs = { Sid: 'Theirs', Effect: 'Allow', Principal: '*', Action: ['ecr:BatchGetImage'] }
  const grant: Grant = { kind: 'account', accountId: '111122223333' }
  const with1 = policyWith(undefined, [grant], region())

  it.each([
    ['nothing to nothing', undefined, [], undefined],
    ['the same', with1, [grant], undefined],
    ['one revoked', with1, [], '{"Version":"2012-10-17","Statement":[]}'],
    ['statements of others stay', JSON.stringify({ Statement: theirs }), [], undefined],
  ] as const)('%s', (_, before, grants, after) => {
    expect(policyWith(before, grants, region())).toBe(after)
  })
})

it('keeps the newest images', () => {
  const images = [3, 1, 2].map((at) => ({ digest: String(at), tags: ['x'], pushedMs: at }))
  expect(surplusImages(images, () => true, 1).map(({ digest }) => digest)).toEqual(['2', '1'])
  expect(surplusImages(images, () => false, 1)).toEqual([])
  // Pushed in one second: what was pushed now is the newest.
  const alike = images.map((one) => ({ ...one, pushedMs: 1 }))
  expect(surplusImages(alike, () => true, 1, '2').map(({ digest }) => digest)).not.toContain('2')
})
