// Opens the repositories that images go to: each once in a run, so that its login is fetched once.
import { parseReference } from '../../host/registry/reference.ts'
import { openRepository } from '../../host/registry/client.ts'
import type { PublishContext } from '../context.ts'
import type { Context } from '../../host/context.ts'
import { repositoryName, placeName } from './request.ts'
import type { FoundRepository, ImagePlace, ImagePublishRequest } from './request.ts'

export type ImageContext = PublishContext & Pick<Context, 'env' | 'masks' | 'stores'>
type EcrPlace = Extract<ImagePlace, { kind: 'ecr' }>

export interface Repositories {
  find(place: ImagePlace): Promise<FoundRepository>
  /** Of ECR. One that somebody else made meanwhile is as good. */
  create(place: EcrPlace): Promise<Extract<FoundRepository, { kind: 'found' }>>
}

export function repositoriesIn({ logins }: Pick<ImagePublishRequest, 'logins'>, context: ImageContext): Repositories {
  const opened = new Map<string, Promise<FoundRepository>>()
  const keyOf = (place: ImagePlace): string => `${placeName(place)} ${repositoryName(place)}`
  const openUri = (place: EcrPlace, uri: string) => {
    const reference = parseReference(uri)
    if (!reference) throw new Error(`ECR gave the address ${uri}`)
    const login = async () => {
      const found = await context.aws.containers(place.region.name).login()
      context.masks.add(found.password)
      return found
    }
    return openRepository(reference, login, context)
  }
  const find = async (place: ImagePlace): Promise<FoundRepository> => {
    if (place.kind === 'registry') {
      const repository = openRepository(place.reference, logins, context)
      return { kind: 'found', repository, isOurs: false, hasImmutableTags: false }
    }
    const found = await context.aws.containers(place.region.name).repository(place.name)
    if (place.uri !== undefined && found?.uri !== place.uri) {
      // Of another account: what it allows is learned from the registry alone.
      return { kind: 'found', repository: openUri(place, place.uri), isOurs: false, hasImmutableTags: false }
    }
    if (!found) return { kind: 'missing' }
    const { uri, hasImmutableTags } = found
    return { kind: 'found', repository: openUri(place, uri), isOurs: true, hasImmutableTags }
  }
  return {
    find(place) {
      const key = keyOf(place)
      const known = opened.get(key) ?? find(place)
      opened.set(key, known)
      return known
    },
    async create(place) {
      const ecr = context.aws.containers(place.region.name)
      const made = await ecr.createRepository(place.name)
      const found = made === 'exists' ? await ecr.repository(place.name) : made
      const { uri = '', hasImmutableTags = false } = found ?? {}
      const repository = { kind: 'found', repository: openUri(place, uri), isOurs: true, hasImmutableTags } as const
      opened.set(keyOf(place), Promise.resolve(repository))
      return repository
    },
  }
}
