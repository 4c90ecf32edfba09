// Lambda's layers and functions as the service was recorded to behave: conflicts, revisions, conditions, limits.
// https://docs.aws.amazon.com/lambda/latest/api/ and LocalStack's snapshots of the real service.
import type { Cloud, StoredFunction, StoredLayer, StoredObject, StoredVersion } from './state.ts'
import { functionCode } from './function-code.ts'
import { json, refuse, sha256Of } from './wire.ts'
import type { Answer, Operation, WireRequest } from './wire.ts'

/** https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html: 50 MB zipped, in base64 in a JSON document. */
const requestLimitBytes = 69_905_067
const partitionOf = (region: string): string =>
  region.startsWith('cn-') ? 'aws-cn' : region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws'

export function lambda(cloud: Cloud, request: WireRequest): Operation | undefined {
  const { method, path } = request
  const layer = /^\/2018-10-31\/layers\/([^/]+)\/versions(?:\/(\d+)(?:\/(policy)(?:\/([^/]+))?)?)?\/?$/.exec(path)
  if (layer) {
    const [, reference = '', version, policy, sid] = layer
    if (method === 'GET' && version !== undefined && policy === undefined && reference.startsWith('arn:')) {
      const answer = (): Answer => getByArn(cloud, request, `${reference}:${version}`)
      return { name: 'lambda:GetLayerVersion', writes: false, answer }
    }
    // A layer is named by its name, or by its ARN.
    const name = reference.split(':').at(-1) ?? ''
    return layerOperation(cloud, request, name, version === undefined ? undefined : Number(version), policy, sid)
  }
  if (/^\/2015-03-31\/functions\/?$/.test(path) && method === 'GET') {
    return { name: 'lambda:ListFunctions', writes: false, answer: () => listFunctions(cloud, request) }
  }
  const alias = /^\/2015-03-31\/functions\/([^/]+)\/aliases\/([^/]+)$/.exec(path)
  if (alias && method !== 'DELETE') {
    const [, reference = '', name = ''] = alias
    const one = (): StoredFunction => functionOf(cloud, request, reference.split(':').at(-1) ?? '')
    return method === 'GET'
      ? { name: 'lambda:GetAlias', writes: false, answer: () => json(200, aliasOf(one(), name).shown) }
      : { name: 'lambda:UpdateAlias', writes: true, answer: () => updateAlias(request, one(), name) }
  }
  const found = /^\/2015-03-31\/functions\/([^/]+)\/(configuration|versions)$/.exec(path)
  if (!found) {
    return functionCode(cloud, request, {
      functionOf: (name) => functionOf(cloud, request, name),
      configuration: (one, version) => configuration(cloud, request, one, version),
      contentOf: (content) => contentOf(cloud, request, content),
    })
  }
  const [, reference = '', what] = found
  const name = reference.split(':').at(-1) ?? ''
  if (what === 'configuration' && method === 'GET') {
    return { name: 'lambda:GetFunctionConfiguration', writes: false, answer: () => getFunction(cloud, request, name) }
  }
  if (what === 'configuration') {
    return {
      name: 'lambda:UpdateFunctionConfiguration',
      writes: true,
      answer: () => updateFunction(cloud, request, name),
    }
  }
  return method === 'GET'
    ? { name: 'lambda:ListVersionsByFunction', writes: false, answer: () => listVersions(cloud, request, name) }
    : { name: 'lambda:PublishVersion', writes: true, answer: () => publishVersion(cloud, request, name) }
}

