import { createHash } from 'node:crypto'
import { architectureFacts } from '../../lambda/architectures.ts'
import { librariesOfRuntime } from '../../lambda/libraries.ts'
import type { Target } from '../../lambda/target.ts'
import type { LockedPackage } from '../locks/lock.ts'
import type { BuildOptions } from './options.ts'
import { dockerfile, sampleRequest } from './dockerfile.ts'
import { driverText } from './driver.ts'

/** Raise it when the same inputs come to give another wheel, or the store's files another shape. */
const format = 2

/** What a compiled wheel was made of: all of it, or a changed part would be answered with an old wheel. */
export interface Ingredients {
  readonly name: string
  readonly version?: string
  /** Lower-case hex of the sdist, or of what stands for it: a commit, a folder's content. */
  readonly sourceHash: string
  readonly subdirectory?: string
  readonly target: Target
  /** `sha256:…`; `host` for a pure wheel that no image has seen. */
  readonly imageDigest: string
  readonly options: Pick<BuildOptions, 'systemPackages' | 'beforeBuild'>
}

/** Our own part of the recipe: another program or Dockerfile may give another wheel. */
const recipe = createHash('sha256')
  .update([driverText, dockerfile(sampleRequest)].join('\0'))
  .digest('hex')

/** A name for people with a hash of every ingredient: safe in a file name and in a cache's key. */
export function buildKey(ingredients: Ingredients): string {
  const { name, version, target, options } = ingredients
  const hash = createHash('sha256')
    .update(
      JSON.stringify([
        format,
        recipe,
        name,
        version ?? null,
        ingredients.sourceHash,
        ingredients.subdirectory ?? '',
        target.runtime.python,
        target.runtime.os,
        architectureFacts[target.architecture].machine,
        ingredients.imageDigest,
        librariesOfRuntime(target),
        [...options.systemPackages].sort(),
        options.beforeBuild ?? '',
      ]),
    )
    .digest('hex')
  const label = [name, version ?? 'source', `py${target.runtime.python}`, target.architecture].join('-')
  return `${label.replace(/[^A-Za-z0-9._+-]/g, '_').slice(0, 150)}-${hash.slice(0, 32)}`
}

/** The keys under which the wheel of a package may be stored. */
export interface BuildKeys {
  /** Built on this machine: a pure wheel. */
  readonly host: string
  /** Compiled in the image of this digest. */
  image(digest: string): string
}

export function buildKeys(
  { name, version, direct }: Pick<LockedPackage, 'name' | 'version' | 'direct'>,
  target: Target,
  sourceHash: string,
  options: Ingredients['options'] & Pick<BuildOptions, 'isolation'>,
): BuildKeys {
  const subdirectory = direct !== undefined && 'subdirectory' in direct ? direct.subdirectory : undefined
  const common = {
    name,
    target,
    sourceHash,
    ...(version === undefined ? {} : { version }),
    ...(subdirectory === undefined ? {} : { subdirectory }),
  }
  return {
    host: buildKey({
      ...common,
      imageDigest: options.isolation === 'none' ? 'host, not isolated' : 'host',
      options: { systemPackages: [] },
    }),
    image: (digest) => buildKey({ ...common, imageDigest: digest, options }),
  }
}
