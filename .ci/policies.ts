// The policies that the docs show, generated from the API calls the code makes.
import { findRegion } from '../src/lambda/partitions.ts'
import { neededPolicies } from '../src/publish/layer/policy.ts'
import type { PublishRequest } from '../src/publish/layer/request.ts'

/** One layer in one region, shared with another account. */
function requestOf(mode: PublishRequest['mode']): PublishRequest {
  const region = findRegion('eu-west-1')
  if (!region) throw new Error('There is no region eu-west-1')
  return {
    mode,
    layers: [
      {
        name: 'analytics',
        runtimes: ['python3.13'],
        architectures: ['arm64'],
        description: '',
        fingerprint: undefined,
      },
    ],
    regions: [region],
    sharing: { kind: 'carry-over' },
    shareVersions: 'newest',
    functions: [],
    publishFunctionVersion: false,
    parameters: [],
  }
}

/** Sections of docs/permissions.md. */
export function renderPolicies(): readonly (readonly [name: string, content: string])[] {
  const account = '123456789012'
  const { publisher, plan: reader, consumer } = neededPolicies(requestOf('if-changed'), account)
  return Object.entries({ publisher, reader, consumer }).map(([name, policy]) => [
    `${name} policy`,
    `\`\`\`json\n${JSON.stringify(policy, undefined, 2)}\n\`\`\``,
  ])
}
