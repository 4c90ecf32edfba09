// References to images: https://github.com/distribution/reference/blob/v0.6.0/reference.go

/** An image in a registry. */
export interface ImageReference {
  /** Host, with a port where it has one: `public.ecr.aws`, `localhost:5000`. */
  readonly registry: string
  /** `lambda/python` */
  readonly repository: string
  readonly tag?: string
  /** `sha256:…`. It counts more than the tag. */
  readonly digest?: string
}

const host = /^(?:\[[0-9a-fA-F:]+\]|[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?)(?::\d{1,5})?$/
const repository = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/
const tag = /^\w[\w.-]{0,127}$/
const digest = /^sha256:[0-9a-f]{64}$/
const longestRepository = 255

/** Undefined when the text is not a reference. Without a registry it is one of Docker Hub, as Docker reads it. */
export function parseReference(text: string): ImageReference | undefined {
  const [named = '', digestText, ...more] = text.split('@')
  if (more.length > 0 || (digestText !== undefined && !digest.test(digestText))) return undefined
  const slash = named.indexOf('/')
  const first = slash < 0 ? '' : named.slice(0, slash)
  const hasRegistry = first.includes('.') || first.includes(':') || first === 'localhost'
  const path = hasRegistry ? named.slice(slash + 1) : named
  const colon = path.lastIndexOf(':')
  const [bare, tagText] = colon > path.lastIndexOf('/') ? [path.slice(0, colon), path.slice(colon + 1)] : [path]
  const name = hasRegistry || bare.includes('/') ? bare : `library/${bare}`
  if (hasRegistry && !host.test(first)) return undefined
  if (!repository.test(name) || name.length > longestRepository) return undefined
  if (tagText !== undefined && !tag.test(tagText)) return undefined
  return {
    registry: hasRegistry ? first : 'docker.io',
    repository: name,
    ...(tagText === undefined ? {} : { tag: tagText }),
    ...(digestText === undefined ? {} : { digest: digestText }),
  }
}

/** As people write it. */
export function referenceName({ registry, repository: name, tag: own, digest: hash }: ImageReference): string {
  return `${registry}/${name}${own === undefined ? '' : `:${own}`}${hash === undefined ? '' : `@${hash}`}`
}
