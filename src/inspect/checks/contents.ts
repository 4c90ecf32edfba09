import { type Group, groupsOf } from '../groups.ts'
import type { Collision, Origin } from '../../artifact/layer.ts'
import type { Finding } from '../inspection.ts'
import { listed } from '../../text/listing.ts'
import type { Subject } from '../subject.ts'

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

/** Paths that two origins fought for, one finding for each pair. */
export function checkCollisions(collisions: readonly Collision[]): readonly Finding[] {
  const pairs = groupsOf(collisions, ({ kept, dropped }) => `${originName(kept)}\n${originName(dropped)}`)
  return pairs.map(collisionOf)
}

function collisionOf(group: Group<Collision>): Finding {
  const [first] = group
  const { kept, dropped, rule } = first
  const paths = group.map((one) => one.path)
  return {
    severity: 'warning',
    code: 'path-collision',
    message: `${originName(kept)} and ${originName(dropped)} bring different files for ${listed(paths, 10)}; that of ${originName(kept)} is in the layer: ${rule}.`,
    nextStep: 'Leave one of the two out, or exclude the paths that are not wanted.',
    ...(dropped.kind === 'wheel' ? { package: dropped.wheel.name } : {}),
    path: first.path,
  }
}

/** Files of a wheel that its RECORD does not list: a wheel changed after it was built, or built by hand. */
export function checkRecord({ packages }: Subject): readonly Finding[] {
  return packages.flatMap(({ name, version, unrecorded }): readonly Finding[] => {
    const [path] = unrecorded
    if (path === undefined) return []
    return [
      {
        severity: 'warning',
        code: 'not-in-record',
        message: `${name} ${version} has files that its RECORD does not list: ${listed(unrecorded)}.`,
        nextStep: 'Check where the wheel comes from: a wheel should list all of its files.',
        package: name,
        path,
      },
    ]
  })
}

function originName(origin: Origin): string {
  switch (origin.kind) {
    case 'wheel':
      return `${origin.wheel.name} ${origin.wheel.version}`
    case 'include':
      return origin.source
    case 'system-library':
      return `system package ${origin.package}`
  }
}