function layerOperation(
  cloud: Cloud,
  request: WireRequest,
  name: string,
  version: number | undefined,
  policy: string | undefined,
  sid: string | undefined,
): Operation {
  const { method } = request
  if (version === undefined) {
    return method === 'POST'
      ? { name: 'lambda:PublishLayerVersion', writes: true, answer: () => publishLayer(cloud, request, name) }
      : { name: 'lambda:ListLayerVersions', writes: false, answer: () => listLayer(cloud, request, name) }
  }
  if (policy === undefined) {
    return method === 'DELETE'
      ? { name: 'lambda:DeleteLayerVersion', writes: true, answer: () => deleteLayer(cloud, request, name, version) }
      : {
          name: 'lambda:GetLayerVersion',
          writes: false,
          answer: () => json(200, shown(cloud, versionOf(cloud, request, name, version))),
        }
  }
  if (method === 'POST') {
    return {
      name: 'lambda:AddLayerVersionPermission',
      writes: true,
      answer: () => addPermission(request, versionOf(cloud, request, name, version)),
    }
  }
  if (method === 'DELETE') {
    return {
      name: 'lambda:RemoveLayerVersionPermission',
      writes: true,
      answer: () => removePermission(request, versionOf(cloud, request, name, version), sid ?? ''),
    }
  }
  return {
    name: 'lambda:GetLayerVersionPolicy',
    writes: false,
    answer: () => getPolicy(versionOf(cloud, request, name, version)),
  }
}

const bodyOf = (request: WireRequest): Record<string, unknown> =>
  JSON.parse(request.body.toString() || '{}') as Record<string, unknown>
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
const texts = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : [])

function versionOf(cloud: Cloud, { accountId, region }: WireRequest, name: string, number: number): StoredVersion {
  const found = cloud
    .region(accountId, region)
    .layers.get(name)
    ?.versions.find(({ version }) => version === number)
  if (!found || found.deleted)
    throw refuse(404, 'ResourceNotFoundException', 'The resource you requested does not exist.')
  if (takeLate(found)) {
    throw refuse(404, 'ResourceNotFoundException', 'The resource you requested does not exist.')
  }
  return found
}

/** A version of another account must be shared with the caller: https://docs.aws.amazon.com/lambda/latest/dg/permissions-layer-cross-account.html */
function getByArn(cloud: Cloud, { accountId }: WireRequest, arn: string): Answer {
  const [, , , , owner] = arn.split(':')
  const found = findLayer(cloud, arn)
  const isShared = found?.policy.some(({ Principal: who }) => {
    const account = typeof who === 'object' && who !== null && 'AWS' in who ? String(who.AWS) : who
    return account === '*' || String(account).includes(accountId)
  })
  if (owner !== accountId && isShared !== true) {
    const who = `arn:aws:sts::${accountId}:assumed-role/publisher/session`
    const why = 'because no resource-based policy allows the lambda:GetLayerVersion action'
    const said = `User: ${who} is not authorized to perform: lambda:GetLayerVersion on resource: ${arn} ${why}`
    throw refuse(403, 'AccessDeniedException', said)
  }
  if (!found || found.deleted)
    throw refuse(404, 'ResourceNotFoundException', 'The resource you requested does not exist.')
  return json(200, shown(cloud, found))
}

/** Whether this call comes too early after the publish. */
function takeLate(version: StoredVersion): boolean {
  const { late = 0 } = version
  version.late = Math.max(0, late - 1)
  return late > 0
}

const summary = (one: StoredVersion): object => ({
  LayerVersionArn: one.arn,
  Version: one.version,
  Description: one.description,
  CreatedDate: '2026-01-01T00:00:00.000+0000',
  CompatibleRuntimes: one.runtimes,
  CompatibleArchitectures: one.architectures,
  ...(one.licenseInfo === '' ? {} : { LicenseInfo: one.licenseInfo }),
})

const shown = (cloud: Cloud, one: StoredVersion): object => ({
  ...summary(one),
  LayerArn: one.arn.slice(0, one.arn.lastIndexOf(':')),
  Content: {
    CodeSha256: one.codeSha256,
    CodeSize: one.codeSize,
    ...(one.signingJobArn === undefined ? {} : { SigningJobArn: one.signingJobArn }),
    ...(one.reference === undefined
      ? {}
      : {
          ResolvedS3Object: {
            S3Bucket: one.reference.bucket,
            S3Key: one.reference.key,
            S3ObjectVersion: one.reference.versionId,
          },
        }),
    Location: one.location ?? `${cloud.contentUrl}${one.arn}?X-Amz-Signature=secret`,
  },
})

