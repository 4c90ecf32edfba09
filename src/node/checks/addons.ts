// Packages whose addon is made when they are installed: whether they bring one for the target.

import { isNative } from '../../inspect/linking.ts'
import { missingInImage } from '../../lambda/missing-in-image.ts'
import { targetName } from '../../lambda/target.ts'
import type { Finding } from '../../model/finding.ts'
import { hasPrebuilt } from '../install/prebuilds.ts'
import { allows } from '../locks/choose.ts'
import type { LockedPackage } from '../locks/node-lock.ts'
import type { ObtainedPackage } from '../packages/npm-package.ts'
import { nodeCpu, type NodeTarget } from '../target.ts'

/** How the addon of a package would be made for a target that it brings none for. */
export type MissingAddon = 'compile' | 'download'

/**
 * Whether npm would have to compile a package for a target, or to download a part of it.
 * @param obtained all packages of the artifact: one of them may bring the addon, made for one machine alone
 */
export function missingAddon(
  { facts }: ObtainedPackage,
  locked: LockedPackage,
  obtained: ReadonlyMap<string, ObtainedPackage>,
  target: NodeTarget,
): MissingAddon | undefined {
  if (facts.installs === undefined || facts.installs === 'script') return undefined
  const addons = facts.elfFiles.filter(({ path }) => path.endsWith('.node'))
  const paths = addons.map(({ path }) => path)
  if (hasPrebuilt(paths, target)) return undefined
  if (addons.some((file) => !file.path.startsWith('prebuilds/') && isNative(file, { target }))) return undefined
  const platforms = locked.dependencies.flatMap(({ to, isOptional }) =>
    isOptional && to !== undefined ? (obtained.get(to) ?? []) : [],
  )
  const cpu = nodeCpu[target.architecture]
  const isBrought = platforms.some(
    ({ facts: own }) =>
      own.cpu.length > 0 &&
      allows(own.cpu, cpu) &&
      own.elfFiles.some((file) => file.path.endsWith('.node') && isNative(file, { target })),
  )
  if (isBrought) return undefined
  return facts.installs === 'addon' ? 'compile' : 'download'
}

/** One finding for a package whose addon is missing. Mostly a warning: some packages work without it, and nothing says which. */
export function notCompiled(
  { name, version }: ObtainedPackage,
  target: NodeTarget,
  why: NotCompiled,
  severity: 'error' | 'warning' = 'warning',
): Finding {
  return {
    severity,
    code: 'not-compiled',
    message: `${name} ${version} holds no addon for ${targetName(target)}, and was not compiled: ${why.reason}.`,
    nextStep: `${why.nextStep} Or take a version of ${name} that brings prebuilt files.`,
    package: name,
  }
}

export interface NotCompiled {
  /** Without a stop at its end. */
  readonly reason: string
  readonly nextStep: string
}

/** What node-gyp and npm say behind every failure: where they are and what they ran. */
const frame =
  /^(?:gyp (?:info|verb) |gyp ERR! (?:stack|System|command|cwd|node|node-gyp|not ok)\b|npm error (?:path|command|A complete log)\b)/

/** A package whose own scripts failed in the build image. */
export function buildFailed(
  { name, version }: ObtainedPackage,
  target: NodeTarget,
  { log, isOptional }: { readonly log: string; readonly isOptional: boolean },
): Finding {
  const lacked = missingInImage(log, target.runtime.os)
  const lines = log.trim().split('\n')
  const telling = lines.filter((line) => !frame.test(line))
  const last = (telling.length > 0 ? telling : lines).slice(-12).join('\n')
  return {
    // npm goes on without an optional dependency, and ends where a required one fails.
    severity: isOptional ? 'warning' : 'error',
    code: 'build-failed',
    message: `${name} ${version} could not be compiled for ${targetName(target)} in the build image, without network${lacked === undefined ? '' : `: ${lacked.cause}`}. Its last lines:\n${last}`,
    nextStep: `${lacked === undefined ? 'Take' : `${lacked.nextStep} Or take`} a version of ${name} that brings prebuilt files; or accept it with \`ignore: build-failed ${name}: …\` when it works without its addon.`,
    package: name,
  }
}
