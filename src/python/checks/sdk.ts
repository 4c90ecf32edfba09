// What the Python runtimes bring, and what a layer does to it.

import type { Subject } from '../../inspect/subject.ts'
import type { Finding } from '../../model/finding.ts'
import { listed } from '../../text/listing.ts'

/** What the Python runtimes bring: https://docs.aws.amazon.com/lambda/latest/dg/python-package.html#python-package-dependencies */
const sdk = ['boto3', 'botocore', 's3transfer', 'jmespath', 'urllib3', 'python-dateutil', 'six'] as const

/**
 * A layer stands before the runtime on the path, so it shadows the runtime's own SDK. That is what AWS advises, as
 * long as the parts are of one age: half of a set, beside the other half of the runtime's, breaks with its updates.
 */
export function checkSdk({ packages, where }: Subject): readonly Finding[] {
  const has = (name: (typeof sdk)[number]): boolean => packages.some((one) => one.name === name)
  const versions = packages
    .filter((one) => sdk.some((name) => name === one.name))
    .map((one) => `${one.name} ${one.version}`)
  const missing = (['boto3', 'botocore', 's3transfer', 'jmespath'] as const).filter((name) => !has(name))
  if (!has('boto3') && !has('botocore') && !has('s3transfer')) {
    const shared = packages.filter((one) => one.name === 'urllib3' || one.name === 'jmespath')
    if (shared.length === 0) return []
    return [
      {
        severity: 'note',
        code: 'runtime-sdk-shadowed',
        message: `The layer's ${listed(shared.map((one) => `${one.name} ${one.version}`))} will be used by the runtime's boto3 too${where}.`,
        nextStep: 'If the function calls AWS, add boto3, so that its parts are resolved together.',
        package: shared[0]?.name ?? 'urllib3',
      },
    ]
  }
  // botocore alone is a set of its own, without boto3 and s3transfer.
  const partial = has('boto3') || has('s3transfer') ? missing.filter((name) => name !== 'boto3') : []
  if (partial.length > 0 || (has('boto3') !== has('botocore') && has('boto3'))) {
    return [
      {
        severity: 'warning',
        code: 'runtime-sdk-partial',
        message: `The layer has ${listed(versions, 7)}, and the runtime's own ${listed(partial)} will be used with it${where}: parts of the SDK that were not made for each other.`,
        nextStep: `Add ${listed(partial)}, or leave out all of ${sdk.slice(0, 4).join(', ')}.`,
        package: has('boto3') ? 'boto3' : 's3transfer',
      },
    ]
  }
  return [
    {
      severity: 'note',
      code: 'runtime-sdk-shadowed',
      message: `The layer's ${listed(versions, 7)} will be used in place of the runtime's own${where}.`,
      package: has('boto3') ? 'boto3' : 'botocore',
    },
  ]
}