/** Numbers count up and are never used again: https://docs.aws.amazon.com/lambda/latest/api/API_PublishLayerVersion.html */
function publishLayer(cloud: Cloud, request: WireRequest, name: string): Answer {
  const { accountId, region } = request
  if (request.body.length >= requestLimitBytes) {
    throw refuse(413, 'RequestEntityTooLargeException', `Request must be smaller than ${requestLimitBytes} bytes`)
  }
  if (!/^[A-Za-z0-9_-]{1,140}$/.test(name)) throw refuse(400, 'ValidationException', `Value '${name}' at 'layerName'`)
  const body = bodyOf(request)
  const description = textOf(body['Description'])
  if (description.length > 256)
    throw refuse(400, 'ValidationException', 'Member must have length less than or equal to 256')
  if (texts(body['CompatibleRuntimes']).length > 15)
    throw refuse(400, 'InvalidParameterValueException', 'too many runtimes')
  const content = (body['Content'] ?? {}) as Record<string, string | undefined>
  const { body: bytes, signingJobArn } = contentOf(cloud, request, content)
  const reference = referenceOf(cloud, request, content)
  if (bytes.subarray(0, 2).toString() !== 'PK') {
    throw refuse(
      400,
      'InvalidParameterValueException',
      'Could not unzip uploaded file. Please check your file, then try to upload again.',
    )
  }
  const layers = cloud.region(accountId, region).layers
  const layer: StoredLayer = layers.get(name) ?? { next: 1, versions: [] }
  layers.set(name, layer)
  const version: StoredVersion = {
    version: layer.next,
    arn: `arn:${partitionOf(region)}:lambda:${region}:${accountId}:layer:${name}:${layer.next}`,
    description,
    runtimes: texts(body['CompatibleRuntimes']),
    architectures: texts(body['CompatibleArchitectures']),
    licenseInfo: textOf(body['LicenseInfo']),
    ...(cloud.transform?.(sha256Of(bytes)) ?? { codeSha256: sha256Of(bytes) }),
    codeSize: bytes.length,
    body: bytes,
    deleted: false,
    policy: [],
    policyRevision: 1,
    late: cloud.lateCalls,
    ...(reference ? { reference } : {}),
    ...(signingJobArn === undefined ? {} : { signingJobArn }),
  }
  layer.next += 1
  layer.versions.push(version)
  return json(201, shown(cloud, version))
}

/**
 * With REFERENCE, Lambda keeps no copy. The bucket must keep versions, the request must name one, and the bucket's policy
 * must let Lambda read: https://docs.aws.amazon.com/lambda/latest/dg/configuration-self-managed-storage.html
 */
function referenceOf(
  cloud: Cloud,
  { accountId }: WireRequest,
  content: Record<string, string | undefined>,
): StoredVersion['reference'] {
  if (content['S3ObjectStorageMode'] !== 'REFERENCE') return undefined
  const { S3Bucket: bucket = '', S3Key: key = '', S3ObjectVersion: versionId } = content
  const stored = cloud.account(accountId).buckets.get(bucket)
  if (stored?.versioned !== true || versionId === undefined) {
    throw refuse(
      400,
      'InvalidParameterValueException',
      'S3ObjectVersion is required when S3ObjectStorageMode is REFERENCE.',
    )
  }
  if (stored.letsLambdaRead !== true) {
    throw refuse(
      403,
      'AccessDeniedException',
      'Your access has been denied by S3, please make sure your request credentials have permission to GetObject. S3 Error Code: AccessDenied.',
    )
  }
  return { bucket, key, versionId }
}

