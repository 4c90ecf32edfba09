// What decides the content of an artifact of npm packages, before anything of it is downloaded.
import type { FolderPackage } from '../../node/install/folder.ts'
import type { LockedPackage } from '../../node/locks/node-lock.ts'
import type { ArtifactPlan } from '../../plan/plan.ts'
import { scriptText } from '../../host/docker/before-build.ts'
import type { ContentIdentity } from '../ecosystem.ts'
import { contentVersion, fingerprintOf, type Json } from '../fingerprint.ts'
import { ownFilesOf } from '../own-files.ts'
import { contentOptions } from '../publishing/content-options.ts'
import type { Run } from '../request.ts'
import type { NodeChosen } from './choose-node.ts'

/** Raised when the same packages are laid out as other files. */
const layoutVersion = 2

export async function identifyNode(
  layer: ArtifactPlan,
  { choices }: NodeChosen,
  folders: ReadonlyMap<string, FolderPackage>,
  { config, context }: Run,
): Promise<ContentIdentity> {
  const placed = choices.find((one) => one.layer.name === layer.name)?.placed ?? []
  const { entries } = await ownFilesOf(layer, config, context)
  // The option may be the path of a script.
  const script = config.beforeBuild === undefined ? undefined : await scriptText(config.beforeBuild, context.directory)
  const environment = config.buildEnv.map((name) => [name, context.env[name] ?? ''] as const)
  const names = placed.map(({ package: { name, version } }) => (version === '' ? name : `${name} ${version}`))
  const npm = placed.map(({ place, package: one }): Json => {
    const content = contentOf(one, folders)
    return content === undefined
      ? undefined
      : [place, one.name, one.version, content, ...(one.patch?.kind === 'read' ? [one.patch.sha256] : [])]
  })
  const targets = layer.targets.map(({ runtime, architecture }) => `${runtime.name} ${architecture}`).sort()
  const fingerprint = npm.includes(undefined)
    ? undefined
    : fingerprintOf({
        contentVersion: contentVersion(entries),
        layerName: layer.name,
        locks: [],
        npm: [layoutVersion, targets, npm],
        included: entries.map(({ path, hash, mode }) => ({ path, sha256: hash.digest, mode })),
        options: {
          ...contentOptions(config),
          ...(script === undefined ? {} : { script }),
          ...(environment.length === 0 ? {} : { buildEnvironment: Object.fromEntries(environment) }),
        },
      })
  return { packages: [...new Set(names)].join(', '), fingerprint }
}

/** Undefined for what nothing pins. */
function contentOf({ id, source }: LockedPackage, folders: ReadonlyMap<string, FolderPackage>): Json {
  switch (source.kind) {
    case 'tarball':
      return source.integrity
    case 'git':
      return source.commit
    case 'file':
      return source.integrity
    case 'refused':
    case 'bundled':
      return 'bundled'
    case 'folder':
      return folders.get(id)?.files.map(({ path, mode, hash }): Json => [path, mode, hash.digest])
  }
}
