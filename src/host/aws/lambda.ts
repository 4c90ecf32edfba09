import type {
  FunctionConfiguration as SdkFunction,
  LambdaClient,
  LayerVersionsListItem,
  PublishLayerVersionCommandOutput,
  Runtime,
} from '@aws-sdk/client-lambda'
import type { CallOptions, Send } from './send.ts'

export interface LayerVersionSummary {
  readonly version: number
  readonly arn: string
  readonly description: string
  readonly runtimes: readonly string[]
  readonly architectures: readonly string[]
  readonly licenseInfo: string
}

/** Names one version in calls (`layer`, `version`) and in errors (`arn`). */
export interface VersionRef {
  readonly layer: string
  readonly version: number
  readonly arn: string
}

export interface LayerVersionContent {
  readonly codeSha256: string
  readonly codeSizeBytes: number
  /** Where the zip can be read for ten minutes. Its query is a signature. */
  readonly location: string
  readonly runtimes: readonly string[]
  readonly architectures: readonly string[]
}

/** `Content` of PublishLayerVersion. */
export type LayerContent =
  | { readonly kind: 'direct'; readonly zip: Uint8Array }
  | { readonly kind: 'object'; readonly bucket: string; readonly key: string; readonly versionId?: string }

export interface LayerProperties {
  readonly description: string
  readonly runtimes: readonly string[]
  readonly architectures: readonly string[]
  readonly licenseInfo?: string
}

export interface PublishedLayerVersion {
  readonly version: number
  readonly arn: string
  /** Base64. */
  readonly codeSha256: string
  /** By AWS Signer: its bytes are not those that were sent to be signed. */
  readonly isSigned: boolean
}

export interface FunctionLayer {
  readonly arn: string
  /** Size of its zip. */
  readonly codeSizeBytes: number
}

export interface LambdaFunction {
  readonly name: string
  /** Without a qualifier. */
  readonly arn: string
  readonly version: string
  /** Undefined for a container image. */
  readonly runtime: string | undefined
  readonly architectures: readonly string[]
  readonly packageType: string
  readonly layers: readonly FunctionLayer[]
  readonly revisionId: string
  /** `Pending` while it is being created. */
  readonly state: string
  readonly stateReason: string
  readonly lastUpdateStatus: string
  readonly lastUpdateReason: string
  readonly codeSizeBytes: number
  readonly codeSha256: string
}

export interface Page<T> {
  readonly items: readonly T[]
  readonly nextMarker?: string
}

/** The calls of Lambda in one region that publishing needs. */
export interface Lambda {
  /** Newest first; an unknown layer has none. */
  listLayerVersions(layer: string, marker?: string): Promise<Page<LayerVersionSummary>>
  /** Undefined when it is gone. */
  getLayerVersion(ref: VersionRef): Promise<LayerVersionContent | undefined>
  /** The policy document; undefined when there is none. */
  getLayerVersionPolicy(ref: VersionRef): Promise<string | undefined>
  /** Never repeated by itself but for a throttle: see `ServiceFailure.ambiguous`. */
  publishLayerVersion(
    layer: { readonly name: string; readonly arn: string },
    content: LayerContent,
    properties: LayerProperties,
  ): Promise<PublishedLayerVersion>
  addLayerVersionPermission(
    ref: VersionRef,
    statement: { readonly id: string; readonly principal: string; readonly organizationId?: string },
  ): Promise<'added' | 'exists'>
  removeLayerVersionPermission(ref: VersionRef, statementId: string): Promise<void>
  deleteLayerVersion(ref: VersionRef): Promise<void>
  /** Every function of the account in the region with every published version of it. */
  listFunctionsAndVersions(marker?: string): Promise<Page<LambdaFunction>>
  /** `$LATEST`, by name or ARN. Undefined when there is no such function. */
  getFunction(name: string, arn?: string): Promise<LambdaFunction | undefined>
  /** Published versions, and `$LATEST`. */
  listFunctionVersions(arn: string, marker?: string): Promise<Page<LambdaFunction>>
  /** `conflict`: somebody else changes it, or has changed it since `revisionId`. */
  updateFunctionLayers(arn: string, layers: readonly string[], revisionId: string): Promise<LambdaFunction | 'conflict'>
  /** Makes no new version when nothing changed since the last. */
  publishFunctionVersion(arn: string, revisionId: string): Promise<'published' | 'conflict'>
}