function contentOf(
  cloud: Cloud,
  { accountId, region }: WireRequest,
  content: Record<string, string | undefined>,
): Pick<StoredObject, 'body' | 'signingJobArn'> {
  if (content['ZipFile'] !== undefined) return { body: Buffer.from(content['ZipFile'], 'base64') }
  const bucket = cloud.account(accountId).buckets.get(content['S3Bucket'] ?? '')
  if (bucket && bucket.region !== region) {
    throw refuse(
      400,
      'InvalidParameterValueException',
      `Error occurred while GetObject. S3 Error Code: PermanentRedirect. S3 Error Message: The bucket is in this region: ${bucket.region}.`,
    )
  }
  const version = content['S3ObjectVersion']
  const object = version === undefined ? bucket?.objects.get(content['S3Key'] ?? '') : bucket?.kept?.get(version)
  if (!object) {
    throw refuse(400, 'InvalidParameterValueException', 'Error occurred while GetObject. S3 Error Code: NoSuchKey.')
  }
  return object
}

/** Newest first, 1 to 50 a page, and nothing for a layer that does not exist: https://docs.aws.amazon.com/lambda/latest/api/API_ListLayerVersions.html */
function listLayer(cloud: Cloud, { accountId, region, query }: WireRequest, name: string): Answer {
  const maxItems = Number(query.get('MaxItems') ?? 50)
  if (!(maxItems >= 1 && maxItems <= 50)) throw refuse(400, 'ValidationException', 'MaxItems')
  const runtime = query.get('CompatibleRuntime')
  const architecture = query.get('CompatibleArchitecture')
  const marker = query.get('Marker')
  const all = (cloud.region(accountId, region).layers.get(name)?.versions ?? [])
    .filter((one) => !one.deleted)
    .filter((one) => runtime === null || one.runtimes.includes(runtime))
    .filter((one) => architecture === null || one.architectures.includes(architecture))
    .filter((one) => marker === null || one.version < Number(marker))
    .sort((a, b) => b.version - a.version)
  const items = all.slice(0, maxItems)
  return json(200, {
    LayerVersions: items.map(summary),
    ...(all.length > items.length ? { NextMarker: String(items.at(-1)?.version) } : {}),
  })
}

/** Functions that use the version keep it; a version that does not exist is no error: https://docs.aws.amazon.com/lambda/latest/api/API_DeleteLayerVersion.html */
function deleteLayer(cloud: Cloud, { accountId, region }: WireRequest, name: string, number: number): Answer {
  // A layer can be named by its ARN wherever its name is taken.
  const own = cloud.region(accountId, region).layers.get(name)
  const found = name.startsWith('arn:')
    ? findLayer(cloud, `${name}:${number}`)
    : own?.versions.find(({ version }) => version === number)
  if (found) found.deleted = true
  return { status: 204 }
}

/** A policy that was changed since it was read: https://docs.aws.amazon.com/lambda/latest/api/API_AddLayerVersionPermission.html#API_AddLayerVersionPermission_Errors */
function checkRevision({ query }: WireRequest, version: StoredVersion): void {
  const revision = query.get('RevisionId')
  if (revision !== null && revision !== String(version.policyRevision)) {
    throw refuse(412, 'PreconditionFailedException', 'The Revision Id provided does not match the latest Revision Id.')
  }
}

