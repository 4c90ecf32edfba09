import type { FunctionConfiguration as SdkFunction, LayerVersionsListItem } from '@aws-sdk/client-lambda'

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
  /** Lambda keeps no copy: it reads the object in S3 whenever somebody uses the version. */
  readonly isReference: boolean
  readonly description: string
  readonly licenseInfo: string
  /** Of the job of AWS Signer that made the zip. */
  readonly signingJobArn?: string
}

/** `Content` of PublishLayerVersion. */
export type LayerContent =
  | { readonly kind: 'direct'; readonly zip: Uint8Array }
  | {
      readonly kind: 'object'
      readonly bucket: string
      readonly key: string
      readonly versionId?: string
      /** Lambda is to keep no copy of the object. */
      readonly isReference?: boolean
    }

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
  /** Of a container image: the command that the function sets in the place of the image's own. */
  readonly handler?: string | undefined
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
  /** Of a published version: what it says of itself. */
  readonly description: string
}

export interface FunctionAlias {
  /** The version that it points at. */
  readonly version: string
  /** Shares of the calls that go to other versions, from 0 to 1. */
  readonly weights: Readonly<Record<string, number>>
  readonly revisionId: string
}

export interface Page<T> {
  readonly items: readonly T[]
  readonly nextMarker?: string
}

export const page = <T>(items: readonly T[], nextMarker: string | undefined): Page<T> =>
  nextMarker === undefined || nextMarker === '' ? { items } : { items, nextMarker }

export function summary(item: LayerVersionsListItem): LayerVersionSummary {
  return {
    version: item.Version ?? 0,
    arn: item.LayerVersionArn ?? '',
    description: item.Description ?? '',
    runtimes: item.CompatibleRuntimes ?? [],
    architectures: item.CompatibleArchitectures ?? [],
    licenseInfo: item.LicenseInfo ?? '',
  }
}

/** With an entrypoint of the function's own, its command may be anything. */
function commandOf({ ImageConfigResponse: response }: SdkFunction): string | undefined {
  const { Command: command = [], EntryPoint: entrypoint = [] } = response?.ImageConfig ?? {}
  return entrypoint.length === 0 ? command[0] : undefined
}

export function functionOf(answer: SdkFunction): LambdaFunction {
  const arn = answer.FunctionArn ?? ''
  return {
    name: answer.FunctionName ?? '',
    arn: /^(arn:[^:]+:lambda:[^:]+:\d+:function:[^:]+)/.exec(arn)?.[1] ?? arn,
    version: answer.Version ?? '$LATEST',
    runtime: answer.Runtime,
    architectures: answer.Architectures ?? ['x86_64'],
    handler: answer.Handler ?? commandOf(answer),
    packageType: answer.PackageType ?? 'Zip',
    layers: (answer.Layers ?? []).map((layer) => ({ arn: layer.Arn ?? '', codeSizeBytes: layer.CodeSize ?? 0 })),
    revisionId: answer.RevisionId ?? '',
    state: answer.State ?? 'Active',
    stateReason: answer.StateReason ?? '',
    lastUpdateStatus: answer.LastUpdateStatus ?? 'Successful',
    lastUpdateReason: answer.LastUpdateStatusReason ?? '',
    codeSizeBytes: answer.CodeSize ?? 0,
    codeSha256: answer.CodeSha256 ?? '',
    description: answer.Description ?? '',
  }
}
