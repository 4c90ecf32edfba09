// ARNs are rendered from what they name, and never split back; what a user or a service wrote is read strictly.
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html
import { findRegion, partitionIds } from './partitions.ts'
import type { Region } from './partitions.ts'

/** A layer of an account. */
export interface LayerId {
  readonly region: Region
  readonly accountId: string
  readonly name: string
}

export const layerArn = ({ region, accountId, name }: LayerId): string =>
  `arn:${region.partition.id}:lambda:${region.name}:${accountId}:layer:${name}`

export const layerVersionArn = (layer: LayerId, version: number | '*'): string => `${layerArn(layer)}:${version}`

export const functionArn = (region: Region, accountId: string, name: string): string =>
  `arn:${region.partition.id}:lambda:${region.name}:${accountId}:function:${name}`

export const bucketArn = (region: Region, bucket: string): string => `arn:${region.partition.id}:s3:::${bucket}`

export const objectArn = (region: Region, bucket: string, key: string): string => `${bucketArn(region, bucket)}/${key}`

/** `key`: the id of a key, or its ARN. */
export const keyArn = (region: Region, accountId: string, key: string): string =>
  key.startsWith('arn:') ? key : `arn:${region.partition.id}:kms:${region.name}:${accountId}:key/${key}`

export const alarmArn = (region: Region, accountId: string, name: string): string =>
  `arn:${region.partition.id}:cloudwatch:${region.name}:${accountId}:alarm:${name}`

export const signingProfileArn = (region: Region, accountId: string, name: string): string =>
  `arn:${region.partition.id}:signer:${region.name}:${accountId}:/signing-profiles/${name}`

export const signingJobArn = (region: Region, accountId: string, id: string): string =>
  `arn:${region.partition.id}:signer:${region.name}:${accountId}:/signing-jobs/${id}`

/** `name` as SSM knows it, with or without its leading slash. */
export const parameterArn = (region: Region, accountId: string, name: string): string =>
  `arn:${region.partition.id}:ssm:${region.name}:${accountId}:parameter/${name.replace(/^\//, '')}`

/** What an ARN of Lambda names. */
export type LambdaArn =
  | (LayerId & { readonly kind: 'layer' })
  | (LayerId & { readonly kind: 'layer-version'; readonly version: number })
  | {
      readonly kind: 'function'
      readonly region: Region
      readonly accountId: string
      readonly name: string
      /** A version or an alias. */
      readonly qualifier?: string
    }

const shape =
  /^arn:(?<partition>[a-z-]+):lambda:(?<region>[a-z0-9-]+):(?<accountId>\d{12}):(?<kind>layer|function):(?<name>[A-Za-z0-9_-]{1,140})(?::(?<qualifier>\$LATEST|[A-Za-z0-9_-]+))?$/

/** Reads an ARN of a layer, a layer version or a function; undefined for anything else, also for a region outside its partition. */
export function parseLambdaArn(text: string): LambdaArn | undefined {
  const groups = shape.exec(text)?.groups
  if (!groups) return undefined
  const { partition = '', region: regionName = '', accountId = '', name = '', qualifier } = groups
  const region = findRegion(regionName)
  if (!region || !partitionIds.includes(partition) || region.partition.id !== partition) return undefined
  if (groups['kind'] === 'function') {
    return { kind: 'function', region, accountId, name, ...(qualifier === undefined ? {} : { qualifier }) }
  }
  if (qualifier === undefined) return { kind: 'layer', region, accountId, name }
  return /^[1-9]\d*$/.test(qualifier)
    ? { kind: 'layer-version', region, accountId, name, version: Number(qualifier) }
    : undefined
}