/** The own account is a principal like any other: https://docs.aws.amazon.com/lambda/latest/api/API_AddLayerVersionPermission.html */
function addPermission(request: WireRequest, version: StoredVersion): Answer {
  const body = bodyOf(request) as Record<string, string | undefined>
  const { StatementId: sid = '', Action: action = '', Principal: principal = '', OrganizationId: organization } = body
  checkRevision(request, version)
  if (action !== 'lambda:GetLayerVersion') throw refuse(400, 'ValidationException', `Value '${action}' at 'action'`)
  if (!/^[A-Za-z0-9-_]{1,100}$/.test(sid)) throw refuse(400, 'ValidationException', `Value '${sid}' at 'statementId'`)
  if (!/^(\d{12}|\*|arn:(aws[a-zA-Z-]*):iam::\d{12}:root)$/.test(principal)) {
    throw refuse(400, 'ValidationException', `Value '${principal}' at 'principal'`)
  }
  if (organization !== undefined && principal !== '*') {
    throw refuse(400, 'InvalidParameterValueException', 'The principal must be * when an organization id is provided.')
  }
  if (organization !== undefined && !/^o-[a-z0-9]{10,32}$/.test(organization)) {
    throw refuse(400, 'ValidationException', `Value '${organization}' at 'organizationId'`)
  }
  if (version.policy.some((statement) => statement['Sid'] === sid)) {
    throw refuse(409, 'ResourceConflictException', `The statement id (${sid}) provided already exists.`)
  }
  const partition = version.arn.split(':')[1] ?? 'aws'
  const statement = {
    Sid: sid,
    Effect: 'Allow',
    Principal: /^\d{12}$/.test(principal)
      ? { AWS: `arn:${partition}:iam::${principal}:root` }
      : principal === '*'
        ? '*'
        : { AWS: principal },
    Action: action,
    Resource: version.arn,
    ...(organization === undefined ? {} : { Condition: { StringEquals: { 'aws:PrincipalOrgID': organization } } }),
  }
  const policy = { Version: '2012-10-17', Id: 'default', Statement: [...version.policy, statement] }
  // 20 KB: https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html
  if (JSON.stringify(policy).length > 20_480) {
    throw refuse(400, 'PolicyLengthExceededException', 'The permissions policy for the resource is too large.')
  }
  version.policy.push(statement)
  version.policyRevision += 1
  return json(201, { Statement: JSON.stringify(statement), RevisionId: String(version.policyRevision) })
}

/** https://docs.aws.amazon.com/lambda/latest/api/API_RemoveLayerVersionPermission.html */
function removePermission(request: WireRequest, version: StoredVersion, sid: string): Answer {
  checkRevision(request, version)
  const kept = version.policy.filter((statement) => statement['Sid'] !== sid)
  if (kept.length === version.policy.length) {
    throw refuse(404, 'ResourceNotFoundException', `Statement ${sid} is not found in resource policy.`)
  }
  version.policy = kept
  version.policyRevision += 1
  return { status: 204 }
}

/** 404 without a statement: https://docs.aws.amazon.com/lambda/latest/api/API_GetLayerVersionPolicy.html */
function getPolicy(version: StoredVersion): Answer {
  if (version.policy.length === 0) {
    throw refuse(404, 'ResourceNotFoundException', 'No policy is associated with the given resource.')
  }
  const policy = { Version: '2012-10-17', Id: 'default', Statement: version.policy }
  return json(200, { Policy: JSON.stringify(policy), RevisionId: String(version.policyRevision) })
}

function functionOf(cloud: Cloud, { accountId, region }: WireRequest, name: string): StoredFunction {
  const found = cloud.region(accountId, region).functions.get(name)
  if (!found) throw refuse(404, 'ResourceNotFoundException', `Function not found: ${name}`)
  return found
}

function configuration(
  cloud: Cloud,
  request: WireRequest,
  one: StoredFunction,
  version = '$LATEST',
  layers: readonly string[] = one.layers,
): object {
  const sizeOf = (arn: string): number => findLayer(cloud, arn)?.codeSize ?? 1000
  return {
    FunctionName: one.name,
    FunctionArn: version === '$LATEST' ? one.arn : `${one.arn}:${version}`,
    Version: version,
    ...(one.packageType === 'Zip' ? { Runtime: one.runtime } : {}),
    PackageType: one.packageType,
    ...(one.handler === undefined
      ? {}
      : one.packageType === 'Image'
        ? { ImageConfigResponse: { ImageConfig: { Command: [one.handler] } } }
        : { Handler: one.handler }),
    Architectures: one.architectures,
    CodeSize: one.codeSize,
    CodeSha256: one.codeSha256,
    ...(layers.length === 0 ? {} : { Layers: layers.map((arn) => ({ Arn: arn, CodeSize: sizeOf(arn) })) }),
    RevisionId: String(one.revision),
    State: 'Active',
    LastUpdateStatus: one.pending > 0 ? 'InProgress' : one.outcome,
    ...(one.outcome === 'Failed' && one.pending === 0
      ? { LastUpdateStatusReason: 'We are currently unable to do it' }
      : {}),
  }
}

