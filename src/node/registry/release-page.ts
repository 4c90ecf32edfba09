// The public page of a release: https://docs.npmjs.com/about-public-packages
import type { LockedPackage } from '../locks/node-lock.ts'
import { tarballAddress } from './address.ts'
import { publicRegistry, type NpmSettings } from './npmrc.ts'

/** Undefined where the tarball comes from elsewhere: a package of the same name in another registry is another one. */
export function releasePage({ name, version, source }: LockedPackage, settings: NpmSettings): string | undefined {
  if (source.kind !== 'tarball' || version === '') return undefined
  const address = tarballAddress(name, version, source.url, settings)
  if (!URL.canParse(address) || new URL(address).origin !== new URL(publicRegistry).origin) return undefined
  return `https://www.npmjs.com/package/${encodeURI(name)}/v/${encodeURIComponent(version)}`
}
