// Compiles the packages of an artifact that bring no addon for its target, or says why they are not compiled.
import type { Config } from '../../config/config.ts'
import { Failure } from '../../errors.ts'
import type { ArchiveStore } from '../../host/archive-store.ts'
import type { Context } from '../../host/context.ts'
import { targetName } from '../../lambda/target.ts'
import type { Finding } from '../../model/finding.ts'
import { buildFailed, missingAddon, notCompiled, type NotCompiled } from '../../node/checks/addons.ts'
import { compilePackages } from '../../node/compile/compile.ts'
import type { ObtainedPackage } from '../../node/packages/npm-package.ts'
import type { NodeTarget } from '../../node/target.ts'
import { nodeTargets } from '../../plan/plan.ts'
import { scriptText } from '../../host/docker/before-build.ts'
import type { Run } from '../request.ts'
import type { NodeChoice } from './choose-node.ts'

export interface CompiledChoice {
  /** With those that were compiled in place of what was downloaded. */
  readonly obtained: ReadonlyMap<string, ObtainedPackage>
  readonly findings: readonly Finding[]
  /** Whether an image decides what is in it. */
  readonly needsImage: boolean
}

interface Missing {
  readonly package: ObtainedPackage
  readonly target: NodeTarget
}

/** @throws {Failure} with `build: container`, when Docker, the image or an emulator is missing. */
export async function compileMissing(
  choice: NodeChoice,
  obtained: ReadonlyMap<string, ObtainedPackage>,
  store: ArchiveStore,
  { config, context, announce }: Run,
): Promise<CompiledChoice> {
  const targets = nodeTargets(choice.layer.targets)
  const { toCompile, toDownload } = missingOf(choice, obtained, targets)
  const named = (all: readonly Missing[], why: NotCompiled, isError = false): readonly Finding[] =>
    all.map(({ package: one, target }) =>
      notCompiled(one, target, why, isError && !isOptional(one.id, choice) ? 'error' : 'warning'),
    )
  const findings = named(toDownload, downloads)
  const [first] = toCompile
  if (!first) return { obtained, findings, needsImage: false }
  if (config.build === 'wheels')
    return { obtained, findings: [...findings, ...named(toCompile, nothingIsBuilt)], needsImage: false }
  // What is compiled for one processor is at the same path as what is compiled for another.
  if (targets.some(({ architecture }) => architecture !== first.target.architecture))
    return { obtained, findings: [...findings, ...named(toCompile, severalTargets, true)], needsImage: false }

  // With Node-API, an addon for one Node.js works with every later one; what does not is found by its ABI (`wrong-node`).
  const target = targets.reduce((oldest, one) =>
    Number(one.runtime.node) < Number(oldest.runtime.node) ? one : oldest,
  )
  const packages = [...new Map(toCompile.map(({ package: one }) => [one.id, one])).values()]
  const options = { ...(await compileOptions(config, target, context)), store, context }
  const startedMs = performance.now()
  try {
    const compiled = await compilePackages({ packages, placed: choice.placed, obtained, target }, options)
    const milliseconds = Math.round(performance.now() - startedMs)
    announce({
      kind: 'wheels-built',
      wheels: compiled.flatMap((one) => {
        if (one.kind !== 'made') return []
        const { name, version } = one.package
        return [
          { name, version, target: targetName(target), where: one.where, ...(one.isStored ? {} : { milliseconds }) },
        ]
      }),
    })
    const made = compiled.flatMap((one) => (one.kind === 'made' ? [[one.package.id, one.package] as const] : []))
    const failed = compiled.flatMap((one) =>
      one.kind === 'failed'
        ? [buildFailed(one.package, target, { log: one.log, isOptional: isOptional(one.package.id, choice) })]
        : [],
    )
    return { obtained: new Map([...obtained, ...made]), findings: [...findings, ...failed], needsImage: true }
  } catch (error) {
    if (config.build === 'container' || !(error instanceof Failure) || !missingEngine.has(error.problems[0].code))
      throw error
    const { message, nextStep = 'Start Docker.' } = error.problems[0]
    return {
      obtained,
      findings: [...findings, ...named(toCompile, { reason: message.replace(/\.$/, ''), nextStep })],
      needsImage: true,
    }
  }
}

/** The addons that packages lack, for each target. */
function missingOf(
  { packages }: NodeChoice,
  obtained: ReadonlyMap<string, ObtainedPackage>,
  targets: readonly NodeTarget[],
): { readonly toCompile: readonly Missing[]; readonly toDownload: readonly Missing[] } {
  const toCompile: Missing[] = []
  const toDownload: Missing[] = []
  for (const locked of packages) {
    const one = obtained.get(locked.id)
    if (!one) continue
    for (const target of targets) {
      const missing = missingAddon(one, locked, obtained, target)
      if (missing === 'compile') toCompile.push({ package: one, target })
      if (missing === 'download') toDownload.push({ package: one, target })
    }
  }
  return { toCompile, toDownload }
}

/** @throws {Failure} when the script before the build cannot be read. */
async function compileOptions(
  { image, builder, compiler, buildTimeout, systemPackages, beforeBuild, buildEnv }: Config,
  target: NodeTarget,
  { directory, env }: Context,
) {
  return {
    ...(image === undefined ? {} : { image: imageOf(image, target) }),
    ...(builder === undefined ? {} : { builder }),
    compiler,
    preparation: {
      systemPackages,
      ...(beforeBuild === undefined ? {} : { beforeBuild: await scriptText(beforeBuild, directory) }),
      environment: Object.fromEntries(buildEnv.map((name) => [name, env[name] ?? ''])),
    },
    timeoutMs: (buildTimeout ?? 30) * 60_000,
  }
}

/** Nothing at all can be compiled on this machine. */
const missingEngine: ReadonlySet<string> = new Set([
  'docker-not-found',
  'docker-not-running',
  'docker-not-permitted',
  'buildx-missing',
  'emulator-missing',
])

const downloads: NotCompiled = {
  reason: 'a script of its own would download the addon when npm installs it, and no script was run',
  nextStep: 'Download the file yourself and `include` it where the package looks for it.',
}
const nothingIsBuilt: NotCompiled = {
  reason: '`build: wheels` compiles nothing',
  nextStep: 'Leave `build` out, so that it is compiled in the build image.',
}
const severalTargets: NotCompiled = {
  reason:
    'it loads its addon from one path, e.g. build/Release, and the artifact is for two architectures, each of which needs another file there',
  nextStep: 'Make an artifact for each architecture: with {architecture} in `layer-name` both come of one run.',
}

/** Placeholders as in `image` for Python. */
function imageOf(image: string, { runtime, architecture }: NodeTarget): string {
  return image.replaceAll('{runtime}', runtime.name).replaceAll('{architecture}', architecture)
}

/** Whether everything that asks for a package works without it. */
function isOptional(id: string, { root, packages }: NodeChoice): boolean {
  const edges = [...root, ...packages.flatMap(({ dependencies }) => dependencies)]
  return edges.filter(({ to }) => to === id).every((edge) => edge.isOptional)
}
