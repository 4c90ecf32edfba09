// Names of an image: the base that it is built on, the repository that it goes to, its tags.

import type { Runtime } from '../lambda/runtimes.ts'
import type { Target } from '../lambda/target.ts'

/** What a placeholder stands for, by its name. */
export type ImageNameValues = Readonly<Record<string, string>>

export const basePlaceholders = ['runtime', 'python', 'architecture'] as const
export const repositoryPlaceholders = ['name', 'runtime', 'architecture'] as const
export const tagPlaceholders = ['name', 'runtime', 'python', 'architecture', 'hash'] as const

/** How many hexadecimal digits of the image's digest `{hash}` stands for. */
export const hashLength = 12

/** @param name of the artifact; @param digest of the image, once it is known */
export function imageNameValues(target: Target<Runtime>, name: string, digest?: string): ImageNameValues {
  const { runtime, architecture } = target
  return {
    name,
    runtime: runtime.name,
    ...(runtime.family === 'python' ? { python: runtime.python } : {}),
    architecture,
    ...(digest === undefined ? {} : { hash: digest.replace('sha256:', '').slice(0, hashLength) }),
  }
}

export function expandImageName(template: string, values: ImageNameValues): string {
  return template.replace(/\{([^{}]*)\}/g, (whole, name: string) => values[name] ?? whole)
}

/** Why a template has a placeholder that is unknown; undefined when it has none. */
export function unknownPlaceholder(template: string, known: readonly string[]): { why: string } | undefined {
  const unknown = [...template.matchAll(/\{([^{}]{0,40})\}/g)].find(([, name = '']) => !known.includes(name))
  return unknown && { why: `has the placeholder ${unknown[0]}, which is unknown` }
}
