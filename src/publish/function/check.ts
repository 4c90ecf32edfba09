// What contradicts itself in a request, found before anything is read.
import type { Problem } from '../../errors.ts'
import { fitsDirectUpload, tooLargeForDirectUpload } from '../upload.ts'
import type { FunctionRequest } from './request.ts'

export function checkFunctionRequest(request: FunctionRequest): readonly Problem[] {
  return [
    ...nowhere(request),
    ...withoutFunction(request),
    ...buckets(request),
    ...signing(request),
    ...sizes(request),
    ...selectors(request),
  ]
}

function nowhere({ functions, bucket }: FunctionRequest): readonly Problem[] {
  if (functions.length > 0 || bucket) return []
  return [
    {
      code: 'nothing-to-publish-to',
      input: 'update-functions',
      message: 'The zip of a function is published to functions or to a bucket, and none is named.',
      nextStep:
        'Name functions with `update-functions`, or a bucket with `s3-bucket`; or only build it: `publish: never`.',
    },
  ]
}

function withoutFunction({ functions, alias, signingProfile }: FunctionRequest): readonly Problem[] {
  if (functions.length > 0) return []
  const given = [...(alias ? ['alias'] : []), ...(signingProfile ? ['signing-profile'] : [])]
  return given.map((input) => ({
    code: 'contradicting-inputs',
    input,
    message: `\`${input}\` is about functions, and \`update-functions\` names none.`,
    nextStep: `Name the functions with \`update-functions\`, or leave \`${input}\` out.`,
  }))
}

function buckets({ bucket, regions }: FunctionRequest): readonly Problem[] {
  if (!bucket || regions.length === 1 || bucket.template.includes('{region}')) return []
  return [
    {
      code: 'one-bucket-for-several-regions',
      input: 's3-bucket',
      message: `The bucket ${bucket.template} is in one region, and the zip is for ${regions.length}: Lambda takes zips only from buckets of its own region.`,
      nextStep: 'Write `{region}` into the name, and have such a bucket in each region.',
    },
  ]
}

function signing({ signingProfile, bucket }: FunctionRequest): readonly Problem[] {
  if (!signingProfile || bucket) return []
  return [
    {
      code: 'contradicting-inputs',
      input: 'signing-profile',
      message: 'AWS Signer signs a zip in a bucket, and no bucket is named.',
      nextStep: 'Name a bucket that keeps versions with `s3-bucket`, or leave `signing-profile` out.',
    },
  ]
}

function sizes({ bucket, artifacts }: FunctionRequest): readonly Problem[] {
  if (bucket) return []
  return artifacts.flatMap(({ name, zip }) =>
    zip && !fitsDirectUpload(zip.sizeBytes) ? [tooLargeForDirectUpload(name, zip.sizeBytes)] : [],
  )
}

function selectors({ functions, regions }: FunctionRequest): readonly Problem[] {
  return functions.flatMap((selector): readonly Problem[] => {
    if (selector.kind !== 'arn') return []
    const { region, name, qualifier } = selector.arn
    if (qualifier !== undefined && qualifier !== '$LATEST') {
      return [
        {
          code: 'function-with-qualifier',
          input: 'update-functions',
          message: `${name}:${qualifier} is a version or an alias of the function, and their code never changes.`,
          nextStep: 'Name the function alone. `alias` points an alias at its new version.',
        },
      ]
    }
    if (regions.some((one) => one.name === region.name)) return []
    return [
      {
        code: 'function-in-another-region',
        input: 'update-functions',
        message: `The function ${name} is in ${region.name}, which is not one of the regions of this run.`,
        nextStep: `Add ${region.name} to \`regions\`, or take the function away.`,
      },
    ]
  })
}
