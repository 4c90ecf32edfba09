// The calls of Lambda that give a function other code, and take it back.
import { functionOf } from './lambda-values.ts'
import type { LambdaFunction, LayerContent } from './lambda-values.ts'
import type { LambdaClients } from './lambda.ts'
import type { Send } from './send.ts'

/** What a call of a function came to. */
export interface Invocation {
  /** `Handled` or `Unhandled` when the function failed. */
  readonly functionError: string | undefined
  readonly payload: string
  /** The end of its log, at most 4 KB. */
  readonly log: string
}

/** What only the whole description of a function tells. */
export interface FunctionDetails {
  /** Where the zip of `$LATEST`, or of a version, can be read for ten minutes. Its query is a signature. */
  readonly codeLocation: string | undefined
  /** Of a function of an image: `registry/name@sha256:…`. */
  readonly imageUri: string | undefined
  /** Undefined when none is reserved; 0 lets nobody call it. */
  readonly reservedConcurrency: number | undefined
  /** None where they may not be listed. */
  readonly tags: Readonly<Record<string, string>>
}

/** `conflict`: somebody else changes the function, or has changed it since `revisionId`. */
export interface FunctionCode {
  getDetails(arn: string, qualifier?: string): Promise<FunctionDetails | undefined>
  /** What happens to unsigned code; undefined for a function without a code signing configuration. */
  codeSigning(arn: string): Promise<'enforced' | 'warned' | undefined>
  setTags(arn: string, tags: Readonly<Record<string, string>>): Promise<void>
  updateCode(arn: string, content: LayerContent, revisionId: string): Promise<LambdaFunction | 'conflict'>
  /** Yields the number of the version; makes none when nothing changed since the last. */
  publishVersion(
    arn: string,
    codeSha256: string,
    revisionId: string,
    description: string,
  ): Promise<{ readonly version: string } | 'conflict'>
  deleteVersion(arn: string, version: string): Promise<void>
  /** A published version; undefined when it does not exist. */
  getVersion(arn: string, version: string): Promise<LambdaFunction | undefined>
  createAlias(arn: string, name: string, version: string): Promise<'created' | 'conflict'>
  deleteAlias(arn: string, name: string): Promise<void>
  invoke(arn: string, qualifier: string, payload: string): Promise<Invocation>
}

const conflicts = {
  PreconditionFailedException: 'conflict' as const,
  ResourceConflictException: 'conflict' as const,
}

