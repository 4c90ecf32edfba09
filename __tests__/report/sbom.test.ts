import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Ajv } from 'ajv'
import type { ValidateFunction } from 'ajv'
import addFormats from 'ajv-formats'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Layer } from '../../src/model/layer.ts'
import type { Component } from '../../src/model/component.ts'
import { sbom } from '../../src/report/sbom.ts'
import { hostileStrings } from '../support/hostile.ts'
import { mergedLayer } from '../support/sample-report.ts'

let validate: ValidateFunction
beforeAll(async () => {
  const library = dirname(createRequire(import.meta.url).resolve('@cyclonedx/cyclonedx-library/package.json'))
  const schema = async (name: string): Promise<object> =>
    JSON.parse(await readFile(join(library, 'res/schema', `${name}.SNAPSHOT.schema.json`), 'utf8')) as object
  const ajv = new Ajv({ strict: false, allErrors: true })
  addFormats.default(ajv)
  for (const name of ['string', 'idn-email', 'iri-reference']) if (!ajv.formats[name]) ajv.addFormat(name, true)
  for (const name of ['spdx', 'jsf-0.82', 'cryptography-defs']) {
    ajv.addSchema(await schema(name), `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json`)
  }
  validate = ajv.compile(await schema('bom-1.6'))
})

const layerOf = (changes: Partial<Layer> = {}, licences: readonly string[] = []): Layer => ({
  ...mergedLayer(undefined, undefined, undefined, licences),
  ...changes,
})

function checked(layer: Layer) {
  const document = JSON.parse(sbom(layer, '1.0.0'))
  return { document, errors: validate(document) ? [] : validate.errors }
}

function parsed(...given: Parameters<typeof checked>) {
  const { document, errors } = checked(...given)
  expect(errors).toEqual([])
  return document
}

const hashOf = (index: number): string => index.toString(16).padStart(64, '0')

describe('the bill of materials', () => {
  it('names every wheel with purl, hash and licence, and who requires it', () => {
    const licences = ['BSD-3-Clause', 'BSD-3-Clause AND (MIT OR Apache-2.0)', 'see LICENSE\nand more']
    const document = parsed(layerOf({}, licences))
    expect(document).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.6' })
    const component = (name: string) => document.components.find((one: { name: string }) => one.name === name)
    expect(component('pandas')).toMatchObject({
      type: 'library',
      version: '2.3.3',
      purl: 'pkg:pypi/pandas@2.3.3?file_name=pandas-2.3.3-py3-none-any.whl',
      hashes: [{ alg: 'SHA-256', content: hashOf(0) }],
      licenses: [{ license: { id: 'BSD-3-Clause' } }],
    })
    expect(component('numpy').licenses).toEqual([{ expression: 'BSD-3-Clause AND (MIT OR Apache-2.0)' }])
    expect(component('pyahocorasick').licenses).toEqual([{ license: { name: 'see LICENSE' } }])
    const depends = (ref: string) => document.dependencies.find((one: { ref: string }) => one.ref === ref)?.dependsOn
    expect(depends('layer:analytics-python313-arm64')).toContain(component('pandas')['bom-ref'])
    expect(depends(component('pandas')['bom-ref'])).toContain(component('pytz')['bom-ref'])
  })

  it('tells what built wheels came from, without credentials or paths', () => {
    const sources = [
      { filename: 'a-1.0.tar.gz', sha256: 'cd'.repeat(32), url: 'https://user:secret@example.invalid/a 1.tar.gz' },
      { filename: 'b-1.0.tar.gz', url: 'file:///home/somebody/b-1.0.tar.gz' },
    ] as const
    const [first, second] = layerOf().components
    if (!first?.archive || !second?.archive) throw new Error('the sample has wheels')
    const components: readonly Component[] = [
      { ...first, archive: { ...first.archive, obtained: 'built', source: sources[0] } },
      { ...second, archive: { ...second.archive, obtained: 'built', source: sources[1] } },
    ]
    const text = JSON.stringify(parsed(layerOf({ components })))
    expect(text).not.toMatch(/secret|somebody/)
    expect(text).toContain('"type":"source-distribution"')
    expect(text).toContain('https://***@example.invalid/a%201.tar.gz')
    expect(text).toContain('cd'.repeat(32))
  })

  it('names system libraries and one’s own files', () => {
    const layer = layerOf()
    const entry = { sizeBytes: 1, compressedSizeBytes: 1, crc32: 1, mode: 0o644 }
    const document = parsed({
      ...layer,
      entries: [
        ...layer.entries,
        {
          ...entry,
          path: 'lib/libodbc.so.2',
          origin: { ecosystem: 'os', name: 'unixODBC', requiredBy: [{ kind: 'package', name: 'pandas' }] },
        },
        { ...entry, path: 'python/own.py', origin: { ecosystem: 'own', name: 'src', requiredBy: [] } },
      ],
    })
    expect(document.components.map((one: { type: string; name: string }) => [one.type, one.name])).toEqual(
      expect.arrayContaining([
        ['library', 'unixODBC'],
        ['file', 'src'],
      ]),
    )
  })

  it('is the same for the same layer', () => {
    expect(sbom(layerOf(), '1.0.0')).toBe(sbom(layerOf(), '1.0.0'))
    expect(sbom(layerOf(), '1.0.0')).not.toContain('timestamp')
  })

  it('of a layer with nothing is valid', () => {
    expect(checked(layerOf({ components: [], entries: [] })).errors).toEqual([])
  })

  it.each(hostileStrings)('stays valid with $name', ({ text }) => {
    const layer = mergedLayer([{ name: text || 'x', version: text || '1' }], text || 'x', undefined, [text])
    expect(checked(layer).errors).toEqual([])
  })
})
