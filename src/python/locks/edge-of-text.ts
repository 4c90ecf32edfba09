import { normalizeName } from '../names.ts'
import { parseRequirement } from '../requirements/requirement.ts'
import type { Edge } from './lock-file.ts'
import type { Fields } from './toml-lock.ts'

/** A dependency that a lock writes as a requirement: `requests[socks]>=2.31; python_version < '3.14'`. */
export function edgeOfText(text: string, fields: Fields): Edge {
  const syntax = parseRequirement(text)
  if (syntax.kind === 'wrong' || syntax.requirement.name === undefined) {
    return fields.wrong(`the dependency \`${text.slice(0, 200)}\` cannot be read.`)
  }
  const { name, extras, source, marker } = syntax.requirement
  return {
    name: normalizeName(name),
    extras: extras.map(normalizeName),
    ...(marker === undefined ? {} : { marker: fields.markerOf(marker) }),
    ...(source.kind === 'index' && source.specifiers.length > 0 ? { versions: [source.specifiers] } : {}),
  }
}
