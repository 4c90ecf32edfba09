// Base images of a test's own making, in a registry in memory.

import { createHash } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'
import { mediaTypes, renderJson, type ImageFamily } from '../../src/formats/oci.ts'
import { tarEnd, tarHeader, tarPadding } from '../../src/formats/tar-header.ts'
import type { RegistryServer } from './registry-server.ts'

export interface BaseSpec {
  readonly family?: ImageFamily
  /** As OCI names it: `arm64` unless told. */
  readonly architecture?: string
  /** Files of each layer, path → content; or the blob itself. */
  readonly layers?: readonly (Readonly<Record<string, string | Buffer>> | Buffer)[]
  readonly config?: Readonly<Record<string, unknown>>
  /** Those of the layers, unless told. */
  readonly diffIds?: readonly string[]
  /** `null` as AWS's images have it, unless told. */
  readonly history?: readonly object[] | null
}

const digestOf = (bytes: Buffer): string => `sha256:${createHash('sha256').update(bytes).digest('hex')}`

/** What a layer unpacks to, where it does. */
export function diffIdOf(blob: Buffer): string {
  try {
    return digestOf(gunzipSync(blob))
  } catch {
    return digestOf(blob)
  }
}

/** A C library that says which it is, with the machine of its ELF header: 183 is arm64, 62 x86_64. */
export function libcOf(version: string, machine = 183): Buffer {
  const head = Buffer.alloc(64)
  head.writeUInt32BE(0x7f454c46, 0)
  head[4] = 2
  head[5] = 1
  head.writeUInt16LE(machine, 18)
  return Buffer.concat([head, Buffer.from(`GNU C Library (GNU libc) stable release version ${version}.\n`)])
}

/** What a layer of AWS's runtime image is taken for. */
export const awsLayer: Readonly<Record<string, string | Buffer>> = {
  'lambda-entrypoint.sh': '#!/bin/sh\n',
  'var/runtime/bootstrap': '#!/bin/sh\n',
  'lib64/libc.so.6': libcOf('2.34'),
  'var/lang/bin/python3.13': 'python',
}

/** The same with both languages. */
export const layerOfBoth: typeof awsLayer = { ...awsLayer, 'var/lang/bin/node': 'node' }

export function tarGz(
  files: Readonly<Record<string, string | Buffer>>,
  folders: 'parents' | 'none' = 'parents',
): Buffer {
  return gzipSync(tarOf(files, folders))
}

/** @param links symbolic links, path → target */
export function tarOf(
  files: Readonly<Record<string, string | Buffer>>,
  folders: 'parents' | 'none' = 'parents',
  links: Readonly<Record<string, string>> = {},
): Buffer {
  const parts: Uint8Array[] = []
  const made = new Set<string>()
  for (const [path, content] of Object.entries(files)) {
    const bytes = Buffer.from(content)
    const names = folders === 'parents' ? path.split('/').slice(0, -1) : []
    for (let depth = 1; depth <= names.length; depth++) {
      const folder = names.slice(0, depth).join('/')
      if (!made.has(folder)) parts.push(tarHeader({ kind: 'directory', path: folder, mode: 0o755 }))
      made.add(folder)
    }
    parts.push(tarHeader({ kind: 'file', path, mode: 0o755, sizeBytes: bytes.length }), bytes, tarPadding(bytes.length))
  }
  for (const [path, target] of Object.entries(links)) {
    parts.push(tarHeader({ kind: 'symlink', path, mode: 0o777, target }))
  }
  return Buffer.concat([...parts, tarEnd])
}

/** A tar archive of one file that is nothing but holes, as GNU tar writes it. */
export function withHoles(sizeBytes: number): Buffer {
  const header = tarHeader({ kind: 'file', path: 'holes', mode: 0o644, sizeBytes: 0 })
  header.write('S', 156)
  header.write(sizeBytes.toString(8).padStart(11, '0'), 483)
  header.fill(' ', 148, 156)
  const sum = header.reduce((total, byte) => total + byte, 0)
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return Buffer.concat([header, tarEnd])
}

export interface PutBase {
  readonly digest: string
  readonly layerDigests: readonly string[]
}

/** Puts an image into a repository of the registry, under a tag. */
export function putBase(server: RegistryServer, repository: string, tag: string, spec: BaseSpec = {}): PutBase {
  const { family = 'docker', architecture = 'arm64', layers = [awsLayer], history = null } = spec
  const types = mediaTypes[family]
  const blobs = layers.map((files) => (Buffer.isBuffer(files) ? files : tarGz(files)))
  const config = renderJson({
    architecture,
    os: 'linux',
    config: { Entrypoint: ['/lambda-entrypoint.sh'], Env: ['LANG=en_US.UTF-8', 'PATH=/var/lang/bin'], ...spec.config },
    rootfs: { type: 'layers', diff_ids: spec.diffIds ?? blobs.map(diffIdOf) },
    history,
  })
  const described = (bytes: Buffer, mediaType: string) => ({ mediaType, digest: digestOf(bytes), size: bytes.length })
  for (const bytes of [config, ...blobs]) server.blobs.set(digestOf(bytes), bytes)
  const manifest = renderJson({
    schemaVersion: 2,
    mediaType: types.manifest,
    config: described(config, types.config),
    layers: blobs.map((bytes) => described(bytes, types.layer)),
  })
  const digest = server.put(repository, tag, types.manifest, manifest)
  return { digest, layerDigests: blobs.map(digestOf) }
}