export interface LambdaClients {
  readonly sdk: typeof import('@aws-sdk/client-lambda')
  readonly client: LambdaClient
  /** Its calls are tried again only after a throttle. */
  readonly once: LambdaClient
}

const pageSize = 50

/** `directly` limits the calls that hold a whole zip in memory, several times over: as it is, in base64 and in JSON. */
export function lambdaIn(
  clients: () => Promise<LambdaClients>,
  send: Send,
  directly: <T>(work: () => Promise<T>) => Promise<T>,
): Lambda {
  const inLayer = ({ layer, version }: VersionRef): { LayerName: string; VersionNumber: number } => ({
    LayerName: layer,
    VersionNumber: version,
  })
  return {
    async listLayerVersions(layer, marker) {
      const { sdk, client } = await clients()
      const input = { LayerName: layer, MaxItems: pageSize, ...(marker === undefined ? {} : { Marker: marker }) }
      const answer = await send('lambda:ListLayerVersions', `layer ${layer}`, (options) =>
        client.send(new sdk.ListLayerVersionsCommand(input), options),
      )
      return page((answer.LayerVersions ?? []).map(summary), answer.NextMarker)
    },
    async getLayerVersion(ref) {
      const { sdk, client } = await clients()
      const answer = await send(
        'lambda:GetLayerVersion',
        ref.arn,
        (options) => client.send(new sdk.GetLayerVersionCommand(inLayer(ref)), options),
        { ResourceNotFoundException: undefined },
      )
      const { CodeSha256 = '', CodeSize = 0, Location = '' } = answer?.Content ?? {}
      return (
        answer && {
          codeSha256: CodeSha256,
          codeSizeBytes: CodeSize,
          location: Location,
          runtimes: answer.CompatibleRuntimes ?? [],
          architectures: answer.CompatibleArchitectures ?? [],
        }
      )
    },
    async getLayerVersionPolicy(ref) {
      const { sdk, client } = await clients()
      const answer = await send(
        'lambda:GetLayerVersionPolicy',
        ref.arn,
        (options) => client.send(new sdk.GetLayerVersionPolicyCommand(inLayer(ref)), options),
        { ResourceNotFoundException: undefined },
      )
      return answer?.Policy
    },
    async publishLayerVersion(layer, content, properties) {
      const { sdk, once } = await clients()
      const limited = content.kind === 'direct' ? directly : <T>(work: () => Promise<T>) => work()
      const work = (options: CallOptions): Promise<PublishLayerVersionCommandOutput> =>
        once.send(
          new sdk.PublishLayerVersionCommand({
            LayerName: layer.name,
            Description: properties.description,
            CompatibleRuntimes: [...properties.runtimes] as Runtime[],
            CompatibleArchitectures: [...properties.architectures] as ('x86_64' | 'arm64')[],
            ...(properties.licenseInfo === undefined ? {} : { LicenseInfo: properties.licenseInfo }),
            Content:
              content.kind === 'direct'
                ? { ZipFile: content.zip }
                : {
                    S3Bucket: content.bucket,
                    S3Key: content.key,
                    ...(content.versionId === undefined ? {} : { S3ObjectVersion: content.versionId }),
                  },
          }),
          options,
        )
      const answer = await limited(() => send('lambda:PublishLayerVersion', layer.arn, work))
      return {
        version: answer.Version ?? 0,
        arn: answer.LayerVersionArn ?? '',
        codeSha256: answer.Content?.CodeSha256 ?? '',
        isSigned: answer.Content?.SigningProfileVersionArn !== undefined || answer.Content?.SigningJobArn !== undefined,
      }
    },
    async addLayerVersionPermission(ref, { id, principal, organizationId }) {
      const { sdk, client } = await clients()
      const answer = await send(
        'lambda:AddLayerVersionPermission',
        ref.arn,
        (options) =>
          client.send(
            new sdk.AddLayerVersionPermissionCommand({
              ...inLayer(ref),
              StatementId: id,
              Action: 'lambda:GetLayerVersion',
              Principal: principal,
              ...(organizationId === undefined ? {} : { OrganizationId: organizationId }),
            }),
            options,
          ),
        { ResourceConflictException: 'exists' as const },
      )
      return answer === 'exists' ? 'exists' : 'added'
    },
    async removeLayerVersionPermission(ref, statementId) {
      const { sdk, client } = await clients()
      await send(
        'lambda:RemoveLayerVersionPermission',
        ref.arn,
        (options) =>
          client.send(
            new sdk.RemoveLayerVersionPermissionCommand({ ...inLayer(ref), StatementId: statementId }),
            options,
          ),
        { ResourceNotFoundException: undefined },
      )
    },
    async deleteLayerVersion(ref) {
      const { sdk, client } = await clients()
      await send('lambda:DeleteLayerVersion', ref.arn, (options) =>
        client.send(new sdk.DeleteLayerVersionCommand(inLayer(ref)), options),
      )
    },
    async listFunctionsAndVersions(marker) {
      const { sdk, client } = await clients()
      const input = {
        FunctionVersion: 'ALL' as const,
        MaxItems: pageSize,
        ...(marker === undefined ? {} : { Marker: marker }),
      }
      const answer = await send('lambda:ListFunctions', '*', (options) =>
        client.send(new sdk.ListFunctionsCommand(input), options),
      )
      return page((answer.Functions ?? []).map(functionOf), answer.NextMarker)
    },
    async getFunction(name, arn = name) {
      const { sdk, client } = await clients()
      const answer = await send(
        'lambda:GetFunctionConfiguration',
        arn,
        (options) => client.send(new sdk.GetFunctionConfigurationCommand({ FunctionName: name }), options),
        { ResourceNotFoundException: undefined },
      )
      return answer && functionOf(answer)
    },
    async listFunctionVersions(arn, marker) {
      const { sdk, client } = await clients()
      const input = { FunctionName: arn, MaxItems: pageSize, ...(marker === undefined ? {} : { Marker: marker }) }
      const answer = await send('lambda:ListVersionsByFunction', arn, (options) =>
        client.send(new sdk.ListVersionsByFunctionCommand(input), options),
      )
      return page((answer.Versions ?? []).map(functionOf), answer.NextMarker)
    },
    async updateFunctionLayers(arn, layers, revisionId) {
      const { sdk, client } = await clients()
      const answer = await send(
        'lambda:UpdateFunctionConfiguration',
        arn,
        (options) =>
          client.send(
            new sdk.UpdateFunctionConfigurationCommand({
              FunctionName: arn,
              Layers: [...layers],
              RevisionId: revisionId,
            }),
            options,
          ),
        { PreconditionFailedException: 'conflict' as const, ResourceConflictException: 'conflict' as const },
      )
      return answer === 'conflict' ? answer : functionOf(answer)
    },
    async publishFunctionVersion(arn, revisionId) {
      const { sdk, client } = await clients()
      const answer = await send(
        'lambda:PublishVersion',
        arn,
        (options) => client.send(new sdk.PublishVersionCommand({ FunctionName: arn, RevisionId: revisionId }), options),
        { PreconditionFailedException: 'conflict' as const, ResourceConflictException: 'conflict' as const },
      )
      return answer === 'conflict' ? answer : 'published'
    },
  }
}

