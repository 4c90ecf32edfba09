// A bill of materials as CycloneDX 1.6. Import this file only when one is written: the library takes 15 ms to load.
// https://cyclonedx.org/docs/1.6/json/

import { ComponentType, ExternalReferenceType, HashAlgorithm } from '@cyclonedx/cyclonedx-library/Enums'
import * as models from '@cyclonedx/cyclonedx-library/Models'
import { JsonSerializer, JSON as Normalize } from '@cyclonedx/cyclonedx-library/Serialize'
import { Spec1dot6 } from '@cyclonedx/cyclonedx-library/Spec'
import { isSupportedSpdxId } from '@cyclonedx/cyclonedx-library/SPDX'
import { oneLine, shorten, visibleJson } from '../text/neutralize.ts'
import { redact } from '../text/redact.ts'
import { targetName } from '../lambda/target.ts'
import type { Archive, Component, Requirer } from '../model/component.ts'
import type { Layer } from '../model/layer.ts'
import { originOf } from './packages.ts'
import type { ImageReport } from './report.ts'

/**
 * The document as text. The same layer gives the same bytes: no time stamp, a serial number made of the layer's hash.
 * @param version of this tool
 * @param image of an image that is complete: its hash is that of its manifest
 */
export function sbom(layer: Layer, version: string, image?: Pick<ImageReport, 'digest' | 'base'>): string {
  const { plan } = layer
  const sha256 = image ? image.digest.replace('sha256:', '') : layer.sha256
  const type = plan.kind === 'image' ? ComponentType.Container : ComponentType.Application
  const root = new models.Component(type, clean(plan.name), {
    bomRef: `${plan.kind}:${clean(plan.name)}`,
    hashes: new models.HashDictionary([[HashAlgorithm['SHA-256'], sha256]]),
    ...(image ? { version: image.digest } : {}),
    properties: properties([
      ...plan.targets.map((target) => ['target', targetName(target)] as const),
      ...(image?.base === undefined ? [] : [['base', image.base] as const]),
    ]),
  })
  const tool = new models.Component(ComponentType.Application, 'lambda-layer', { version })
  const bom = new models.Bom({
    serialNumber: serialNumber(sha256),
    metadata: new models.Metadata({
      component: root,
      tools: new models.Tools({ components: new models.ComponentRepository([tool]) }),
    }),
  })
  const packages = layer.components.flatMap((component) =>
    component.archive ? [{ component, made: packageComponent(component, component.archive) }] : [],
  )
  const byName = groupBy(packages, ({ component }) => component.name)
  const require = (requirer: Requirer, made: models.Component): void => {
    if (requirer.kind !== 'package') return void root.dependencies.add(made.bomRef)
    for (const one of byName.get(requirer.name) ?? []) one.made.dependencies.add(made.bomRef)
  }
  for (const { component, made } of [...packages, ...otherComponents(layer)]) {
    bom.components.add(made)
    if (component.requiredBy.length === 0) root.dependencies.add(made.bomRef)
    for (const requirer of component.requiredBy) require(requirer, made)
  }
  const serializer = new JsonSerializer(new Normalize.Normalize.Factory(Spec1dot6))
  // All of it comes in a fixed order. The library would sort by the locale's rules, which differ between versions of Node.
  return `${visibleJson(serializer.serialize(bom, { sortLists: false, space: 2 }))}\n`
}

function packageComponent(component: Component, archive: Archive): models.Component {
  const { sha256, source } = archive
  const { purl, licence, version = '' } = component
  const filename = clean(archive.filename)
  return new models.Component(ComponentType.Library, clean(component.name), {
    version: clean(version),
    bomRef: `${component.ecosystem}:${filename}#${sha256.slice(0, 12)}`,
    ...(purl === undefined ? {} : { purl }),
    hashes: new models.HashDictionary(hashesOf(archive)),
    ...(licence === undefined ? {} : { licenses: new models.LicenseRepository(licencesOf(licence)) }),
    properties: properties([
      ['origin', originOf(component)],
      ['file', filename],
      ...(archive.patch === undefined ? [] : [['patch', clean(archive.patch)] as const]),
    ]),
    ...(source ? { externalReferences: new models.ExternalReferenceRepository([sourceReference(source)]) } : {}),
  })
}

