import { expect, it } from 'vitest'
import { nodejsRuntimes } from '../../../src/lambda/runtimes.ts'
import { choosePackages } from '../../../src/node/locks/choose.ts'
import { readPackageLock } from '../../../src/node/locks/package-lock.ts'
import { withoutSdk } from '../../../src/node/locks/without-sdk.ts'
import { integrityOf, packageLock } from '../../support/npm-registry.ts'

const integrity = integrityOf(Buffer.from('a'))

it('leaves the SDK out with what only it requires', () => {
  const [runtime] = nodejsRuntimes
  if (!runtime) throw new Error('no runtime')
  const packages = {
    '@aws-sdk/client-s3': { dependencies: { '@smithy/core': '1', tslib: '1', bowser: '1' } },
    '@smithy/core': { dependencies: { '@aws-crypto/crc32': '1' } },
    '@aws-crypto/crc32': { dependencies: { '@aws-sdk/types': '1' } },
    '@aws-sdk/types': {},
    tslib: {},
    bowser: {},
    mine: { dependencies: { tslib: '1', '@aws-sdk/types': '1' }, peerDependencies: { '@aws-sdk/client-sqs': '1' } },
  }
  const entries = Object.entries(packages).map(
    ([name, entry]) => [`node_modules/${name}`, { version: '1.0.0', integrity, ...entry }] as const,
  )
  const root = { dependencies: { '@aws-sdk/client-s3': '1', mine: '1' } }
  const text = packageLock(root, Object.fromEntries(entries))
  const lock = readPackageLock({ text, file: 'package-lock.json', directory: '/project' })
  const { chosen, left } = withoutSdk(choosePackages(lock, { runtime, architecture: 'arm64' }, new Set()))
  expect(chosen.packages.map(({ name }) => name).toSorted()).toEqual(['mine', 'tslib'])
  expect(chosen.root.map(({ name }) => name)).toEqual(['mine'])
  expect(chosen.missingPeers).toEqual([])
  expect(left.map(({ name }) => name).toSorted()).toEqual([
    '@aws-crypto/crc32',
    '@aws-sdk/client-s3',
    '@aws-sdk/types',
    '@smithy/core',
    'bowser',
  ])
})
