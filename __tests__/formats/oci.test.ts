import { describe, expect, it } from 'vitest'
import {
  digestOf,
  mediaTypes,
  OciRefusal,
  parseImageConfig,
  parseManifest,
  renderManifest,
} from '../../src/formats/oci.ts'

const digest = digestOf(Buffer.from('x'))
const descriptor = (mediaType: string) => ({ mediaType, digest, size: 1 })
const bytes = (document: unknown): Buffer => Buffer.from(JSON.stringify(document))

describe('a manifest', () => {
  it.each(['docker', 'oci'] as const)('of the family %s is read as it was written', (family) => {
    const { config, layer } = mediaTypes[family]
    const manifest = { family, config: descriptor(config), layers: [descriptor(layer)] }
    expect(parseManifest(renderManifest(manifest))).toEqual({ kind: 'manifest', ...manifest })
    expect(renderManifest(manifest).equals(renderManifest(manifest))).toBe(true)
  })

  it.each(['docker', 'oci'] as const)('of several machines of the family %s is an index', (family) => {
    const platform = { os: 'linux', architecture: 'arm64' }
    const manifests = [{ ...descriptor(mediaTypes[family].manifest), platform }]
    const document = bytes({ schemaVersion: 2, mediaType: mediaTypes[family].index, manifests })
    expect(parseManifest(document)).toEqual({ kind: 'index', family, manifests })
  })

  it('without a type of its own has that of the answer', () => {
    const { config, manifest } = mediaTypes.docker
    const document = bytes({ schemaVersion: 2, config: descriptor(config), layers: [] })
    expect(parseManifest(document, manifest)).toMatchObject({ family: 'docker' })
    expect(parseManifest(document)).toMatchObject({ family: 'oci' })
  })

  it.each<[string, Buffer]>([
    ['is not JSON', Buffer.from('{')],
    ['is not a JSON object', bytes([])],
    ['no configuration', bytes({ config: undefined, layers: [] })],
    ['no layers', bytes({ config: descriptor('x') })],
    ['not supported', bytes({ mediaType: 'application/vnd.docker.distribution.manifest.v1+json' })],
    ['without a media type and a SHA-256', bytes({ config: { mediaType: 'x', digest: 'sha512:ab', size: 1 } })],
    ['no valid size', bytes({ config: { mediaType: 'x', digest, size: -1 } })],
  ])('that %s is refused', (_, document) => {
    expect(() => parseManifest(document)).toThrow(OciRefusal)
  })
})

describe('a configuration', () => {
  const whole = {
    os: 'linux',
    architecture: 'arm64',
    config: { Env: ['A=1'] },
    rootfs: { type: 'layers', diff_ids: [digest] },
  }

  it('tells the machine, the layers and the history', () => {
    expect(parseImageConfig(bytes({ ...whole, history: null }))).toEqual({
      os: 'linux',
      architecture: 'arm64',
      config: { Env: ['A=1'] },
      diffIds: [digest],
      document: { ...whole, history: null },
    })
    expect(parseImageConfig(bytes({ ...whole, history: [{ created_by: 'x' }] })).history).toEqual([{ created_by: 'x' }])
  })

  it.each<[string, unknown]>([
    ['no machine', { ...whole, os: undefined }],
    ['no layers', { ...whole, rootfs: {} }],
    ['layers without digests', { ...whole, rootfs: { diff_ids: ['x'] } }],
  ])('with %s is refused', (_, document) => {
    expect(() => parseImageConfig(bytes(document))).toThrow(OciRefusal)
  })
})