export function findLayer(cloud: Cloud, arn: string): StoredVersion | undefined {
  const [, , , region = '', accountId = '', , name = '', version = ''] = arn.split(':')
  const found = cloud.accounts.get(accountId)?.regions.get(region)?.layers.get(name)
  return found?.versions.find((one) => one.version === Number(version))
}

function getFunction(cloud: Cloud, request: WireRequest, name: string): Answer {
  const one = functionOf(cloud, request, name)
  const qualifier = request.query.get('Qualifier')
  if (qualifier !== null) {
    const published = one.published.find(({ version }) => version === qualifier)
    if (!published) throw refuse(404, 'ResourceNotFoundException', `Function not found: ${one.arn}:${qualifier}`)
    const { version, layers } = published
    return json(200, { ...configuration(cloud, request, one, version, layers), ...shownOf(published) })
  }
  const answer = json(200, configuration(cloud, request, one))
  if (one.pending > 0) one.pending -= 1
  return answer
}

/** The whole list of layers, by revision; the rules of layers: https://docs.aws.amazon.com/lambda/latest/api/API_UpdateFunctionConfiguration.html */
function updateFunction(cloud: Cloud, request: WireRequest, name: string): Answer {
  const one = functionOf(cloud, request, name)
  const body = bodyOf(request)
  if (one.pending > 0) {
    throw refuse(
      409,
      'ResourceConflictException',
      `The operation cannot be performed at this time. An update is in progress for resource: ${one.arn}`,
    )
  }
  if (body['RevisionId'] !== undefined && body['RevisionId'] !== String(one.revision)) {
    throw refuse(412, 'PreconditionFailedException', 'The Revision Id provided does not match the latest Revision Id.')
  }
  const layers = texts(body['Layers'])
  if (layers.length > 5) throw refuse(400, 'InvalidParameterValueException', 'Cannot reference more than 5 layers.')
  const names = layers.map((arn) => arn.slice(0, arn.lastIndexOf(':')))
  if (new Set(names).size < names.length) {
    throw refuse(
      400,
      'InvalidParameterValueException',
      'Two different versions of the same layer are not allowed to be referenced in the same function.',
    )
  }
  for (const arn of layers) {
    if (arn.split(':')[3] !== request.region) {
      throw refuse(
        400,
        'InvalidParameterValueException',
        `Layers are not in the same region as the function. Layers are expected to be in region ${request.region}.`,
      )
    }
    const there = findLayer(cloud, arn)
    // A version that was deleted stays where it is in use, and can be taken by nobody new.
    if (there && takeLate(there)) {
      throw refuse(400, 'InvalidParameterValueException', `Layer version ${arn} does not exist.`)
    }
    if (there?.deleted === true && !one.layers.includes(arn)) {
      throw refuse(400, 'InvalidParameterValueException', `Layer version ${arn} does not exist.`)
    }
  }
  one.layers = layers
  one.revision += 1
  one.pending = 2
  one.outcome = cloud.failingUpdates.has(layers.join()) ? 'Failed' : 'Successful'
  return json(200, configuration(cloud, request, one))
}

/** https://docs.aws.amazon.com/lambda/latest/api/API_GetAlias.html */
function aliasOf(one: StoredFunction, name: string) {
  const alias = one.aliases?.get(name)
  if (!alias) throw refuse(404, 'ResourceNotFoundException', `Cannot find alias arn: ${one.arn}:${name}`)
  const routing =
    Object.keys(alias.weights).length === 0 ? {} : { RoutingConfig: { AdditionalVersionWeights: alias.weights } }
  const shown = {
    AliasArn: `${one.arn}:${name}`,
    Name: name,
    FunctionVersion: alias.version,
    RevisionId: `a${alias.revision}`,
    ...routing,
  }
  return { alias, shown }
}

