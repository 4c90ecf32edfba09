import { nearest } from '../text/suggestion.ts'

/** An isolated world of AWS: its own accounts, endpoints and ARNs. No credentials, ARNs or copies cross its border. */
export interface Partition {
  /** As ARNs name it, e.g. `aws-cn`. */
  readonly id: string
  readonly dnsSuffix: string
}

export interface Region {
  readonly name: string
  readonly partition: Partition
  /** False for a region newer than this table. */
  readonly known: boolean
}

interface PartitionFacts extends Partition {
  /** What the names of its regions begin with, without the compass point and the number. */
  readonly areas: readonly string[]
  readonly regions: readonly string[]
}

// From the partitions.json that the SDKs share:
// https://github.com/aws/aws-sdk-js-v3/blob/main/packages/util-endpoints/src/lib/aws/partitions.json
const partitions: readonly PartitionFacts[] = [
  {
    id: 'aws',
    dnsSuffix: 'amazonaws.com',
    areas: ['us', 'eu', 'ap', 'sa', 'ca', 'me', 'af', 'il', 'mx'],
    regions: [
      'af-south-1',
      'ap-east-1',
      'ap-east-2',
      'ap-northeast-1',
      'ap-northeast-2',
      'ap-northeast-3',
      'ap-south-1',
      'ap-south-2',
      'ap-southeast-1',
      'ap-southeast-2',
      'ap-southeast-3',
      'ap-southeast-4',
      'ap-southeast-5',
      'ap-southeast-6',
      'ap-southeast-7',
      'ca-central-1',
      'ca-west-1',
      'eu-central-1',
      'eu-central-2',
      'eu-north-1',
      'eu-south-1',
      'eu-south-2',
      'eu-west-1',
      'eu-west-2',
      'eu-west-3',
      'il-central-1',
      'me-central-1',
      'me-south-1',
      'mx-central-1',
      'sa-east-1',
      'us-east-1',
      'us-east-2',
      'us-west-1',
      'us-west-2',
    ],
  },
  { id: 'aws-cn', dnsSuffix: 'amazonaws.com.cn', areas: ['cn'], regions: ['cn-north-1', 'cn-northwest-1'] },
  { id: 'aws-us-gov', dnsSuffix: 'amazonaws.com', areas: ['us-gov'], regions: ['us-gov-east-1', 'us-gov-west-1'] },
  { id: 'aws-eusc', dnsSuffix: 'amazonaws.eu', areas: ['eusc-de'], regions: ['eusc-de-east-1'] },
  { id: 'aws-iso', dnsSuffix: 'c2s.ic.gov', areas: ['us-iso'], regions: ['us-iso-east-1', 'us-iso-west-1'] },
  { id: 'aws-iso-b', dnsSuffix: 'sc2s.sgov.gov', areas: ['us-isob'], regions: ['us-isob-east-1', 'us-isob-west-1'] },
  { id: 'aws-iso-e', dnsSuffix: 'cloud.adc-e.uk', areas: ['eu-isoe'], regions: ['eu-isoe-west-1'] },
  { id: 'aws-iso-f', dnsSuffix: 'csp.hci.ic.gov', areas: ['us-isof'], regions: ['us-isof-east-1', 'us-isof-south-1'] },
]

const compassPoints =
  /^(?<area>[a-z]+(?:-[a-z]+)?)-(?:north|south|east|west|central|northeast|northwest|southeast|southwest)-\d{1,2}$/

/** Names of all partitions, e.g. to recognise them in ARNs. */
export const partitionIds: readonly string[] = partitions.map((partition) => partition.id)

/**
 * The region of a name. Every year brings new ones, so a name of the right shape is taken (`known` is false then) and
 * the service has the last word. Undefined for what no region can be called.
 */
export function findRegion(name: string): Region | undefined {
  const listed = partitions.find((partition) => partition.regions.includes(name))
  const area = compassPoints.exec(name)?.groups?.['area']
  const found = listed ?? partitions.find((partition) => area !== undefined && partition.areas.includes(area))
  if (!found) return undefined
  return { name, partition: { id: found.id, dnsSuffix: found.dnsSuffix }, known: listed !== undefined }
}

/** All regions of a partition that this table knows. */
export const regionsInPartition = ({ id }: Partition): readonly Region[] =>
  partitions
    .filter((partition) => partition.id === id)
    .flatMap(({ regions }) => regions.flatMap((name) => findRegion(name) ?? []))

/** The known region whose name is nearest, for a suggestion to the user who mistyped it. */
export function nearestRegion(name: string): string | undefined {
  return nearest(
    name,
    partitions.flatMap((partition) => partition.regions),
  )
}

/** What can be said about a region's name before any call: nothing, a warning, or why it cannot be one. */
export function judgeRegion(
  name: string,
):
  | { readonly kind: 'region'; readonly region: Region; readonly warning?: string }
  | { readonly kind: 'nonsense'; readonly why: string; readonly nearest?: string } {
  const region = findRegion(name)
  const near = nearestRegion(name)
  if (!region)
    return { kind: 'nonsense', why: 'is not a region of AWS', ...(near === undefined ? {} : { nearest: near }) }
  if (region.known) return { kind: 'region', region }
  const hint = near === undefined ? '' : ` Did you mean ${near}?`
  return { kind: 'region', region, warning: `${name} is a region that this version does not know.${hint}` }
}
