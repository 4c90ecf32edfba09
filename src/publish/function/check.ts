// What contradicts itself in a request, found before anything is read.
import type { Problem } from '../../errors.ts'
import { checkZipRequest, type ArtifactWords } from '../check.ts'
import type { FunctionRequest } from './request.ts'

const words: ArtifactWords = {
  artifact: 'the zip',
  fixed: 'code',
  versionStep: 'Name the function alone. `alias` points an alias at its new version.',
  regionReason: 'which is not one of the regions of this run',
}

export function checkFunctionRequest(request: FunctionRequest): readonly Problem[] {
  return [
    ...nowhere(request),
    ...withoutFunction(request),
    ...checkZipRequest(request, request.artifacts, words),
    ...signing(request),
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
