// Compares the versions of a layer in other regions with those of one region, by their hashes, and brings what is missing:
// versions, under the same number where that is still free, and grants. Nothing is taken away.
import type { Problem } from '../../errors.ts'
import type { Aws } from '../../host/aws/connect.ts'
import type { LayerVersionContent, LayerVersionSummary } from '../../host/aws/lambda-values.ts'
import type { Region } from '../../lambda/partitions.ts'
import { grantName } from '../../plan/grants.ts'
import type { Grant } from '../../plan/grants.ts'
import { mostFillers } from './align.ts'
import { isFiller } from './filler.ts'
import { allPages } from '../pages.ts'
import { readPolicies, refOf } from './policies.ts'
import { isMark } from './sharing.ts'
import type { GrantStatement, Statement } from './sharing.ts'

/** A version with everything that is compared. */
export interface KnownVersion extends LayerVersionSummary {
  readonly content: LayerVersionContent
  readonly statements: readonly Statement[]
}

/** A version that a region lacks. */
export interface MissingVersion {
  readonly source: KnownVersion
  /** The number that it is to have; undefined where that number is gone. */
  readonly number: number | undefined
  readonly grants: readonly Grant[]
}

/** Grants that a version lacks. */
export interface MissingGrants {
  readonly version: LayerVersionSummary
  readonly statements: readonly GrantStatement[]
}

export interface Imbalance {
  readonly versions: readonly MissingVersion[]
  readonly grants: readonly MissingGrants[]
  /** What cannot be made alike. */
  readonly warnings: readonly string[]
}

/** All versions of a layer in a region, oldest first, with hashes and policies. */
export async function knownVersions(aws: Aws, layer: string, region: Region): Promise<readonly KnownVersion[]> {
  const lambda = aws.lambda(region.name)
  const listed = await allPages((marker) => lambda.listLayerVersions(layer, marker))
  const versions = listed.filter((one) => !isFiller(one))
  const policies = new Map<number, readonly Statement[]>()
  const [contents] = await Promise.all([
    Promise.all(versions.map((one) => lambda.getLayerVersion(refOf(layer, one)))),
    readPolicies(lambda, { name: layer }, versions, policies),
  ])
  return versions
    .flatMap((one, at): KnownVersion[] => {
      const content = contents[at]
      const statements = (policies.get(one.version) ?? []).filter((statement) => !isMark(statement))
      return content ? [{ ...one, content, statements }] : []
    })
    .sort((a, b) => a.version - b.version)
}

/**
 * What a region lacks. Pure.
 * @param crosses accounts and organizations of one partition do not exist in another
 */
export function compareVersions(
  source: readonly KnownVersion[],
  region: readonly KnownVersion[],
  crosses: boolean,
): Imbalance {
  const versions: MissingVersion[] = []
  const grants: MissingGrants[] = []
  const warnings: string[] = []
  let newest = Math.max(0, ...region.map(({ version }) => version))
  for (const one of source) {
    const declared = one.statements.flatMap(({ grant }) =>
      grant && (!crosses || grant.kind === 'public') ? [grant] : [],
    )
    if (crosses && declared.length < one.statements.length) {
      warnings.push(
        `version ${one.version} is shared with accounts or organizations of another partition: name those of this one with \`share-with\``,
      )
    }
    const alike = region.filter(({ content }) => content.codeSha256 === one.content.codeSha256)
    const found = alike.find(({ version }) => version === one.version) ?? alike.at(-1)
    if (!found) {
      const isFree = one.version > newest && one.version - newest - 1 <= mostFillers
      const number = isFree ? one.version : undefined
      newest = number ?? newest + 1
      if (number === undefined) warnings.push(`version ${one.version} gets number ${newest}, since its own is gone`)
      versions.push({ source: one, number, grants: declared })
      continue
    }
    if (found.version !== one.version) warnings.push(`version ${one.version} has number ${found.version} here`)
    const there = new Set(found.statements.flatMap(({ grant }) => (grant ? [grantName(grant)] : [])))
    const ids = new Set(found.statements.map(({ id }) => id))
    const statements = one.statements.filter(
      (statement): statement is GrantStatement =>
        statement.grant !== undefined &&
        declared.includes(statement.grant) &&
        !there.has(grantName(statement.grant)) &&
        !ids.has(statement.id),
    )
    if (statements.length > 0) grants.push({ version: found, statements })
  }
  return { versions, grants, warnings }
}

/** What is to be done, in words, in order. */
export function describeImbalance({ versions, grants }: Imbalance): readonly string[] {
  return [
    ...versions.map(({ source, number, grants: shared }) => {
      const named = number === undefined ? `version ${source.version} under another number` : `version ${number}`
      const withWhom = shared.length === 0 ? '' : ` and share it with ${shared.map(grantName).join(', ')}`
      return `publish ${named}${withWhom}`
    }),
    ...grants.flatMap(({ version, statements }) =>
      statements.map(({ grant }) => `share version ${version.version} with ${grantName(grant)}`),
    ),
  ]
}

export const noSource = (layer: string, region: string): Problem => ({
  code: 'no-such-layer',
  input: 'layer-name',
  message: `The layer ${layer} does not exist in ${region}, the region that the others are compared with.`,
  nextStep: 'Correct the name of the layer, or the region.',
})
