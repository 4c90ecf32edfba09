import type { Component, Requirer } from '../../model/component.ts'
import { oneLine, shorten } from '../../text/neutralize.ts'
import { singleIntegrity } from '../packages/integrity.ts'
import type { ObtainedPackage } from '../packages/npm-package.ts'

/** A package as the component that it brings. */
export function npmComponent(
  { name, version, archive, integrity, releasePage, facts }: ObtainedPackage,
  requiredBy: readonly Requirer[],
): Component {
  const licence = facts.licence === undefined ? undefined : oneLine(shorten(facts.licence, 255))
  const known = integrity === undefined ? undefined : singleIntegrity(integrity)
  return {
    ecosystem: 'npm',
    name,
    version,
    purl: packageUrl(name, version),
    ...(licence === undefined ? {} : { licence }),
    requiredBy,
    ...(releasePage === undefined ? {} : { releasePage }),
    archive: known === undefined ? archive : { ...archive, integrity: known },
  }
}

/** https://github.com/package-url/purl-spec/blob/main/types-doc/npm-definition.md */
function packageUrl(name: string, version: string): string {
  const path = name.split('/').map((part) => encodeURIComponent(oneLine(part)))
  return `pkg:npm/${path.join('/')}@${encodeURIComponent(oneLine(shorten(version, 255)))}`
}