/** Of what its publisher gave out, where that is known: npm's tarballs are kept here in another form. */
function hashesOf({ sha256, integrity }: Archive): [HashAlgorithm, string][] {
  const [, name, base64 = ''] = /^(sha\d+)-(\S+)/.exec(integrity ?? '') ?? []
  const algorithm = {
    sha512: HashAlgorithm['SHA-512'],
    sha384: HashAlgorithm['SHA-384'],
    sha256: HashAlgorithm['SHA-256'],
    sha1: HashAlgorithm['SHA-1'],
  }[name ?? '']
  if (algorithm === undefined) return [[HashAlgorithm['SHA-256'], sha256]]
  return [[algorithm, Buffer.from(base64, 'base64').toString('hex')]]
}

/** What a built archive was made from. A path of this machine is not told: its name and hash are. */
function sourceReference({ filename, url, sha256 }: NonNullable<Archive['source']>): models.ExternalReference {
  const remote = clean(url !== undefined && /^(?:git\+)?https?:/.test(url) ? redact(url) : filename)
  return new models.ExternalReference(encodeURI(remote), ExternalReferenceType.SourceDistribution, {
    comment: clean(`built from ${filename}`),
    ...(sha256 === undefined ? {} : { hashes: new models.HashDictionary([[HashAlgorithm['SHA-256'], sha256]]) }),
  })
}

/** One's own files, and libraries of the build image that compiled packages need. */
function otherComponents(layer: Layer): readonly { readonly component: Component; readonly made: models.Component }[] {
  const others = layer.entries.filter(({ origin }) => !origin.archive)
  const groups = groupBy(others, ({ origin }) => `${origin.ecosystem}:${origin.name}`)
  return [...groups].flatMap(([bomRef, entries]) => {
    const [first] = entries
    if (!first) return []
    const { origin: component } = first
    const made = new models.Component(
      component.ecosystem === 'own' ? ComponentType.File : ComponentType.Library,
      clean(component.name),
      {
        bomRef,
        properties: properties([
          ['origin', originOf(component)],
          ...entries.slice(0, 100).map(({ path }) => ['path', path] as const),
        ]),
      },
    )
    return [{ component, made }]
  })
}

/** Several that a package names without saying how they go together are told one by one. */
function licencesOf(text: string): readonly models.License[] {
  const parts = text.split(', ')
  return parts.length > 1 && parts.every(isSpdxId) ? parts.map(licenceOf) : [licenceOf(text)]
}

/** An SPDX id, an SPDX expression, or else the words as they are. */
function licenceOf(text: string): models.License {
  const stated = text.trim()
  if (isSpdxId(stated)) return new models.SpdxLicense(stated)
  const tokens = stated.replace(/[()]/g, ' ').trim().split(/\s+/)
  const isExpression =
    tokens.length > 1 &&
    tokens.every((token, index) =>
      index % 2 === 1
        ? ['AND', 'OR', 'WITH'].includes(token)
        : isSpdxId(token.replace(/\+$/, '')) || tokens[index - 1] === 'WITH' || token.startsWith('LicenseRef-'),
    )
  if (isExpression) return new models.LicenseExpression(stated)
  return new models.NamedLicense(clean(stated.split('\n', 1)[0] ?? ''))
}

/** Names from outside: one line, well-formed, below the schema's limits. */
function clean(text: string): string {
  return oneLine(shorten(text, 255))
}

// The library's own guard narrows every other string to nothing.
const isSpdxId = (text: string): boolean => isSupportedSpdxId(text)

/** `Map.groupBy` needs Node 21. */
function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}

function properties(pairs: readonly (readonly [name: string, value: string])[]): models.PropertyRepository {
  return new models.PropertyRepository(
    pairs.map(([name, value]) => new models.Property(`lambda-layer:${name}`, clean(value))),
  )
}

/** A UUID (version 8, https://www.rfc-editor.org/rfc/rfc9562#name-uuid-version-8) made of a hash. */
function serialNumber(sha256: string): string {
  const hex = `${sha256.slice(0, 12)}8${sha256.slice(13, 16)}a${sha256.slice(17, 32)}`
  return `urn:uuid:${hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')}`
}
