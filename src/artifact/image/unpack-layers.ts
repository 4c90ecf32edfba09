// What inspection needs of an image's file system, in a folder: the function's own files, layers and packages. Layers are
// read as streams, one after the other, as a client would lay them over each other. Files that nobody looks into exist
// with their size and without their bytes.

import type { Readable } from 'node:stream'
import type { Descriptor } from '../../formats/oci.ts'
import { openLayerTar, type LayerSums, type LayerTarOptions } from './layer-tar.ts'
import { isWhiteout, LaidLayer, type KeptFiles } from './lay-over.ts'
import { BaseLayerCollector, type BaseLayerFacts } from './base-layer.ts'
import { LayerRules, type ImageBreach } from '../../lambda/image-rules.ts'

/** With what it says of the system that functions run in. */
export interface UnpackedLayer extends BaseLayerFacts, LayerSums {
  readonly breaches: readonly ImageBreach[]
  readonly isOneMember: boolean
  /** Names of shared libraries that are outside of what is unpacked, where the loader finds them, and of links to libraries. */
  readonly libraries: readonly string[]
}

/** What is looked at: https://docs.aws.amazon.com/lambda/latest/dg/images-create.html */
const lookedAt = /^(?:var\/task|opt)(?:\/|$)|\/(?:site|dist)-packages(?:\/|$)/
const sharedLibrary =
  /(?:^|\/)(?:lib|lib64|usr\/lib|usr\/lib64|usr\/local\/lib)\/(?:[\w-]+\/)?([^/]+\.so(?:\.[\w.]+)?)$/
const libraryName = /[^/]+\.so(?:\.[\w.]+)?$/

export interface UnpackOptions extends LayerTarOptions {
  readonly kept: KeptFiles
}

/**
 * Lays one layer over what is in `folder`.
 * @throws {LayerTooLarge}
 * @throws {TarError} or what zlib says, when it is not a tar archive in gzip
 */
export async function unpackLayer(
  source: Readable,
  { digest }: Descriptor,
  folder: string,
  { kind, kept, mostBytes }: UnpackOptions,
): Promise<UnpackedLayer> {
  const { entries, finish, isOneMember } = await openLayerTar(source, { kind, mostBytes })
  const rules = new LayerRules(`the layer ${digest.slice(0, 19)}`)
  const libraries = new Set<string>()
  const system = new BaseLayerCollector()
  const laid = new LaidLayer(folder, kept)
  for await (const entry of entries()) {
    const isUnsafe = rules.add(entry)
    const { path } = entry
    const isLookedAt = lookedAt.test(path)
    // A runtime client is known by its path, and other contents are read once only.
    if (!isLookedAt || path.endsWith('.py')) await system.add(entry)
    // A link is not made, and the library that it names is there all the same.
    const library = isLookedAt
      ? entry.kind === 'symlink'
        ? libraryName.exec(path)?.[0]
        : undefined
      : sharedLibrary.exec(path)?.[1]
    if (library !== undefined) libraries.add(library)
    if (!isUnsafe && (isLookedAt || isWhiteout(path))) await laid.add(entry)
  }
  return {
    ...(await finish()),
    breaches: rules.breaches(),
    isOneMember: isOneMember(),
    libraries: [...libraries],
    ...system.facts(),
  }
}