export function functionCodeIn(
  clients: () => Promise<LambdaClients>,
  send: Send,
  directly: <T>(work: () => Promise<T>) => Promise<T>,
): FunctionCode {
  return {
    async getDetails(arn, qualifier) {
      const { sdk, client } = await clients()
      const input = { FunctionName: arn, ...(qualifier === undefined ? {} : { Qualifier: qualifier }) }
      const answer = await send(
        'lambda:GetFunction',
        arn,
        (options) => client.send(new sdk.GetFunctionCommand(input), options),
        { ResourceNotFoundException: undefined },
      )
      return (
        answer && {
          codeLocation: answer.Code?.Location,
          imageUri: answer.Code?.ResolvedImageUri ?? answer.Code?.ImageUri,
          reservedConcurrency: answer.Concurrency?.ReservedConcurrentExecutions,
          tags: answer.Tags ?? {},
        }
      )
    },
    async codeSigning(arn) {
      const { sdk, client } = await clients()
      const found = await send(
        'lambda:GetFunctionCodeSigningConfig',
        arn,
        (options) => client.send(new sdk.GetFunctionCodeSigningConfigCommand({ FunctionName: arn }), options),
        { ResourceNotFoundException: undefined },
      )
      const configuration = found?.CodeSigningConfigArn
      if (configuration === undefined || configuration === '') return undefined
      const answer = await send('lambda:GetCodeSigningConfig', configuration, (options) =>
        client.send(new sdk.GetCodeSigningConfigCommand({ CodeSigningConfigArn: configuration }), options),
      )
      const policy = answer.CodeSigningConfig?.CodeSigningPolicies?.UntrustedArtifactOnDeployment
      return policy === 'Enforce' ? 'enforced' : 'warned'
    },
    async setTags(arn, tags) {
      const { sdk, client } = await clients()
      await send('lambda:TagResource', arn, (options) =>
        client.send(new sdk.TagResourceCommand({ Resource: arn, Tags: { ...tags } }), options),
      )
    },
    async updateCode(arn, content, revisionId) {
      const { sdk, once } = await clients()
      const limited = content.kind === 'direct' ? directly : <T>(work: () => Promise<T>) => work()
      const code =
        content.kind === 'direct'
          ? { ZipFile: content.zip }
          : {
              S3Bucket: content.bucket,
              S3Key: content.key,
              ...(content.versionId === undefined ? {} : { S3ObjectVersion: content.versionId }),
            }
      const answer = await limited(() =>
        send(
          'lambda:UpdateFunctionCode',
          arn,
          (options) =>
            once.send(
              new sdk.UpdateFunctionCodeCommand({ FunctionName: arn, RevisionId: revisionId, ...code }),
              options,
            ),
          conflicts,
        ),
      )
      return answer === 'conflict' ? answer : functionOf(answer)
    },
    async publishVersion(arn, codeSha256, revisionId, description) {
      const { sdk, client } = await clients()
      const input = {
        FunctionName: arn,
        CodeSha256: codeSha256,
        RevisionId: revisionId,
        ...(description === '' ? {} : { Description: description }),
      }
      const answer = await send(
        'lambda:PublishVersion',
        arn,
        (options) => client.send(new sdk.PublishVersionCommand(input), options),
        conflicts,
      )
      return answer === 'conflict' ? answer : { version: answer.Version ?? '' }
    },
    async deleteVersion(arn, version) {
      const { sdk, client } = await clients()
      await send(
        'lambda:DeleteFunction',
        `${arn}:${version}`,
        (options) => client.send(new sdk.DeleteFunctionCommand({ FunctionName: arn, Qualifier: version }), options),
        { ResourceNotFoundException: undefined },
      )
    },
    async getVersion(arn, version) {
      const { sdk, client } = await clients()
      const answer = await send(
        'lambda:GetFunctionConfiguration',
        `${arn}:${version}`,
        (options) =>
          client.send(new sdk.GetFunctionConfigurationCommand({ FunctionName: arn, Qualifier: version }), options),
        { ResourceNotFoundException: undefined },
      )
      return answer && functionOf(answer)
    },
    async createAlias(arn, name, version) {
      const { sdk, client } = await clients()
      const input = { FunctionName: arn, Name: name, FunctionVersion: version }
      const answer = await send(
        'lambda:CreateAlias',
        `${arn}:${name}`,
        (options) => client.send(new sdk.CreateAliasCommand(input), options),
        conflicts,
      )
      return answer === 'conflict' ? answer : 'created'
    },
    async deleteAlias(arn, name) {
      const { sdk, client } = await clients()
      await send(
        'lambda:DeleteAlias',
        `${arn}:${name}`,
        (options) => client.send(new sdk.DeleteAliasCommand({ FunctionName: arn, Name: name }), options),
        { ResourceNotFoundException: undefined },
      )
    },
    async invoke(arn, qualifier, payload) {
      const { sdk, once } = await clients()
      const answer = await send('lambda:InvokeFunction', `${arn}:${qualifier}`, (options) =>
        once.send(
          new sdk.InvokeCommand({
            FunctionName: arn,
            Qualifier: qualifier,
            Payload: Buffer.from(payload),
            LogType: 'Tail',
          }),
          options,
        ),
      )
      return {
        functionError: answer.FunctionError,
        payload: Buffer.from(answer.Payload ?? new Uint8Array()).toString('utf8'),
        log: Buffer.from(answer.LogResult ?? '', 'base64').toString('utf8'),
      }
    },
  }
}
