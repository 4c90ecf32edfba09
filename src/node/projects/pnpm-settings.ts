// Whether a lock of pnpm was made with the overrides, the patches and the catalogs that the project has now.
// https://pnpm.io/settings#overrides, https://pnpm.io/catalogs

import { major, coerce } from 'semver'
import { objectOf, rangesOf, textOf, type JsonObject } from '../locks/manifest.ts'
import type { LockedSettings } from '../locks/node-lock.ts'

/** A setting that differs: in words, and the package that it is about. */
export interface ChangedSetting {
  readonly what: string
  readonly package?: string
}

/**
 * @param manifest package.json beside the lock, whose `pnpm` counts up to pnpm 10
 * @param workspace pnpm-workspace.yaml, which counts from pnpm 10 on
 */
export function changedSettings(
  locked: LockedSettings,
  manifest: JsonObject,
  workspace: JsonObject,
): readonly ChangedSetting[] {
  return [
    ...changedOverrides(locked, manifest, workspace),
    ...changedPatches(locked, manifest, workspace),
    ...changedCatalogs(locked, workspace),
  ]
}

/** A setting of both places together, of each alone: which of them counts depends on the version of pnpm. */
export function settingOf(name: string, manifest: JsonObject, workspace: JsonObject): readonly (readonly Said[])[] {
  const old = isOld(manifest) ? rangesOf(objectOf(manifest['pnpm'])[name]) : []
  const resolutions = isOld(manifest) && name === 'overrides' ? rangesOf(manifest['resolutions']) : []
  const ofManifest = [...resolutions, ...old]
  const ofWorkspace = rangesOf(workspace[name])
  if (ofManifest.length === 0 || ofWorkspace.length === 0) return [[...ofManifest, ...ofWorkspace]]
  return [[...ofManifest, ...ofWorkspace], ofManifest, ofWorkspace]
}

type Said = readonly [key: string, value: string]

/** Whether package.json may name the settings; unknown counts as it may. */
function isOld(manifest: JsonObject): boolean {
  const version = /^pnpm@(.+)$/.exec(textOf(manifest['packageManager']) ?? '')?.[1]
  const known = version === undefined ? null : coerce(version)
  return known === null || major(known) < 11
}

function changedOverrides(
  { overrides }: LockedSettings,
  manifest: JsonObject,
  workspace: JsonObject,
): readonly ChangedSetting[] {
  const differences = settingOf('overrides', manifest, workspace).map((all): readonly ChangedSetting[] => {
    const now = new Map(all)
    const changed = [...now].filter(
      // A reference to another place is filled in, in the lock.
      ([key, value]) => overrides[key] === undefined || (!/^(?:\$|[a-z]+:)/.test(value) && overrides[key] !== value),
    )
    const gone = Object.entries(overrides).filter(([key]) => !now.has(key))
    return [
      ...changed.map(([key, value]) => ({
        what: `overrides say ${key}: ${value}, and the lock was made ${overrides[key] === undefined ? 'without it' : `with ${overrides[key]}`}`,
        package: key,
      })),
      ...gone.map(([key, value]) => ({
        what: `the lock was made with the override ${key}: ${value}, which is gone`,
        package: key,
      })),
    ]
  })
  return fewest(differences)
}

function changedPatches(
  { patched }: LockedSettings,
  manifest: JsonObject,
  workspace: JsonObject,
): readonly ChangedSetting[] {
  const differences = settingOf('patchedDependencies', manifest, workspace).map((all) => {
    const now = new Set(all.map(([key]) => key))
    return [
      ...[...now]
        .filter((key) => !patched.some(({ selector }) => selector === key))
        .map((key) => ({ what: `a patch of ${key} was added after the lock` })),
      ...patched
        .filter(({ selector }) => !now.has(selector))
        .map(({ selector }) => ({ what: `the lock was made with a patch of ${selector}, which is gone` })),
    ]
  })
  return fewest(differences)
}

function changedCatalogs({ catalogs }: LockedSettings, workspace: JsonObject): readonly ChangedSetting[] {
  const named = objectOf(workspace['catalogs'])
  return catalogs.flatMap(({ catalog, name, range }): readonly ChangedSetting[] => {
    const table =
      catalog === 'default'
        ? { ...objectOf(named['default']), ...objectOf(workspace['catalog']) }
        : objectOf(named[catalog])
    const now = textOf(table[name])
    if (now === range) return []
    const place = catalog === 'default' ? 'the catalog' : `the catalog ${catalog}`
    const what =
      now === undefined
        ? `the lock was made with ${name} ${range} of ${place}, which has it no longer`
        : `${place} has ${name} ${now}, and the lock was made for ${range}`
    return [{ what, package: name }]
  })
}

function fewest(all: readonly (readonly ChangedSetting[])[]): readonly ChangedSetting[] {
  return all.reduce((best, one) => (one.length < best.length ? one : best))
}
