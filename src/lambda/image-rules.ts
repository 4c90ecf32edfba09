// What Lambda requires of a container image, beyond what Docker requires. Lambda refuses an image for one fault at a
// time, and an image that it refuses can leave a function that cannot be updated any more: so all of it is checked before.
//
// The rules, and where they were learned:
// - One manifest for one architecture, no list: https://docs.aws.amazon.com/lambda/latest/dg/images-create.html
// - Media types of one family: https://github.com/aspect-build/rules_aws/issues/145
// - Layers compressed with gzip: https://github.com/bazel-contrib/rules_oci/issues/777
// - A directory's entry before the entries in it, layer by layer: https://github.com/aspect-build/rules_aws/issues/103,
//   https://github.com/nlewo/nix2container/issues/54

import { shorten } from '../text/neutralize.ts'
import { formatBytes } from '../text/units.ts'
import { architectureFacts, architectures, type Architecture } from './architectures.ts'
import { imageLimitBytes } from './limits.ts'

export interface ImageBreach {
  readonly code: string
  readonly severity: 'error' | 'warning'
  readonly message: string
  readonly nextStep: string
  /** In the image. */
  readonly path?: string
}

/** What an image's manifest and configuration say. */
export interface ImageFacts {
  readonly configType: string
  readonly layerTypes: readonly string[]
  /** The two types that belong to the manifest's own. */
  readonly familyTypes: { readonly config: string; readonly layer: string }
  readonly os: string
  /** As OCI names it. */
  readonly architecture: string
  readonly layers: number
  readonly diffIds: number
  /** Entries of the history that stand for a layer; undefined for no history. */
  readonly history?: number
  readonly entrypoint: readonly string[]
  readonly command: readonly string[]
  readonly workingDirectory: string
  /** Of all layers, unpacked; undefined where not known. */
  readonly uncompressedBytes?: number
}

/** The architecture of Lambda that an image of OCI's name runs on. */
export function architectureOfOci(name: string): Architecture | undefined {
  return architectures.find((one) => architectureFacts[one].ociPlatform === `linux/${name}`)
}

/** What Lambda refuses in an image's manifest and configuration. */
export function imageBreaches(image: ImageFacts): readonly ImageBreach[] {
  const breaches: ImageBreach[] = []
  const breach = (code: string, message: string, nextStep: string): void =>
    void breaches.push({ code, severity: 'error', message, nextStep })
  if (image.os !== 'linux' || architectureOfOci(image.architecture) === undefined) {
    breach(
      'image-platform',
      `The image is for ${image.os}/${image.architecture}, and Lambda runs linux/amd64 and linux/arm64.`,
      'Build it for one of these platforms.',
    )
  }
  const foreign = [image.configType, ...image.layerTypes].filter(
    (type, at) => familyOf(type) !== familyOf(at === 0 ? image.familyTypes.config : image.familyTypes.layer),
  )
  if (foreign.length > 0) {
    breach(
      'image-media-types',
      `The image mixes media types of Docker and OCI (${[...new Set(foreign)].join(', ')}), which Lambda refuses.`,
      `Give everything in it types of one family: ${image.familyTypes.config} and ${image.familyTypes.layer}.`,
    )
  }
  const elsewhere = image.layerTypes.filter((type) => /\.foreign\.|\.nondistributable\./.test(type))
  if (elsewhere.length > 0) {
    breach(
      'image-layer-elsewhere',
      `The image has layers that its registry does not hold (${[...new Set(elsewhere)].join(', ')}).`,
      'Take a base for Linux: only Windows has such layers.',
    )
  }
  const uncompressed = image.layerTypes.filter((type) => familyOf(type) !== undefined && !type.endsWith('gzip'))
  if (uncompressed.length > 0) {
    breach(
      'image-layer-not-gzip',
      `The image has layers that are not compressed with gzip (${[...new Set(uncompressed)].join(', ')}).`,
      'Build it with gzip: with buildx, `--output type=registry,compression=gzip,force-compression=true`.',
    )
  }
  if (image.diffIds !== image.layers) {
    breach(
      'image-layers',
      `The image has ${image.layers} layers, and its configuration lists ${image.diffIds}.`,
      'Build the image again: it is damaged.',
    )
  }
  if (image.history !== undefined && image.history > image.layers) {
    breach(
      'image-history',
      `The history of the image tells of ${image.history} layers, and it has ${image.layers}.`,
      'Build the image without a history, or with one entry for each layer.',
    )
  }
  if (image.entrypoint.length === 0 && image.command.length === 0) {
    breach(
      'image-without-command',
      'The image has neither an entrypoint nor a command, so that Lambda has nothing to start.',
      'Name the handler, e.g. `handlers: app.handler`, or an entrypoint.',
    )
  }
  if (image.workingDirectory !== '' && !image.workingDirectory.startsWith('/')) {
    breach(
      'image-working-directory',
      `The working directory of the image is ${image.workingDirectory}, which is not absolute (Runtime.InvalidWorkingDir).`,
      'Set an absolute one, e.g. /var/task.',
    )
  }
  const large = image.uncompressedBytes === undefined ? undefined : imageTooLarge(image.uncompressedBytes)
  return large === undefined ? breaches : [...breaches, large]
}

