// What is wrong with a declaration by itself, before anything is asked of AWS.
import type { Problem } from '../../errors.ts'
import { descriptionLimit, fingerprintIn, looksPrivate } from '../../plan/description.ts'
import { movingParameters, versionParameters } from './parameter-names.ts'
import type { PublishRequest } from './request.ts'
import { fitsDirectUpload, tooLargeForDirectUpload } from '../upload.ts'

export interface Judgement {
  readonly problems: readonly Problem[]
  readonly warnings: readonly string[]
}

export function checkRequest(request: PublishRequest): Judgement {
  return {
    problems: [
      ...partitions(request),
      ...buckets(request),
      ...signing(request),
      ...sizes(request),
      ...functions(request),
      ...parameters(request),
    ],
    warnings: publicButPrivate(request),
  }
}

function partitions({ regions }: PublishRequest): readonly Problem[] {
  const [first] = regions
  const others = regions.filter(({ partition }) => partition.id !== first.partition.id)
  if (others.length === 0) return []
  return [
    {
      code: 'several-partitions',
      input: 'regions',
      message: `${first.name} is in the partition ${first.partition.id}, and ${others.map(({ name, partition }) => `${name} in ${partition.id}`).join(', ')}: credentials are good for one partition.`,
      nextStep: 'Publish to each partition in a step of its own, with its own credentials.',
    },
  ]
}

function buckets({ bucket, regions }: PublishRequest): readonly Problem[] {
  if (!bucket || regions.length === 1 || bucket.template.includes('{region}')) return []
  return [
    {
      code: 'one-bucket-for-several-regions',
      input: 's3-bucket',
      message: `The bucket ${bucket.template} is in one region, and the layer is to be published in ${regions.length}: Lambda takes zips only from buckets of its own region.`,
      nextStep: 'Write `{region}` into the name, and have such a bucket in each region.',
    },
  ]
}

/** A signed version is recognised by the fingerprint in its description alone. */
function signing({ signingProfile, layers }: PublishRequest): readonly Problem[] {
  if (!signingProfile) return []
  return layers.flatMap(({ name, description, fingerprint }): readonly Problem[] =>
    fingerprint === undefined || fingerprintIn(description) === fingerprint
      ? []
      : [
          {
            code: 'no-room-for-fingerprint',
            input: 'description',
            message: `The description of ${name} leaves no room for the fingerprint, and a signed zip has another hash than what was built: every run would publish again.`,
            nextStep: `Shorten \`description\` to ${descriptionLimit - 26} characters.`,
          },
        ],
  )
}

function sizes({ bucket, layers }: PublishRequest): readonly Problem[] {
  if (bucket) return []
  return layers.flatMap(({ name, zip }) =>
    zip && !fitsDirectUpload(zip.sizeBytes) ? [tooLargeForDirectUpload(name, zip.sizeBytes)] : [],
  )
}

function functions({ functions: selectors, regions }: PublishRequest): readonly Problem[] {
  return selectors.flatMap((selector): readonly Problem[] => {
    if (selector.kind !== 'arn') return []
    const { region, name, qualifier } = selector.arn
    if (qualifier !== undefined && qualifier !== '$LATEST') {
      return [
        {
          code: 'function-with-qualifier',
          input: 'update-functions',
          message: `${name}:${qualifier} is a version or an alias of the function, and their layers never change.`,
          nextStep: `Name the function alone; \`publish-function-version: true\` makes a new version of it.`,
        },
      ]
    }
    if (regions.some((one) => one.name === region.name)) return []
    return [
      {
        code: 'function-in-another-region',
        input: 'update-functions',
        message: `The function ${name} is in ${region.name}, where the layer is not published: functions use layers of their own region.`,
        nextStep: `Add ${region.name} to \`regions\`, or take the function away.`,
      },
    ]
  })
}

function parameters({ parameters: templates, layers, regions }: PublishRequest): readonly Problem[] {
  const names = layers.flatMap((layer) => [
    ...movingParameters(templates, layer, regions[0]),
    ...versionParameters(templates, layer, regions[0], undefined),
  ])
  const twice = names.find((name, at) => names.indexOf(name) !== at)
  if (twice === undefined) return []
  return [
    {
      code: 'one-parameter-for-several-layers',
      input: 'ssm-parameter',
      message: `The parameter ${twice} would hold several ARNs of this run.`,
      nextStep:
        'Write `{name}` into the name of the parameter, `{architecture}` or `{runtime}` where those differ, and each name once.',
    },
  ]
}

function publicButPrivate({ sharing, layers }: PublishRequest): readonly string[] {
  if (sharing.kind !== 'declared' || !sharing.grants.some(({ kind }) => kind === 'public')) return []
  return layers
    .filter(({ description, name }) => looksPrivate(`${name.replaceAll(/[-_]/g, ' ')} ${description}`))
    .map(
      ({ name, description }) =>
        `${name} is shared with everybody, and its description says otherwise: ${JSON.stringify(description)}.`,
    )
}
