import { createHash } from 'node:crypto'
import { architectureFacts } from '../../lambda/architectures.ts'
import { librariesOfRuntime } from '../../lambda/libraries.ts'
import type { Target } from '../../lambda/target.ts'
import type { LockedPackage } from '../locks/lock.ts'
import type { BuildOptions } from './options.ts'
import { byText } from '../../text/order.ts'
import { toolsAsOf } from './as-of.ts'
import { clangName, mayUseClang } from '../../host/docker/clang/clang.ts'
import { dockerfile, sampleRequest } from './dockerfile.ts'
import { driverText } from './driver.ts'

/** Raise it when the same inputs give another wheel than before, or the files of the store change. */
const format = 2

/** Everything that a compiled wheel is made of. With a part missing here, a change of it would be answered by an old wheel. */
export interface Ingredients {
  readonly name: string
  readonly version?: string
  /** Lower-case hex of the sdist's hash, or another identity of the source: a commit, a hash of a folder. */
  readonly sourceHash: string
  readonly subdirectory?: string
  readonly target: Target
  /** `sha256:…`; `host` for a pure wheel that was built without an image. */
  readonly imageDigest: string
  readonly options: Pick<BuildOptions, 'systemPackages' | 'beforeBuild' | 'constraints' | 'environment'>
  /** What compiles it, where that is not the image's own compiler. */
  readonly compiler?: string
  /** The day as of which its build requirements are chosen. */
  readonly asOf?: string
}

/** Our own part: another driver or Dockerfile may give another wheel. */
const recipe = createHash('sha256')
  .update([driverText, dockerfile(sampleRequest)].join('\0'))
  .digest('hex')

/** A readable name with a hash of every ingredient, safe as a file name and as a cache key. */
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
        options.constraints ?? [],
        Object.entries(options.environment ?? {}).sort(byText(([variable]) => variable)),
        ingredients.asOf ?? '',
        ingredients.compiler ?? '',
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
  { name, version, direct, sdist }: Pick<LockedPackage, 'name' | 'version' | 'direct' | 'sdist'>,
  target: Target,
  sourceHash: string,
  options: Ingredients['options'] & Pick<BuildOptions, 'isolation' | 'compiler' | 'builder'>,
  hostArchitecture: NodeJS.Architecture,
): BuildKeys {
  const subdirectory = direct !== undefined && 'subdirectory' in direct ? direct.subdirectory : undefined
  const asOf = toolsAsOf({ direct, sdist }, target.runtime)
  const { constraints = [], environment = {} } = options
  // Docker is not asked for a wheel of the store, so the daemon is taken to be of this machine's architecture.
  const emulated = architectureFacts[target.architecture].node !== hostArchitecture
  const compiler = emulated && mayUseClang(options) ? { compiler: clangName } : {}
  const common = {
    name,
    target,
    sourceHash,
    ...(asOf === undefined ? {} : { asOf }),
    ...(version === undefined ? {} : { version }),
    ...(subdirectory === undefined ? {} : { subdirectory }),
  }
  return {
    host: buildKey({
      ...common,
      imageDigest: options.isolation === 'none' ? 'host, not isolated' : 'host',
      options: { systemPackages: [], constraints, environment },
    }),
    image: (digest) => buildKey({ ...common, ...compiler, imageDigest: digest, options }),
  }
}