export function imageTooLarge(uncompressedBytes: number): ImageBreach | undefined {
  if (uncompressedBytes <= imageLimitBytes) return undefined
  return {
    code: 'image-too-large',
    severity: 'error',
    message: `The image has ${formatBytes(uncompressedBytes)} uncompressed, ${formatBytes(uncompressedBytes - imageLimitBytes)} over Lambda's limit of ${formatBytes(imageLimitBytes)}.`,
    nextStep: 'Leave packages out, or divide them among several functions.',
  }
}

function familyOf(type: string): 'docker' | 'oci' | undefined {
  if (type.startsWith('application/vnd.docker.')) return 'docker'
  return type.startsWith('application/vnd.oci.') ? 'oci' : undefined
}

/** An entry of a layer's tar. */
export interface LayerMember {
  /** Without `./` and a slash at its end. */
  readonly path: string
  readonly kind: 'file' | 'directory' | 'symlink' | 'hardlink' | 'other'
  /** Why it must not be unpacked, in words. */
  readonly unsafe?: string
}

/** What file systems of Linux hold: https://man7.org/linux/man-pages/man7/path_resolution.7.html */
const longestNameBytes = 255
/** Of 4,096, with room for the folder that it is unpacked into. */
const longestPathBytes = 3_700

function unfit(path: string): string | undefined {
  if (path.length <= longestNameBytes / 4) return undefined
  if (Buffer.byteLength(path) > longestPathBytes) return `its path is longer than ${longestPathBytes} bytes`
  const isLong = path.split('/').some((name) => Buffer.byteLength(name) > longestNameBytes)
  return isLong ? `a name in its path is longer than ${longestNameBytes} bytes` : undefined
}

/** What Lambda, or Docker, refuses in the entries of one layer: give them in their order. */
export class LayerRules {
  readonly #seen = new Set<string>()
  readonly #folders = new Set<string>()
  readonly #breaches = new Map<string, { readonly breach: ImageBreach; more: number }>()
  readonly #name: string

  /** @param name of the layer, for messages: `the layer sha256:…` */
  constructor(name: string) {
    this.#name = name
  }

  /** Whether the entry must not be unpacked. */
  add({ path, kind, unsafe = unfit(path) }: LayerMember): boolean {
    if (path === '') return true // The root itself.
    if (unsafe !== undefined) this.#say('image-unsafe-path', path, unsafe, 'Build the layer again without that file.')
    const slash = path.lastIndexOf('/')
    if (slash > 0 && !this.#folders.has(path.slice(0, slash))) {
      this.#say(
        'image-parent-missing',
        path,
        `its folder ${path.slice(0, slash)} has no entry before it (MissingParentDirectory)`,
        'Build the layer so that it has an entry for every folder, in front of what is in the folder.',
      )
      // One fault is said once for each folder.
      this.#folders.add(path.slice(0, slash))
    }
    if (this.#seen.has(path)) {
      this.#say('image-path-twice', path, 'it is in the layer twice', 'Build the layer with one entry for each path.')
    }
    this.#seen.add(path)
    if (kind === 'directory') this.#folders.add(path)
    return unsafe !== undefined
  }

  breaches(): readonly ImageBreach[] {
    return [...this.#breaches.values()].map(({ breach, more }) => {
      const others = more === 0 ? '' : ` (${more} more paths have this fault)`
      return Object.assign({}, breach, { message: `${breach.message}${others}.` })
    })
  }

  #say(code: string, path: string, why: string, nextStep: string): void {
    const before = this.#breaches.get(code)
    if (before) before.more += 1
    else {
      const message = `${this.#name}: ${shorten(path, 300)}: ${why}`
      this.#breaches.set(code, { breach: { code, severity: 'error', message, nextStep, path }, more: 0 })
    }
  }
}
