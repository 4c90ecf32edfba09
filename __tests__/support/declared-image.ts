// Images to be published, of a layer that holds a text.

import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { mediaTypes } from '../../src/formats/oci.ts'
import type { DeclaredImage } from '../../src/publish/image/request.ts'
import { region } from './publishing.ts'

const sha256 = (bytes: Buffer): string => `sha256:${createHash('sha256').update(bytes).digest('hex')}`

export type BuiltImage = DeclaredImage & Required<Pick<DeclaredImage, 'content' | 'image'>>

/** An image of one layer that holds a text. */
export function declaredImage(
  content: string,
  { repository = 'demo', ...changes }: Partial<DeclaredImage> & { readonly repository?: string } = {},
): BuiltImage {
  const blob = (text: string, mediaType: string) => {
    const bytes = Buffer.from(text)
    const descriptor = { mediaType, digest: sha256(bytes), size: bytes.length }
    return { descriptor, open: async () => Readable.from([bytes]) }
  }
  const config = blob(`{"of":"${content}"}`, mediaTypes.docker.config)
  const layer = blob(content, mediaTypes.docker.layer)
  const manifest = Buffer.from(JSON.stringify({ config: config.descriptor, layers: [layer.descriptor] }))
  return {
    name: 'demo',
    architecture: 'arm64',
    content: { digest: sha256(manifest), tags: [`demo-${sha256(manifest).slice(7, 19)}`] },
    places: [{ kind: 'ecr', region: region(), name: repository }],
    image: { digest: sha256(manifest), mediaType: mediaTypes.docker.manifest, manifest, blobs: [config, layer] },
    isOurTag: (tag) => /^demo-[0-9a-f]{12}$/.test(tag),
    ...changes,
  }
}
