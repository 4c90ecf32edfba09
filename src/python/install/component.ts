import type { Component } from '../../model/component.ts'
import { oneLine, shorten } from '../../text/neutralize.ts'
import type { Wheel } from '../wheels/wheelhouse.ts'

/** A wheel as the component that it brings. */
export function wheelComponent(wheel: Wheel): Component {
  const { name, version, filename, path, sha256, sizeBytes, origin, image, source, requiredBy, releasePage } = wheel
  return {
    ecosystem: 'pypi',
    name,
    version,
    // https://github.com/package-url/purl-spec/blob/main/types-doc/pypi-definition.md
    purl: `pkg:pypi/${encoded(name)}@${encoded(version)}?file_name=${encoded(filename)}`,
    requiredBy,
    ...(releasePage === undefined ? {} : { releasePage }),
    archive: {
      filename,
      path,
      sha256,
      sizeBytes,
      obtained: origin === 'built' ? 'built' : 'published',
      ...(image ? { image } : {}),
      ...(source ? { source } : {}),
    },
  }
}

/** Whatever the text is: what is not well-formed cannot be encoded. */
function encoded(text: string): string {
  return encodeURIComponent(oneLine(shorten(text, 255)))
}