const page = <T>(items: readonly T[], nextMarker: string | undefined): Page<T> =>
  nextMarker === undefined || nextMarker === '' ? { items } : { items, nextMarker }

function summary(item: LayerVersionsListItem): LayerVersionSummary {
  return {
    version: item.Version ?? 0,
    arn: item.LayerVersionArn ?? '',
    description: item.Description ?? '',
    runtimes: item.CompatibleRuntimes ?? [],
    architectures: item.CompatibleArchitectures ?? [],
    licenseInfo: item.LicenseInfo ?? '',
  }
}

function functionOf(answer: SdkFunction): LambdaFunction {
  const arn = answer.FunctionArn ?? ''
  return {
    name: answer.FunctionName ?? '',
    arn: /^(arn:[^:]+:lambda:[^:]+:\d+:function:[^:]+)/.exec(arn)?.[1] ?? arn,
    version: answer.Version ?? '$LATEST',
    runtime: answer.Runtime,
    architectures: answer.Architectures ?? ['x86_64'],
    packageType: answer.PackageType ?? 'Zip',
    layers: (answer.Layers ?? []).map((layer) => ({ arn: layer.Arn ?? '', codeSizeBytes: layer.CodeSize ?? 0 })),
    revisionId: answer.RevisionId ?? '',
    state: answer.State ?? 'Active',
    stateReason: answer.StateReason ?? '',
    lastUpdateStatus: answer.LastUpdateStatus ?? 'Successful',
    lastUpdateReason: answer.LastUpdateStatusReason ?? '',
    codeSizeBytes: answer.CodeSize ?? 0,
    codeSha256: answer.CodeSha256 ?? '',
  }
}
