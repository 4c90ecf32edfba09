// A function's code, its versions and aliases, and calls of it:
// https://docs.aws.amazon.com/lambda/latest/api/API_UpdateFunctionCode.html and its neighbours.
import type { Cloud, StoredFunction, StoredObject } from './state.ts'
import { json, refuse, sha256Of } from './wire.ts'
import type { Answer, Operation, WireRequest } from './wire.ts'

export interface FunctionCodeTools {
  readonly functionOf: (name: string) => StoredFunction
  readonly configuration: (one: StoredFunction, version?: string) => object
  readonly contentOf: (content: Record<string, string | undefined>) => Pick<StoredObject, 'body' | 'signingJobArn'>
}

/** Paths below a function: `/code`, `/aliases`, `/invocations`, and the function itself. */
export function functionCode(cloud: Cloud, request: WireRequest, tools: FunctionCodeTools): Operation | undefined {
  const { method, path } = request
  const tagged = /^\/2017-03-31\/tags\/(.+)$/.exec(path)?.[1]
  if (tagged !== undefined && method === 'POST') {
    const answer = (): Answer => setTags(request, tools.functionOf(tagged.split(':').at(-1) ?? ''))
    return { name: 'lambda:TagResource', writes: true, answer }
  }
  const signed = /^\/2020-06-30\/functions\/([^/]+)\/code-signing-config$/.exec(path)?.[1]
  if (signed !== undefined) {
    const answer = (): Answer => signingOf(tools.functionOf(signed.split(':').at(-1) ?? ''))
    return { name: 'lambda:GetFunctionCodeSigningConfig', writes: false, answer }
  }
  const signing = /^\/2020-04-22\/code-signing-configs\/.*:csc-(\w+)$/.exec(path)?.[1]
  if (signing !== undefined) {
    const CodeSigningPolicies = { UntrustedArtifactOnDeployment: signing }
    const answer = (): Answer => json(200, { CodeSigningConfig: { CodeSigningPolicies } })
    return { name: 'lambda:GetCodeSigningConfig', writes: false, answer }
  }
  const [, reference = '', rest = ''] = /^\/2015-03-31\/functions\/([^/]+)(?:\/(.+))?$/.exec(path) ?? []
  // An ARN or a name; a qualifier may follow it.
  const [, name = '', named] = /^(?:arn:.*:function:)?([A-Za-z0-9_-]+)(?::([\w$-]+))?$/.exec(reference) ?? []
  const qualifier = request.query.get('Qualifier') ?? named ?? '$LATEST'
  const one = (): StoredFunction => tools.functionOf(name)
  const [what = '', alias = ''] = rest.split('/')
  switch (`${method} ${what}`) {
    case 'GET ':
      return { name: 'lambda:GetFunction', writes: false, answer: () => getFunction(cloud, one(), qualifier, tools) }
    case 'DELETE ':
      return { name: 'lambda:DeleteFunction', writes: true, answer: () => deleteVersion(one(), qualifier) }
    case 'PUT code':
      return { name: 'lambda:UpdateFunctionCode', writes: true, answer: () => updateCode(cloud, request, one(), tools) }
    case 'POST aliases':
      return { name: 'lambda:CreateAlias', writes: true, answer: () => createAlias(request, one()) }
    case 'DELETE aliases':
      return {
        name: 'lambda:DeleteAlias',
        writes: true,
        answer() {
          one().aliases?.delete(alias)
          return { status: 204 }
        },
      }
    case 'POST invocations':
      return {
        name: 'lambda:InvokeFunction',
        writes: true,
        answer: () => invoke(cloud, request, one(), qualifier),
      }
    default:
      return undefined
  }
}

/** https://docs.aws.amazon.com/lambda/latest/api/API_TagResource.html */
function setTags(request: WireRequest, one: StoredFunction): Answer {
  const { Tags: tags } = JSON.parse(request.body.toString()) as { Tags: Record<string, string> }
  for (const value of Object.values(tags)) {
    if (!/^[\p{L}\p{Z}\p{N}_.:/=+\-@]{0,256}$/u.test(value))
      throw refuse(400, 'ValidationException', `Value '${value}'`)
  }
  one.tags = { ...one.tags, ...tags }
  return { status: 204 }
}

function signingOf(one: StoredFunction): Answer {
  const arn = one.codeSigning && `arn:aws:lambda:us-east-1:123456789012:code-signing-config:csc-${one.codeSigning}`
  return json(200, { FunctionName: one.name, ...(arn === undefined ? {} : { CodeSigningConfigArn: arn }) })
}

function checkRevision(one: StoredFunction, body: Record<string, unknown>): void {
  if (one.pending > 0) throw refuse(409, 'ResourceConflictException', 'An update is in progress')
  if (body['RevisionId'] !== undefined && body['RevisionId'] !== String(one.revision)) {
    throw refuse(412, 'PreconditionFailedException', 'The Revision Id provided does not match the latest Revision Id.')
  }
}

