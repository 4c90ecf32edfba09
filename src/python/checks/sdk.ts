// What the Python runtimes bring, and what a layer does to it.

import { compare, valid } from '@renovatebot/pep440'
import { pythonSdk } from '../../lambda/sdk.ts'
import type { Finding } from '../../model/finding.ts'
import { listed } from '../../text/listing.ts'
import type { PythonView } from './subjects.ts'

const core = pythonSdk.parts
const sdk = [...core, ...pythonSdk.libraries] as const

/**
 * Python finds a layer before the runtime, so a layer replaces the runtime's own SDK. That is what AWS advises, as long
 * as the parts are of one age: half of a set, together with the other half of the runtime's, breaks with its updates.
 */
export function checkSdk(subject: PythonView): readonly Finding[] {
  return [...checkUrllib3(subject), ...checkParts(subject)]
}

function checkParts({ artifact, packages, where }: PythonView): readonly Finding[] {
  const has = (name: (typeof sdk)[number]): boolean => packages.some((one) => one.name === name)
  const parts = packages.filter((one) => sdk.some((name) => name === one.name)).map(nameAndVersion)
  if (!has('boto3') && !has('botocore') && !has('s3transfer')) {
    const shared = packages.filter((one) => one.name === 'urllib3' || one.name === 'jmespath')
    const [first] = shared
    if (!first) return []
    return [
      {
        severity: 'note',
        code: 'runtime-sdk-shadowed',
        message: `The ${artifact}'s ${listed(shared.map(nameAndVersion))} will be used by the runtime's boto3 too${where}.`,
        nextStep: 'If the function calls AWS, add boto3, so that its parts are resolved together.',
        package: first.name,
      },
    ]
  }
  const missing = core.filter((name) => !has(name))
  const owner = (['boto3', 'botocore', 's3transfer'] as const).find((name) => has(name)) ?? 'boto3'
  if (missing.length > 0) {
    return [
      {
        severity: 'warning',
        code: 'runtime-sdk-partial',
        message: `The ${artifact} has ${listed(parts, 7)}, and the runtime's own ${listed(missing)} will be used with it${where}: parts of the SDK that were not made for each other.`,
        nextStep: `Add ${missing.includes('boto3') ? 'boto3' : listed(missing)}, or leave out all of ${core.join(', ')}: \`exclude-sdk: true\`.`,
        package: owner,
      },
    ]
  }
  return [
    {
      severity: 'note',
      code: 'runtime-sdk-shadowed',
      message: `The ${artifact}'s ${listed(parts, 7)} will be used in place of the runtime's own${where}.`,
      package: owner,
    },
  ]
}

/** The first botocore that works with urllib3 2: https://github.com/boto/botocore/blob/develop/CHANGELOG.rst#13162 */
const firstForUrllib3 = '1.31.62'

/** urllib3 2 together with a botocore that was made for urllib3 1. On Python 3.9 every botocore requires `urllib3<1.27`. */
function checkUrllib3({ artifact, packages, target: { runtime }, where }: PythonView): readonly Finding[] {
  const urllib3 = packages.find(({ name }) => name === 'urllib3')
  const botocore = packages.find(({ name }) => name === 'botocore')
  if (!urllib3 || !isAtLeast(urllib3.version, '2')) return []
  const isOldPython = Number(runtime.python.split('.')[1]) < 10
  const isOldBotocore = botocore !== undefined && !isAtLeast(botocore.version, firstForUrllib3)
  if (!isOldPython && !isOldBotocore) return []
  const user = botocore ? nameAndVersion(botocore) : `the botocore of ${runtime.name}`
  return [
    {
      severity: 'warning',
      code: 'urllib3-too-new',
      message: `The ${artifact} has ${nameAndVersion(urllib3)}, and ${user} requires urllib3<1.27${where}: calls of AWS will fail.`,
      nextStep: 'Add `urllib3<1.27` to the requirements, or use a newer Python and boto3.',
      package: 'urllib3',
    },
  ]
}

function isAtLeast(version: string, least: string): boolean {
  return valid(version) !== null && compare(version, least) >= 0
}

function nameAndVersion({ name, version }: { readonly name: string; readonly version: string }): string {
  return `${name} ${version}`
}
