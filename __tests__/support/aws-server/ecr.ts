// ECR: repositories and their policies. Their images are in a registry beside it, at `cloud.registryHost`.
// https://docs.aws.amazon.com/AmazonECR/latest/APIReference/Welcome.html
import type { Cloud, StoredRepository } from './state.ts'
import { json, jsonError } from './wire.ts'
import type { Answer, Operation, WireRequest } from './wire.ts'

const reads = /^(?:Describe|Get)/

export function ecr(cloud: Cloud, request: WireRequest): Operation | undefined {
  const { repositories } = cloud.region(request.accountId, request.region)
  const action = /^AmazonEC2ContainerRegistry_V20150921\.(\w+)$/.exec(request.headers['x-amz-target'] ?? '')?.[1]
  if (action === undefined) return undefined
  const body = JSON.parse(request.body.toString()) as {
    readonly repositoryName?: string
    readonly repositoryNames?: readonly string[]
    readonly imageTagMutability?: string
    readonly policyText?: string
    readonly imageIds?: readonly { readonly imageDigest: string }[]
  }
  const name = body.repositoryName ?? body.repositoryNames?.[0] ?? ''
  const described = (one: StoredRepository) => ({
    repositoryArn: `arn:aws:ecr:${request.region}:${request.accountId}:repository/${name}`,
    repositoryName: name,
    repositoryUri: `${cloud.registryHost}/${name}`,
    imageTagMutability: one.mutability,
  })
  const withRepository = (work: (one: StoredRepository) => Answer): Answer => {
    const one = repositories.get(name)
    return one ? work(one) : jsonError(400, 'RepositoryNotFoundException', `The repository ${name} does not exist`)
  }
  const answers: Readonly<Record<string, () => Answer>> = {
    GetAuthorizationToken: () =>
      json(200, {
        authorizationData: [
          { authorizationToken: Buffer.from('user:secret').toString('base64'), expiresAt: 0, proxyEndpoint: '' },
        ],
      }),
    DescribeRepositories: () => withRepository((one) => json(200, { repositories: [described(one)] })),
    CreateRepository() {
      if (repositories.has(name)) return jsonError(400, 'RepositoryAlreadyExistsException', '')
      const made: StoredRepository = {
        mutability: body.imageTagMutability ?? 'MUTABLE',
        settings: body,
        images: [],
      }
      repositories.set(name, made)
      return json(200, { repository: described(made) })
    },
    GetRepositoryPolicy: () =>
      withRepository((one) =>
        one.policy === undefined
          ? jsonError(400, 'RepositoryPolicyNotFoundException', '')
          : json(200, { policyText: one.policy }),
      ),
    SetRepositoryPolicy: () =>
      withRepository((one) => {
        one.policy = body.policyText ?? ''
        return json(200, {})
      }),
    DescribeImages: () =>
      withRepository((one) =>
        json(200, {
          imageDetails: one.images.map(({ digest, tags, pushed }) => ({
            imageDigest: digest,
            imageTags: tags,
            imagePushedAt: pushed,
          })),
        }),
      ),
    BatchDeleteImage: () =>
      withRepository((one) => {
        const gone = new Set(body.imageIds?.map(({ imageDigest }) => imageDigest))
        one.images = one.images.filter(({ digest }) => !gone.has(digest))
        return json(200, { imageIds: [], failures: [] })
      }),
  }
  const answer = answers[action]
  return answer && { name: `ecr:${action}`, writes: !reads.test(action), answer }
}