function codeOf(one: StoredFunction, qualifier: string): string {
  if (qualifier === '$LATEST') return one.codeSha256
  const version = one.aliases?.get(qualifier)?.version ?? qualifier
  const found = one.published.find((published) => published.version === version)
  if (!found) throw refuse(404, 'ResourceNotFoundException', `Function not found: ${one.arn}:${qualifier}`)
  return found.codeSha256
}

function getFunction(cloud: Cloud, one: StoredFunction, qualifier: string, tools: FunctionCodeTools): Answer {
  const sha256 = codeOf(one, qualifier)
  if (one.imageUri !== undefined) {
    const uri = qualifier === '$LATEST' ? one.imageUri : one.imageUri.replace(/@.*$/, `@sha256:${sha256}`)
    const image = { RepositoryType: 'ECR', ImageUri: uri, ResolvedImageUri: uri }
    return json(200, { Configuration: tools.configuration(one, qualifier), Code: image, ...tagsOf(one) })
  }
  const location = `${cloud.url}/code/${encodeURIComponent(sha256)}?signature`
  return json(200, {
    Configuration: tools.configuration(one, qualifier),
    Code: { RepositoryType: 'S3', ...(cloud.codes.has(sha256) ? { Location: location } : {}) },
    ...tagsOf(one),
    ...(one.reservedConcurrency === undefined
      ? {}
      : { Concurrency: { ReservedConcurrentExecutions: one.reservedConcurrency } }),
  })
}

const tagsOf = ({ tags }: StoredFunction): object => (Object.keys(tags).length > 0 ? { Tags: tags } : {})

function deleteVersion(one: StoredFunction, qualifier: string): Answer {
  const at = one.published.findIndex(({ version }) => version === qualifier)
  if (at === -1) throw refuse(404, 'ResourceNotFoundException', `Function not found: ${one.arn}:${qualifier}`)
  if ([...(one.aliases?.values() ?? [])].some(({ version }) => version === qualifier)) {
    throw refuse(409, 'ResourceConflictException', 'Unable to delete version because an alias points at it.')
  }
  one.published.splice(at, 1)
  return { status: 204 }
}

function updateCode(cloud: Cloud, request: WireRequest, one: StoredFunction, tools: FunctionCodeTools): Answer {
  const body = JSON.parse(request.body.toString()) as Record<string, string | undefined>
  checkRevision(one, body)
  if (body['ImageUri'] !== undefined) return updateImage(cloud, one, body['ImageUri'], tools)
  const { body: bytes, signingJobArn } = tools.contentOf(body)
  if (bytes.subarray(0, 2).toString() !== 'PK') {
    throw refuse(400, 'InvalidParameterValueException', 'Could not unzip uploaded file.')
  }
  if (one.codeSigning === 'Enforce' && signingJobArn === undefined) {
    throw refuse(400, 'CodeVerificationFailedException', 'Lambda cannot deploy the function. The code is not signed.')
  }
  one.codeSha256 = sha256Of(bytes)
  one.codeSize = bytes.length
  cloud.codes.set(one.codeSha256, bytes)
  one.revision += 1
  one.pending = 2
  one.outcome = cloud.failingUpdates.has(one.codeSha256) ? 'Failed' : 'Successful'
  return json(200, tools.configuration(one))
}

function updateImage(cloud: Cloud, one: StoredFunction, imageUri: string, tools: FunctionCodeTools): Answer {
  if (one.packageType !== 'Image') throw refuse(400, 'InvalidParameterValueException', 'Please provide a zip.')
  one.imageUri = imageUri
  one.codeSha256 = imageUri.replace(/^.*@sha256:/, '')
  one.revision += 1
  one.pending = 2
  one.outcome = cloud.failingUpdates.has(imageUri) ? 'Failed' : 'Successful'
  return json(200, tools.configuration(one))
}

function createAlias(request: WireRequest, one: StoredFunction): Answer {
  const { Name: name = '', FunctionVersion: version = '' } = JSON.parse(request.body.toString()) as Record<
    string,
    string | undefined
  >
  const aliases = (one.aliases ??= new Map())
  if (aliases.has(name)) throw refuse(409, 'ResourceConflictException', `Alias already exists: ${one.arn}:${name}`)
  codeOf(one, version)
  aliases.set(name, { version, weights: {}, revision: 1 })
  return json(201, { AliasArn: `${one.arn}:${name}`, Name: name, FunctionVersion: version, RevisionId: 'a1' })
}

function invoke(cloud: Cloud, request: WireRequest, one: StoredFunction, qualifier: string): Answer {
  const { error, payload, log } = cloud.invoke(codeOf(one, qualifier), request.body.toString())
  return {
    status: 200,
    headers: {
      'content-type': 'application/json',
      'x-amz-log-result': Buffer.from(log).toString('base64'),
      ...(error === undefined ? {} : { 'x-amz-function-error': error }),
    },
    body: payload,
  }
}
