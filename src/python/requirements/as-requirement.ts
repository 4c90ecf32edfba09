import { pathToFileURL } from 'node:url'
import { normalizeName } from '../names.ts'
import type { Requirement } from './inputs.ts'
import type { ParsedRequirement, RequirementSource } from './requirement.ts'

/** A parsed line as a requirement: `source` is that of the line with its path made absolute. */
export function asRequirement(
  parsed: ParsedRequirement,
  source: RequirementSource,
  written: readonly string[],
  editable: boolean,
  origin: Requirement['origin'],
): Requirement {
  const inUrl = hashInUrl(source)
  const hashes = inUrl === undefined ? written : [...written, inUrl]
  const pin = pinOf(source, hashes)
  return {
    origin,
    ...(parsed.name === undefined ? {} : { name: normalizeName(parsed.name) }),
    source,
    extras: parsed.extras,
    line: lineForUv(parsed, source),
    ...(pin ? { pin } : {}),
    hashes,
    editable,
  }
}

function hashInUrl(source: RequirementSource): string | undefined {
  const found = source.kind === 'url' ? /[#&](sha(?:256|384|512))=([0-9a-f]+)/i.exec(source.url) : null
  return found ? `${found[1]}:${found[2]}`.toLowerCase() : undefined
}

/** The hashes of `--hash`. One in an address (`#sha256=…`) is for that file alone: it asks no other line for hashes. */
export function optionHashes({ source, hashes }: Pick<Requirement, 'source' | 'hashes'>): readonly string[] {
  return hashInUrl(source) === undefined ? hashes : hashes.slice(0, -1)
}

function pinOf(source: RequirementSource, hashes: readonly string[]): Requirement['pin'] {
  if (source.kind !== 'index') return hashes.length > 0 ? { kind: 'file' } : undefined
  const exact = source.specifiers.find(
    ({ operator, version }) => operator === '===' || (operator === '==' && !version.endsWith('.*')),
  )
  return exact && { kind: 'version', version: exact.version }
}

function lineForUv(parsed: ParsedRequirement, source: RequirementSource): string {
  const extras = parsed.extras.length > 0 ? `[${parsed.extras.join(',')}]` : ''
  const marker = parsed.marker === undefined ? '' : ` ; ${parsed.marker}`
  if (source.kind === 'index') {
    const specifiers = source.specifiers.map(({ operator, version }) => `${operator}${version}`).join(',')
    return `${parsed.name}${extras}${specifiers}${marker}`
  }
  const url = source.kind === 'url' ? source.url : pathToFileURL(source.path).href
  return parsed.name === undefined ? `${url}${extras}${marker}` : `${parsed.name}${extras} @ ${url}${marker}`
}
