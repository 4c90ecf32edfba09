import { describe, expect, it } from 'vitest'
import type { LockedPackage, PackageSource } from '../../../src/node/locks/node-lock.ts'
import { publicRegistry, type NpmSettings } from '../../../src/node/registry/npmrc.ts'
import { releasePage } from '../../../src/node/registry/release-page.ts'

const settings = { registry: publicRegistry, scopes: new Map([['@own', 'https://npm.example/']]), replaceHost: 'npmjs' }
const tarball = (url?: string): PackageSource => ({ kind: 'tarball', integrity: 'sha512-', ...(url ? { url } : {}) })

describe('releasePage', () => {
  it.each<[name: string, source: PackageSource, page: string | undefined]>([
    ['sharp', tarball(), 'https://www.npmjs.com/package/sharp/v/1.0.0'],
    ['@s/b', tarball(`${publicRegistry}@s/b/-/b-1.0.0.tgz`), 'https://www.npmjs.com/package/@s/b/v/1.0.0'],
    ['@own/b', tarball(), undefined],
    ['a', tarball('https://elsewhere.example/a-1.0.0.tgz'), undefined],
    ['a', { kind: 'git', url: 'https://github.com/a/a', commit: 'abc' }, undefined],
    ['a', { kind: 'bundled' }, undefined],
  ])('of %s from %j is %s', (name, source, page) => {
    const one = { id: name, name, version: '1.0.0', source } as LockedPackage
    expect(releasePage(one, settings as unknown as NpmSettings)).toBe(page)
  })

  it('is none where a mirror stands for the public registry', () => {
    const mirrored = { ...settings, registry: 'https://mirror.example/' } as unknown as NpmSettings
    const one = { id: 'a', name: 'a', version: '1.0.0', source: tarball(`${publicRegistry}a/-/a-1.0.0.tgz`) }
    expect(releasePage(one as LockedPackage, mirrored)).toBe(undefined)
  })
})
