// What the inputs about publishing accept.
import { judgeRegion } from '../lambda/partitions.ts'
import type { Region } from '../lambda/partitions.ts'
import { parseGrant, sharingOf } from '../plan/grants.ts'
import type { Grant, Sharing } from '../plan/grants.ts'
import { listOf, splitList } from './list-kinds.ts'
import type { Kind, Parsed } from './kinds.ts'
import type { Wave } from '../plan/rollout.ts'

export function parseRegion(name: string): { value: Region; warning?: string } | { why: string; nearest?: string } {
  const judged = judgeRegion(name)
  if (judged.kind === 'nonsense') return judged
  return { value: judged.region, ...(judged.warning === undefined ? {} : { warning: judged.warning }) }
}

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html */
/** https://docs.aws.amazon.com/lambda/latest/api/API_CreateAlias.html */
export function checkAlias(name: string): { why: string } | undefined {
  return /^(?!\d+$)[A-Za-z0-9_-]{1,128}$/.test(name) ? undefined : { why: 'cannot be the name of an alias' }
}

export function checkBucket(item: string): { why: string; nearest?: string } | undefined {
  if (item.startsWith('arn:') || item.startsWith('s3://')) {
    return {
      why: 'is more than the name of a bucket',
      nearest: item.replace(/^(s3:\/\/|arn:[^:]*:s3:::)/, '').replace(/\/.*/, ''),
    }
  }
  const named = item.replaceAll('{region}', 'us-east-1')
  return /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(named) ? undefined : { why: 'cannot be the name of a bucket' }
}

export function checkPrefix(item: string): { why: string } | undefined {
  return item.length <= 600 && /^[A-Za-z0-9!_.*'()/-]*$/.test(item)
    ? undefined
    : { why: 'has characters that a key should not have' }
}

/** https://docs.aws.amazon.com/kms/latest/developerguide/concepts.html#key-id */
export function checkKey(item: string): { why: string; nearest?: string } | undefined {
  const named = item.replaceAll('{region}', 'us-east-1')
  const id = '(mrk-[0-9a-f]{32}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})'
  const alias = 'alias/[A-Za-z0-9/_-]{1,250}'
  const shape = new RegExp(`^((arn:[a-z-]+:kms:[a-z0-9-]+:\\d{12}:)?(${alias}|key/${id})|${id})$`)
  if (!shape.test(named)) return { why: 'is not the ARN, the id or the alias of a KMS key' }
  return named.startsWith('key/') ? { why: 'is a part of an ARN', nearest: item.slice(4) } : undefined
}

export interface ObjectTag {
  readonly key: string
  readonly value: string
}

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-tagging.html */
export function parseObjectTag(item: string): { value: ObjectTag } | { why: string } {
  const at = item.indexOf('=')
  if (at <= 0) return { why: 'is not of the form `key=value`' }
  const [key, value] = [item.slice(0, at).trim(), item.slice(at + 1).trim()]
  if (key.length > 128 || value.length > 256)
    return { why: 'is too long: a key has at most 128 characters, a value 256' }
  if (!/^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u.test(key + value)) return { why: 'has characters that a tag cannot have' }
  return /^aws:/i.test(key) ? { why: 'begins with `aws:`, which AWS keeps for itself' } : { value: { key, value } }
}

export interface SigningProfile {
  readonly name: string
  /** Given by an ARN. */
  readonly owner?: string
  /** Of the ARN; `{region}` for each region's own. */
  readonly region?: string
}

/** https://docs.aws.amazon.com/signer/latest/api/API_PutSigningProfile.html */
export function parseSigningProfile(item: string): { value: SigningProfile } | { why: string } {
  if (/^\w{2,64}$/.test(item)) return { value: { name: item } }
  const shape = /^arn:[a-z-]{1,20}:signer:([a-z0-9-]{1,30}|\{region\}):(\d{12}):\/signing-profiles\/(\w{2,64})$/
  const [, region, owner, name] = shape.exec(item) ?? []
  if (region === undefined || owner === undefined || name === undefined) {
    return { why: 'is neither the name of a signing profile (2 to 64 letters, digits and `_`) nor its ARN' }
  }
  return { value: { name, owner, region } }
}

/** https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-paramstore-su-create.html */
export function checkParameter(item: string): { why: string } | undefined {
  const named = item.replaceAll(/\{(?:name|architecture|runtime|region|version)\}/g, 'x')
  const unknown = /\{[^}]{0,40}\}?/.exec(named)?.[0]
  if (unknown !== undefined) {
    return { why: `has a placeholder ${unknown}; known are {name}, {architecture}, {runtime}, {region}, {version}` }
  }
  if (!/^\/?[A-Za-z0-9_.-]+(\/[A-Za-z0-9_.-]+)*$/.test(named)) return { why: 'cannot be the name of a parameter' }
  if (named.includes('/') && !named.startsWith('/')) return { why: 'is a path that does not begin with `/`' }
  return /^\/?(aws|ssm)/i.test(named) ? { why: 'begins with a word that Systems Manager keeps for itself' } : undefined
}

const grants = listOf<Grant>(
  'account ids of 12 digits, organization ids (`o-…`), `public`, or `none` alone',
  parseGrant,
)
/** `none`, one of the grants, and nothing at all are three different things. */
export const sharing: Kind<Sharing> = {
  accepts: grants.accepts,
  parse(texts) {
    const items = texts.flatMap((one) => splitList(one))
    if (items.length === 0) return { kind: 'accepted', value: sharingOf(undefined) }
    if (items.every((item) => item === 'none')) return { kind: 'accepted', value: sharingOf('none') }
    const parsed = grants.parse(texts)
    return parsed.kind === 'accepted' ? { kind: 'accepted', value: sharingOf(parsed.value) } : parsed
  },
}

const listed = listOf<Region>('regions of one partition, e.g. us-east-1, or `all` alone', parseRegion)
/** Regions, or all that are enabled. */
export const regions: Kind<readonly Region[] | 'all'> = {
  accepts: listed.accepts,
  parse: (texts) =>
    texts.flatMap((one) => splitList(one)).join() === 'all' ? { kind: 'accepted', value: 'all' } : listed.parse(texts),
}

/** `eu-west-1, then us-east-1, us-west-2, then all`: waves of regions. */
export const rollout: Kind<readonly Wave[]> = {
  accepts: 'waves of regions, separated by `then`, e.g. `eu-west-1, then all`; `all` is every other region',
  parse(texts): Parsed<readonly Wave[]> {
    const waves = texts
      .join(',')
      .slice(0, 5_000)
      .split(/(?:^|[\s,])then(?=[\s,]|$)/)
      .map((wave) => splitList(wave))
      .filter((items) => items.length > 0)
    const parsed: Wave[] = []
    for (const items of waves) {
      if (items.join() === 'all') {
        parsed.push('all')
        continue
      }
      const named = listed.parse([items.join(',')])
      if (named.kind === 'rejected') return named
      parsed.push(named.value.map(({ name }) => name))
    }
    const twice = parsed.flatMap((wave) => wave).find((name, at, all) => all.indexOf(name) !== at)
    return twice === undefined
      ? { kind: 'accepted', value: parsed }
      : { kind: 'rejected', rejections: [{ value: twice, why: 'is in two waves' }] }
  },
}