/** Weights are from 0 to 1, for a published version other than the alias's own, which must be a published one, too. */
function updateAlias(request: WireRequest, one: StoredFunction, name: string): Answer {
  const { alias } = aliasOf(one, name)
  const body = bodyOf(request) as {
    FunctionVersion?: string
    RevisionId?: string
    RoutingConfig?: { AdditionalVersionWeights?: Record<string, number> }
  }
  if (body.RevisionId !== undefined && body.RevisionId !== `a${alias.revision}`) {
    throw refuse(412, 'PreconditionFailedException', 'The Revision Id provided does not match the latest Revision Id.')
  }
  const version = body.FunctionVersion ?? alias.version
  const weights = body.RoutingConfig?.AdditionalVersionWeights ?? alias.weights
  for (const wanted of [version, ...Object.keys(weights)]) {
    if (wanted !== '$LATEST' && !one.published.some((published) => published.version === wanted)) {
      throw refuse(404, 'ResourceNotFoundException', `Function not found: ${one.arn}:${wanted}`)
    }
  }
  if (Object.keys(weights).length > 0 && (version === '$LATEST' || version in weights)) {
    throw refuse(400, 'InvalidParameterValueException', 'Invalid function version used in routing config.')
  }
  Object.assign(alias, { version, weights, revision: alias.revision + 1 })
  return json(200, aliasOf(one, name).shown)
}

/** `$LATEST` of each function; with `FunctionVersion=ALL` every published version, too: https://docs.aws.amazon.com/lambda/latest/api/API_ListFunctions.html */
function listFunctions(cloud: Cloud, request: WireRequest): Answer {
  const { accountId, region, query } = request
  const newest = { version: undefined, layers: undefined }
  const all = [...cloud.region(accountId, region).functions.values()].flatMap((one) => {
    const published = query.get('FunctionVersion') === 'ALL' ? one.published : []
    return [newest, ...published].map(({ version, layers }) => configuration(cloud, request, one, version, layers))
  })
  return paged(all, query, 'Functions')
}

const shownOf = ({ codeSha256, description }: StoredFunction['published'][number]): object => ({
  CodeSha256: codeSha256,
  ...(description === undefined ? {} : { Description: description }),
})

/** https://docs.aws.amazon.com/lambda/latest/api/API_ListVersionsByFunction.html */
function listVersions(cloud: Cloud, request: WireRequest, name: string): Answer {
  const one = functionOf(cloud, request, name)
  const published = one.published.map((version) => ({
    ...configuration(cloud, request, one, version.version, version.layers),
    ...shownOf(version),
  }))
  return paged([configuration(cloud, request, one), ...published], request.query, 'Versions')
}

function paged(all: readonly object[], query: URLSearchParams, name: string): Answer {
  const start = Number(query.get('Marker') ?? 0)
  const end = start + Number(query.get('MaxItems') ?? 50)
  return json(200, { [name]: all.slice(start, end), ...(end < all.length ? { NextMarker: String(end) } : {}) })
}

/** Makes no version when code and configuration are those of the last one: https://docs.aws.amazon.com/lambda/latest/api/API_PublishVersion.html */
function publishVersion(cloud: Cloud, request: WireRequest, name: string): Answer {
  const one = functionOf(cloud, request, name)
  const body = bodyOf(request)
  if (one.pending > 0) throw refuse(409, 'ResourceConflictException', 'An update is in progress')
  if (body['RevisionId'] !== undefined && body['RevisionId'] !== String(one.revision)) {
    throw refuse(412, 'PreconditionFailedException', 'The Revision Id provided does not match the latest Revision Id.')
  }
  const last = one.published.at(-1)
  if (!last || last.layers.join() !== one.layers.join() || last.codeSha256 !== one.codeSha256) {
    one.published.push({
      version: String(Number(one.published.at(-1)?.version ?? 0) + 1),
      layers: [...one.layers],
      codeSha256: one.codeSha256,
      ...(typeof body['Description'] === 'string' ? { description: body['Description'] } : {}),
    })
    one.revision += 1
  }
  return json(201, configuration(cloud, request, one, one.published.at(-1)?.version, one.layers))
}
