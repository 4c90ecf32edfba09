// What the inputs about images accept.

import { basePlaceholders, repositoryPlaceholders, tagPlaceholders, unknownPlaceholder } from '../plan/image-names.ts'

type Refusal = { readonly why: string; readonly nearest?: string } | undefined

const component = '[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*'
/** https://github.com/distribution/reference/blob/v0.6.0/regexp.go */
const repositoryName = new RegExp(`^(?:[A-Za-z0-9.-]{1,253}(?::\\d{1,5})?/)?${component}(?:/${component})*$`)

export function checkBaseImage(item: string): Refusal {
  const unknown = unknownPlaceholder(item, basePlaceholders)
  if (unknown) return unknown
  const filled = item.replace(/\{[^{}]*\}/g, 'x')
  if (/^scratch$/.test(filled)) return { why: 'has no Python in it' }
  return /^[\w./:@-]{1,400}$/.test(filled) ? undefined : { why: 'cannot be the name of an image' }
}

export function checkRepository(item: string): Refusal {
  const unknown = unknownPlaceholder(item, repositoryPlaceholders)
  if (unknown) return unknown
  const filled = item.replace(/\{[^{}]*\}/g, 'x')
  if (/^https?:\/\//.test(item)) return { why: 'is a URL', nearest: item.replace(/^https?:\/\//, '') }
  if (item.includes('@')) return { why: 'names an image by its digest, and a repository is expected' }
  if (/:[\w.-]+$/.test(filled) && !/:\d{1,5}$/.test(filled.split('/')[0] ?? '')) {
    return { why: 'has a tag; tags go into image-tags', nearest: item.replace(/:[^:/]*$/, '') }
  }
  return filled.length <= 400 && repositoryName.test(filled) ? undefined : { why: 'cannot be the name of a repository' }
}

export function checkTag(item: string): Refusal {
  const unknown = unknownPlaceholder(item, tagPlaceholders)
  if (unknown) return unknown
  return /^\w[\w.-]{0,127}$/.test(item.replace(/\{[^{}]*\}/g, 'x')) ? undefined : { why: 'cannot be a tag' }
}

/** `NAME=value`, as a variable or a label of an image. */
export function parsePair(item: string): { value: readonly [name: string, value: string] } | { why: string } {
  const at = item.indexOf('=')
  const name = at < 0 ? item : item.slice(0, at)
  if (at < 1) return { why: 'is not of that form' }
  if (!/^[\w./-]{1,200}$/.test(name)) return { why: 'has a name that is not allowed' }
  return { value: [name, item.slice(at + 1)] }
}

export function checkUser(item: string): Refusal {
  return /^[\w.-]{1,64}(?::[\w.-]{1,64})?$/.test(item) ? undefined : { why: 'is not a user, or `user:group`' }
}
