import type { ECRClient } from '@aws-sdk/client-ecr'
import type { Send } from './send.ts'

/** A repository of ECR. */
export interface EcrRepository {
  readonly arn: string
  /** Registry and name: `123456789012.dkr.ecr.eu-west-1.amazonaws.com/app`. */
  readonly uri: string
  readonly hasImmutableTags: boolean
}

/** An image in a repository. */
export interface EcrImage {
  readonly digest: string
  readonly tags: readonly string[]
  /** Milliseconds since 1970. */
  readonly pushedMs: number
}

export interface EcrLogin {
  readonly user: string
  readonly password: string
}

/** The calls of ECR in one region that publishing needs. */
export interface Ecr {
  /** Good for twelve hours, for all repositories that the caller may use. */
  login(): Promise<EcrLogin>
  /** Undefined when it does not exist. */
  repository(name: string): Promise<EcrRepository | undefined>
  /** `exists`: somebody else made it meanwhile. */
  createRepository(name: string): Promise<EcrRepository | 'exists'>
  /** The policy document; undefined when there is none. */
  repositoryPolicy(name: string): Promise<string | undefined>
  setRepositoryPolicy(name: string, policy: string): Promise<void>
  images(name: string): Promise<readonly EcrImage[]>
  /** Deletes images by their digests, with all their tags. */
  deleteImages(name: string, digests: readonly string[]): Promise<void>
}

export interface EcrClients {
  readonly sdk: typeof import('@aws-sdk/client-ecr')
  readonly client: ECRClient
}

/** The most that one call deletes: https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_BatchDeleteImage.html */
const deletedAtOnce = 100

export function ecrIn(clients: () => Promise<EcrClients>, send: Send): Ecr {
  const described = (found: {
    readonly repositoryArn?: string | undefined
    readonly repositoryUri?: string | undefined
    readonly imageTagMutability?: string | undefined
  }): EcrRepository => ({
    arn: found.repositoryArn ?? '',
    uri: found.repositoryUri ?? '',
    hasImmutableTags: found.imageTagMutability?.startsWith('IMMUTABLE') === true,
  })
  return {
    async login() {
      const { sdk, client } = await clients()
      const answer = await send('ecr:GetAuthorizationToken', 'the registry', (options) =>
        client.send(new sdk.GetAuthorizationTokenCommand({}), options),
      )
      const token = Buffer.from(answer.authorizationData?.[0]?.authorizationToken ?? '', 'base64').toString('utf8')
      const colon = token.indexOf(':')
      return { user: token.slice(0, colon), password: token.slice(colon + 1) }
    },
    async repository(name) {
      const { sdk, client } = await clients()
      const answer = await send(
        'ecr:DescribeRepositories',
        name,
        (options) => client.send(new sdk.DescribeRepositoriesCommand({ repositoryNames: [name] }), options),
        { RepositoryNotFoundException: undefined },
      )
      const [found] = answer?.repositories ?? []
      return found && described(found)
    },
    async createRepository(name) {
      const { sdk, client } = await clients()
      const answer = await send(
        'ecr:CreateRepository',
        name,
        (options) =>
          client.send(
            new sdk.CreateRepositoryCommand({
              repositoryName: name,
              imageTagMutability: 'IMMUTABLE',
              imageScanningConfiguration: { scanOnPush: true },
              encryptionConfiguration: { encryptionType: 'AES256' },
            }),
            options,
          ),
        { RepositoryAlreadyExistsException: 'exists' as const },
      )
      return answer === 'exists' ? answer : described(answer.repository ?? {})
    },
    async repositoryPolicy(name) {
      const { sdk, client } = await clients()
      const answer = await send(
        'ecr:GetRepositoryPolicy',
        name,
        (options) => client.send(new sdk.GetRepositoryPolicyCommand({ repositoryName: name }), options),
        { RepositoryPolicyNotFoundException: undefined },
      )
      return answer?.policyText
    },
    async setRepositoryPolicy(name, policy) {
      const { sdk, client } = await clients()
      await send('ecr:SetRepositoryPolicy', name, (options) =>
        client.send(new sdk.SetRepositoryPolicyCommand({ repositoryName: name, policyText: policy }), options),
      )
    },
    async images(name) {
      const { sdk, client } = await clients()
      const images: EcrImage[] = []
      let token: string | undefined
      do {
        const input = { repositoryName: name, maxResults: 1000, ...(token === undefined ? {} : { nextToken: token }) }
        const answer = await send('ecr:DescribeImages', name, (options) =>
          client.send(new sdk.DescribeImagesCommand(input), options),
        )
        for (const { imageDigest, imageTags, imagePushedAt } of answer.imageDetails ?? []) {
          images.push({ digest: imageDigest ?? '', tags: imageTags ?? [], pushedMs: imagePushedAt?.getTime() ?? 0 })
        }
        token = answer.nextToken
      } while (token !== undefined)
      return images
    },
    async deleteImages(name, digests) {
      const { sdk, client } = await clients()
      for (let at = 0; at < digests.length; at += deletedAtOnce) {
        const imageIds = digests.slice(at, at + deletedAtOnce).map((imageDigest) => ({ imageDigest }))
        await send('ecr:BatchDeleteImage', name, (options) =>
          client.send(new sdk.BatchDeleteImageCommand({ repositoryName: name, imageIds }), options),
        )
      }
    },
  }
}
