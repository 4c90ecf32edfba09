// Prebuilt addons inside a package: one folder for each machine (https://github.com/prebuild/node-gyp-build), or one file.

import { nodeCpu, type NodeTarget } from '../target.ts'

interface Prebuilt {
  readonly platform: string
  readonly cpus: readonly string[]
  /** Of its file name: `napi`, `musl`, `abi127` … */
  readonly tags: readonly string[]
}

/**
 * `prebuilds/linux-x64/bcrypt.glibc.node`; a folder may be of several processors: `darwin-x64+arm64`. As files:
 * `prebuilds/linux-x64.node`, `prebuilds/linuxmusl-arm64.node`, `prebuilds/linux-arm64-musl.node`.
 */
function prebuiltOf(path: string): Prebuilt | undefined {
  const [, platform, cpus, file] = /^prebuilds\/([a-z0-9]+)-([a-z0-9_+]+)(\/.+|[^/]*\.node)$/.exec(path) ?? []
  if (platform === undefined || cpus === undefined || file === undefined) return undefined
  const words = file.startsWith('/') ? file.slice(1).split('.') : file.split(/[.-]/)
  return { platform, cpus: cpus.split('+'), tags: file.endsWith('.node') ? words.slice(0, -1) : [] }
}

function isFor({ platform, cpus, tags }: Prebuilt, { architecture }: NodeTarget): boolean {
  return platform === 'linux' && cpus.includes(nodeCpu[architecture]) && !tags.includes('musl')
}

/** A prebuilt file that its package loads on the target. */
export function isPrebuiltFor(path: string, target: NodeTarget): boolean {
  const one = prebuiltOf(path)
  return one !== undefined && isFor(one, target)
}

/** Whether a package brings an addon for the target. */
export function hasPrebuilt(paths: readonly string[], target: NodeTarget): boolean {
  return paths.some((path) => {
    const one = path.endsWith('.node') ? prebuiltOf(path) : undefined
    if (!one || !isFor(one, target) || one.tags.includes('electron')) return false
    const abi = one.tags.find((tag) => /^abi\d+$/.test(tag))
    return abi === undefined || one.tags.includes('napi')
  })
}

/**
 * Prebuilt files of other machines: empty unless every target has one of its own.
 * @param isCompiled whether the package was compiled for the target: it loads what was made then
 */
export function foreignPrebuilds(
  paths: readonly string[],
  targets: readonly NodeTarget[],
  isCompiled = false,
): ReadonlySet<string> {
  if (!isCompiled && !targets.every((target) => hasPrebuilt(paths, target))) return new Set()
  return new Set(
    paths.filter((path) => {
      const one = prebuiltOf(path)
      return one !== undefined && !targets.some((target) => isFor(one, target))
    }),
  )
}

/**
 * A prebuilt file that its package passes over on the target: in the folder of another machine, or for musl by its name
 * (`node.napi.musl.node`, `canvas.linux-x64-musl.node`).
 */
export function isPrebuiltForOthers(path: string, target: NodeTarget): boolean {
  if (/(?:^|[./-])musl[.-](?:[^/]*\.)?node$/.test(path)) return true
  const one = prebuiltOf(path)
  return one !== undefined && !isFor(one, target)
}
