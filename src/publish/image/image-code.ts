// An image as the new code of functions: by its digest, so that the previous one can be given back by its own.
import type { Region } from '../../lambda/partitions.ts'
import type { PublishContext } from '../context.ts'
import type { NewCode, Write } from '../function/change.ts'

export function imageCode(imageUri: string, region: Region, { aws }: Pick<PublishContext, 'aws'>): NewCode {
  const [lambda, code] = [aws.lambda(region.name), aws.functionCode(region.name)]
  const writing =
    (uri: string): Write =>
    (arn, revisionId) =>
      lambda.updateFunctionImage(arn, uri, revisionId)
  return {
    // What Lambda shows as the hash of an image's code is left to Lambda.
    wanted: undefined,
    write: async () => writing(imageUri),
    async remember(arn, version) {
      const previous = (await code.getDetails(arn, version))?.imageUri
      return previous === undefined ? undefined : async () => writing(previous)
    },
  }
}
