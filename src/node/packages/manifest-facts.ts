// What a package's own package.json says, as npm understands it.

import { posix } from 'node:path'
import { isObject, objectOf, rangesOf, textOf, wordsOf, type JsonObject } from '../locks/manifest.ts'
import type { PackageFacts } from './package-facts.ts'

type ManifestFacts = Pick<
  PackageFacts,
  'name' | 'version' | 'licence' | 'os' | 'cpu' | 'libc' | 'node' | 'bin' | 'installs'
>

/** @param paths of the package's files, since npm compiles by a binding.gyp that no script is needed for */
export function manifestFacts(manifest: JsonObject, paths: ReadonlySet<string>): ManifestFacts {
  const name = textOf(manifest['name']) ?? ''
  const licence = licenceOf(manifest)
  const node = textOf(objectOf(manifest['engines'])['node'])
  const installs = installsOf(manifest, paths)
  return {
    name,
    version: textOf(manifest['version']) ?? '',
    ...(licence === undefined ? {} : { licence: licence.slice(0, 500) }),
    os: wordsOf(manifest['os']),
    cpu: wordsOf(manifest['cpu']),
    libc: wordsOf(manifest['libc']),
    ...(node === undefined ? {} : { node: node.slice(0, 200) }),
    bin: binsOf(manifest, name, paths),
    ...(installs === undefined ? {} : { installs }),
  }
}

/** https://docs.npmjs.com/cli/v11/configuring-npm/package-json#license, and the older forms of it. */
function licenceOf(manifest: JsonObject): string | undefined {
  const said = manifest['license']
  const old = manifest['licenses']
  const all: readonly unknown[] = said !== undefined ? [said] : Array.isArray(old) ? (old as readonly unknown[]) : []
  const names = all.flatMap((one) => textOf(one) ?? textOf(objectOf(one)['type']) ?? [])
  return names.length === 0 ? undefined : names.join(' OR ')
}

/** Programs that compile an addon, by sources of which npm knows nothing. */
const compiles = /\b(?:node-gyp|cmake-js)\b(?!-build)/
/** Programs that find or download one that was compiled. */
const downloads = /\b(?:node-gyp-build|prebuild-install|node-pre-gyp|prebuildify|neon|napi)\b/

/** https://docs.npmjs.com/cli/v11/using-npm/scripts#npm-install: npm compiles by a binding.gyp without any script. */
function installsOf({ scripts, gypfile }: JsonObject, paths: ReadonlySet<string>): PackageFacts['installs'] {
  const own = rangesOf(scripts)
    .filter(([name]) => name === 'preinstall' || name === 'install' || name === 'postinstall')
    .map(([, script]) => script.slice(0, 1000))
    .filter((script) => script.trim() !== '')
  if ((paths.has('binding.gyp') && gypfile !== false) || own.some((script) => compiles.test(script))) return 'addon'
  if (own.some((script) => downloads.test(script))) return 'download'
  return own.length > 0 ? 'script' : undefined
}

/**
 * https://docs.npmjs.com/cli/v11/configuring-npm/package-json#bin; `directories.bin` names a folder of commands.
 * @param paths of the package's files; none where only what is named counts
 */
export function binsOf(
  manifest: JsonObject,
  name: string,
  paths: ReadonlySet<string> = new Set(),
): PackageFacts['bin'] {
  const { bin } = manifest
  const folder = textOf(objectOf(manifest['directories'])['bin'])
  const given = ((): readonly (readonly [string, string])[] => {
    if (typeof bin === 'string') return name === '' ? [] : [[name, bin]]
    if (Array.isArray(bin)) return wordsOf(bin).map((path) => [posix.basename(path), path] as const)
    if (isObject(bin)) return rangesOf(bin)
    if (bin !== undefined || folder === undefined) return []
    const base = rooted(folder)
    return [...paths]
      .filter((path) => path.startsWith(`${base}/`) && !posix.basename(path).startsWith('.'))
      .map((path) => [posix.basename(path), path] as const)
  })()
  const clean = given.flatMap(([key, target]): readonly (readonly [string, string])[] => {
    const command = rooted(posix.basename(key.replaceAll(/[\\:]/g, '/')))
    const path = rooted(target.replaceAll('\\', '/'))
    return command === '' || path === '' || path.includes('\0') ? [] : [[command, path]]
  })
  return [...new Map(clean)]
}

/** A path that cannot lead out of the package. */
function rooted(path: string): string {
  return posix.join('/', path).slice(1)
}
