// The one table of what is called at AWS. The clients refuse a write in a dry run by it, errors name actions from it,
// and the IAM policy that a user needs is made from it.
// Actions and resource types: https://docs.aws.amazon.com/service-authorization/latest/reference/list_awslambda.html
// and its sisters for S3, Systems Manager, STS and tagging.

/** What an IAM statement that allows a call must name. `any`: the action knows no resources, so that only `*` allows it. */
export type ResourceKind =
  | 'layer'
  | 'layer-version'
  | 'function'
  | 'bucket'
  | 'object'
  | 'parameter'
  | 'alarm'
  | 'signing-profile'
  | 'signing-job'
  | 'repository'
  | 'any'
  | 'none'

interface CallFacts {
  readonly writes: boolean
  readonly resource: ResourceKind
  /** The IAM actions that the caller needs. Empty: everybody may. */
  readonly actions: readonly string[]
}

const read = (resource: ResourceKind, ...actions: string[]): CallFacts => ({ writes: false, resource, actions })
const write = (resource: ResourceKind, ...actions: string[]): CallFacts => ({ writes: true, resource, actions })

export const calls = {
  'sts:GetCallerIdentity': read('none'),
  'tag:GetResources': read('any', 'tag:GetResources'),
  'lambda:ListLayerVersions': read('any', 'lambda:ListLayerVersions'),
  'lambda:GetLayerVersion': read('layer-version', 'lambda:GetLayerVersion'),
  'lambda:GetLayerVersionPolicy': read('layer-version', 'lambda:GetLayerVersionPolicy'),
  'lambda:PublishLayerVersion': write('layer', 'lambda:PublishLayerVersion'),
  'lambda:AddLayerVersionPermission': write('layer-version', 'lambda:AddLayerVersionPermission'),
  'lambda:RemoveLayerVersionPermission': write('layer-version', 'lambda:RemoveLayerVersionPermission'),
  'lambda:DeleteLayerVersion': write('layer-version', 'lambda:DeleteLayerVersion'),
  'lambda:ListFunctions': read('any', 'lambda:ListFunctions'),
  'lambda:GetFunctionConfiguration': read('function', 'lambda:GetFunctionConfiguration'),
  'lambda:ListVersionsByFunction': read('function', 'lambda:ListVersionsByFunction'),
  'lambda:UpdateFunctionConfiguration': write('function', 'lambda:UpdateFunctionConfiguration'),
  'lambda:PublishVersion': write('function', 'lambda:PublishVersion'),
  'lambda:GetAlias': read('function', 'lambda:GetAlias'),
  'lambda:UpdateAlias': write('function', 'lambda:UpdateAlias'),
  'cloudwatch:DescribeAlarms': read('alarm', 'cloudwatch:DescribeAlarms'),
  'lambda:GetFunction': read('function', 'lambda:GetFunction'),
  // Never sent: GetFunction tells the tags of a function where this is allowed.
  'lambda:ListTags': read('function', 'lambda:ListTags'),
  'lambda:UpdateFunctionCode': write('function', 'lambda:UpdateFunctionCode'),
  'ecr:GetAuthorizationToken': read('any', 'ecr:GetAuthorizationToken'),
  'ecr:DescribeRepositories': read('repository', 'ecr:DescribeRepositories'),
  'ecr:CreateRepository': write('repository', 'ecr:CreateRepository'),
  'ecr:GetRepositoryPolicy': read('repository', 'ecr:GetRepositoryPolicy'),
  'ecr:SetRepositoryPolicy': write('repository', 'ecr:SetRepositoryPolicy'),
  'ecr:DescribeImages': read('repository', 'ecr:DescribeImages'),
  'ecr:BatchDeleteImage': write('repository', 'ecr:BatchDeleteImage'),
  'lambda:DeleteFunction': write('function', 'lambda:DeleteFunction'),
  'lambda:CreateAlias': write('function', 'lambda:CreateAlias'),
  'lambda:DeleteAlias': write('function', 'lambda:DeleteAlias'),
  'lambda:InvokeFunction': write('function', 'lambda:InvokeFunction'),
  'lambda:TagResource': write('function', 'lambda:TagResource'),
  'lambda:GetFunctionCodeSigningConfig': read('function', 'lambda:GetFunctionCodeSigningConfig'),
  'lambda:GetCodeSigningConfig': read('any', 'lambda:GetCodeSigningConfig'),
  's3:HeadBucket': read('bucket', 's3:ListBucket'),
  's3:GetBucketVersioning': read('bucket', 's3:GetBucketVersioning'),
  's3:HeadObject': read('object', 's3:GetObject', 's3:GetObjectVersion'),
  's3:PutObject': write('object', 's3:PutObject'),
  's3:MultipartUpload': write('object', 's3:PutObject', 's3:AbortMultipartUpload'),
  's3:PutObjectTagging': write('object', 's3:PutObjectTagging'),
  's3:CopyObject': write('object', 's3:PutObject', 's3:GetObject'),
  's3:DeleteObject': write('object', 's3:DeleteObject'),
  // The token is one of STS: https://docs.aws.amazon.com/codeartifact/latest/ug/tokens-authentication.html
  'codeartifact:GetAuthorizationToken': read(
    'any',
    'codeartifact:GetAuthorizationToken',
    'codeartifact:ReadFromRepository',
    'sts:GetServiceBearerToken',
  ),
  'codeartifact:GetRepositoryEndpoint': read('any', 'codeartifact:GetRepositoryEndpoint'),
  'signer:GetSigningProfile': read('signing-profile', 'signer:GetSigningProfile'),
  'signer:StartSigningJob': write('signing-profile', 'signer:StartSigningJob'),
  'signer:DescribeSigningJob': read('signing-job', 'signer:DescribeSigningJob'),
  'ssm:GetParameter': read('parameter', 'ssm:GetParameter'),
  'ssm:PutParameter': write('parameter', 'ssm:PutParameter'),
  'ssm:DeleteParameter': write('parameter', 'ssm:DeleteParameter'),
} as const satisfies Record<string, CallFacts>

export type CallName = keyof typeof calls

/** One call as it was sent, for a caller that records them. */
export interface SentCall {
  readonly call: CallName
  readonly region: string
  /** ARN, or the name that is used in its place. */
  readonly resource: string
}
