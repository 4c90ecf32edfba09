import type { LambdaClient, PublishLayerVersionCommandOutput, Runtime } from '@aws-sdk/client-lambda'
import { functionOf, page, summary } from './lambda-values.ts'
import type {
  FunctionAlias,
  LayerVersionSummary,
  VersionRef,
  LayerVersionContent,
  LayerContent,
  LayerProperties,
  PublishedLayerVersion,
  LambdaFunction,
  Page,
} from './lambda-values.ts'
import type { CallOptions, Send } from './send.ts'

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
  /** @param imageUri by digest; `conflict` as above */
  updateFunctionImage(arn: string, imageUri: string, revisionId: string): Promise<LambdaFunction | 'conflict'>
  /** Makes no new version when nothing changed since the last. */
  publishFunctionVersion(arn: string, revisionId: string): Promise<{ readonly version: string } | 'conflict'>
  /** Undefined when the function has no such alias. */
  getAlias(arn: string, alias: string): Promise<FunctionAlias | undefined>
  updateAlias(
    arn: string,
    alias: string,
    to: Pick<FunctionAlias, 'version' | 'weights'>,
    revisionId: string,
  ): Promise<'updated' | 'conflict'>
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
          description: answer.Description ?? '',
          licenseInfo: answer.LicenseInfo ?? '',
          isReference: answer.Content?.ResolvedS3Object !== undefined,
          ...(answer.Content?.SigningJobArn === undefined ? {} : { signingJobArn: answer.Content.SigningJobArn }),
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
                    ...(content.isReference === true ? { S3ObjectStorageMode: 'REFERENCE' as const } : {}),
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
    async updateFunctionImage(arn, imageUri, revisionId) {
      const { sdk, client } = await clients()
      const input = { FunctionName: arn, ImageUri: imageUri, RevisionId: revisionId }
      const answer = await send(
        'lambda:UpdateFunctionCode',
        arn,
        (options) => client.send(new sdk.UpdateFunctionCodeCommand(input), options),
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
      return answer === 'conflict' ? answer : { version: answer.Version ?? '' }
    },
    async getAlias(arn, alias) {
      const { sdk, client } = await clients()
      const answer = await send(
        'lambda:GetAlias',
        `${arn}:${alias}`,
        (options) => client.send(new sdk.GetAliasCommand({ FunctionName: arn, Name: alias }), options),
        { ResourceNotFoundException: undefined },
      )
      if (!answer) return undefined
      const { FunctionVersion: version = '', RoutingConfig, RevisionId: revisionId = '' } = answer
      return { version, weights: RoutingConfig?.AdditionalVersionWeights ?? {}, revisionId }
    },
    async updateAlias(arn, alias, { version, weights }, revisionId) {
      const { sdk, client } = await clients()
      const input = {
        FunctionName: arn,
        Name: alias,
        FunctionVersion: version,
        // An empty map ends the routing; without the map it would stay.
        RoutingConfig: { AdditionalVersionWeights: { ...weights } },
        RevisionId: revisionId,
      }
      const answer = await send(
        'lambda:UpdateAlias',
        `${arn}:${alias}`,
        (options) => client.send(new sdk.UpdateAliasCommand(input), options),
        { PreconditionFailedException: 'conflict' as const, ResourceConflictException: 'conflict' as const },
      )
      return answer === 'conflict' ? answer : 'updated'
    },
  }
}
