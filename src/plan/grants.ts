// Whom layers can be shared with: https://docs.aws.amazon.com/lambda/latest/api/API_AddLayerVersionPermission.html
import { partitionIds } from '../lambda/partitions.ts'

/** Who may use a layer version. */
export type Grant =
  | { readonly kind: 'account'; readonly accountId: string }
  | { readonly kind: 'organization'; readonly organizationId: string }
  | { readonly kind: 'public' }

/** What was declared about sharing. */
export type Sharing =
  /** Nothing: the new version is shared with whom the version before was shared with, but never with everybody. */
  | { readonly kind: 'carry-over' }
  /** These; grants of ours that are not among them are revoked. */
  | { readonly kind: 'declared'; readonly grants: readonly Grant[] }

/** One text for each different grant; also what a user would have written. */
export function grantName(grant: Grant): string {
  switch (grant.kind) {
    case 'account':
      return grant.accountId
    case 'organization':
      return grant.organizationId
    case 'public':
      return 'public'
  }
}

/** An account's root, as policies name it. */
export const accountInArn = new RegExp(`^arn:(?:${partitionIds.join('|')}):iam::(\\d{12}):root$`)

/** Reads one item of `share-with`: its grant, or why it is not one. */
export function parseGrant(
  text: string,
): { readonly value: Grant } | { readonly why: string; readonly nearest?: string } {
  if (text === 'none') return { why: 'must be alone: it revokes what was granted' }
  if (text === 'public') return { value: { kind: 'public' } }
  const accountId = accountInArn.exec(text)?.[1] ?? (/^\d{12}$/.test(text) ? text : undefined)
  if (accountId !== undefined) return { value: { kind: 'account', accountId } }
  if (/^\d{4}-\d{4}-\d{4}$/.test(text))
    return { why: 'is an account id with hyphens', nearest: text.replaceAll('-', '') }
  if (/^\d{8,11}$/.test(text)) {
    return {
      why: `has ${text.length} digits where an account id has 12; YAML takes a number's leading zeros away, so put it in quotes`,
      nearest: text.padStart(12, '0'),
    }
  }
  if (/^\d+$/.test(text)) return { why: `has ${text.length} digits where an account id has 12` }
  if (/^o-\d{12}$/.test(text)) return { why: 'is an account id with `o-` before it', nearest: text.slice(2) }
  if (/^o-[a-z0-9]{10,32}$/.test(text)) return { value: { kind: 'organization', organizationId: text } }
  if (/^o-/i.test(text))
    return { why: 'is not an organization id, which is `o-` and 10 to 32 lower-case letters and digits' }
  if (text.startsWith('ou-'))
    return { why: 'is an organizational unit, and layers can be shared with a whole organization only' }
  if (text === '*')
    return { why: 'would make the layer public, which must be said in so many words', nearest: 'public' }
  if (text.startsWith('arn:'))
    return { why: 'is not the ARN of an account’s root, and layers are shared with accounts, not with users or roles' }
  return { why: 'is neither an account id, nor an organization id, nor `public`' }
}

/** What all items of `share-with` say together; `none` must be alone and revokes what we granted. */
export function sharingOf(items: readonly Grant[] | 'none' | undefined): Sharing {
  if (items === undefined) return { kind: 'carry-over' }
  return { kind: 'declared', grants: items === 'none' ? [] : items }
}
