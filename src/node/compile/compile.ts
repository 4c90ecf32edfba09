// Packages whose addon is made when they are installed, and that bring none for the target: compiled in the build image.

import { randomUUID } from 'node:crypto'
import { chmod, rm, symlink, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import type { ArchiveStore, StoredArchive } from '../../host/archive-store.ts'
import type { Context } from '../../host/context.ts'
import { clangName, mayUseClang } from '../../host/docker/clang/clang.ts'
import { sealedFacts, type Facts } from '../../host/json-cache.ts'
import { makeFolder } from '../../host/make-folder.ts'
import { unpackZip } from '../../host/unpack-zip.ts'
import { architectureFacts } from '../../lambda/architectures.ts'
import { targetName } from '../../lambda/target.ts'
import type { PlacedPackage } from '../install/place.ts'
import { convertInThread } from '../packages/converters.ts'
import type { ObtainedPackage } from '../packages/npm-package.ts'
import type { PackageFacts } from '../packages/package-facts.ts'
import type { NodeTarget } from '../target.ts'
import { type BuildImage, findBuildImage, type ImageChoice } from './build-image.ts'
import { closureOf } from './closure.ts'
import { type BuildOutcome, type ContainerBuild, runBuild } from './container.ts'
import { doubtOfClang } from './doubt-of-clang.ts'
import { buildKey } from './key.ts'
import type { BuiltLibrary } from './libraries.ts'
import type { Preparation } from './preparation.ts'

export interface CompileOptions extends ImageChoice {
  readonly preparation: Preparation
  /** For one package. */
  readonly timeoutMs: number
  readonly store: ArchiveStore
  readonly context: Context
}

export interface CompileRequest {
  /** What has to be compiled. */
  readonly packages: readonly ObtainedPackage[]
  readonly placed: readonly PlacedPackage[]
  /** By `id`. */
  readonly obtained: ReadonlyMap<string, ObtainedPackage>
  readonly target: NodeTarget
}

/** How the compiling of one package ended. */
export type Compiled =
  | { readonly kind: 'made'; readonly package: ObtainedPackage; readonly isStored: boolean; readonly where: string }
  | { readonly kind: 'failed'; readonly package: ObtainedPackage; readonly log: string }

interface KnownBuild {
  /** Of the zip. */
  readonly sha256: string
  readonly facts: PackageFacts
  readonly libraries: readonly BuiltLibrary[]
}

/**
 * Compiles packages, one after the other: each uses all processors. What was compiled before needs no Docker.
 * @throws {Failure} when Docker, the image or an emulator is missing.
 */
export async function compilePackages(request: CompileRequest, options: CompileOptions): Promise<readonly Compiled[]> {
  const { target, packages } = request
  const doing = `compile ${packages.map(({ name }) => name).join(', ')}`
  const buildImage = await findBuildImage(target, options, doing, options.context)
  const { reference, digest } = buildImage
  const stored = new Map<string, ObtainedPackage>()
  if (digest !== undefined) {
    for (const one of packages) {
      const found = await findStored(one, digest, reference, request, options)
      if (found) stored.set(one.id, found)
    }
  }
  let image: BuildImage | undefined
  const compiled: Compiled[] = []
  for (const one of packages) {
    const found = stored.get(one.id)
    if (found) compiled.push({ kind: 'made', package: found, isStored: true, where: `in ${reference}` })
    else compiled.push(await compileOne(one, (image ??= await buildImage.prepare()), request, options))
  }
  return compiled
}

function keyOf(
  one: ObtainedPackage,
  digest: string,
  { placed, obtained, target }: CompileRequest,
  { preparation, compiler, builder, context }: CompileOptions,
): string {
  const beside = closureOf(one.id, placed)
    .slice(1)
    .flatMap(({ place, package: { id } }) => {
      const other = obtained.get(id)
      return other ? [[place, other.archive.sha256] as const] : []
    })
  // Docker is not asked for a package of the store, so the daemon is taken to be of this machine's architecture.
  const emulated = architectureFacts[target.architecture].node !== context.hostArchitecture
  const named = emulated && mayUseClang({ compiler, builder }) ? { compiler: clangName } : {}
  return buildKey({ package: one, beside, target, imageDigest: digest, preparation, ...named })
}

function filenameOf({ name, version }: ObtainedPackage, { runtime, architecture }: NodeTarget): string {
  return `${name.replace('@', '').replace('/', '-')}-${version}-${runtime.name}-${architecture}.tgz`
}

function knownBuilds(context: Pick<Context, 'stores' | 'env'>): Facts<KnownBuild> {
  return sealedFacts(context, 'npm-built-3')
}

async function findStored(
  one: ObtainedPackage,
  digest: string,
  reference: string,
  request: CompileRequest,
  options: CompileOptions,
): Promise<ObtainedPackage | undefined> {
  const { store, context } = options
  const known = await knownBuilds(context).get(keyOf(one, digest, request, options))
  const stored = known && (await store.find(known.sha256, filenameOf(one, request.target)))
  return known && stored && built(one, stored, known, { reference, digest }, request.target)
}

/** A package with what was compiled in it. */
function built(
  one: ObtainedPackage,
  stored: StoredArchive,
  { facts, libraries }: Pick<KnownBuild, 'facts' | 'libraries'>,
  { reference, digest }: Pick<BuildImage, 'reference' | 'digest'>,
  target: NodeTarget,
): ObtainedPackage {
  const { filename, sha256 } = one.archive
  return {
    ...one,
    archive: {
      filename: filenameOf(one, target),
      ...stored,
      obtained: 'built',
      image: { reference, digest },
      source: { filename, sha256 },
    },
    facts,
    libraries,
  }
}

async function compileOne(
  one: ObtainedPackage,
  image: BuildImage,
  request: CompileRequest,
  options: CompileOptions,
): Promise<Compiled> {
  const { context, store, builder, timeoutMs, preparation } = options
  const { target, placed, obtained } = request
  const closure = closureOf(one.id, placed)
  const [own] = closure
  if (!own) throw new Error(`${one.name} has no place`)
  const filename = filenameOf(one, target)
  const label = `${one.name} ${one.version}`
  context.log.info(
    `${label}: compiling for ${targetName(target)} in ${image.reference} (${image.digest.slice(0, 19)}…)${image.emulated ? ', emulated' : ''}. Its scripts run there, without network.`,
  )
  const scratch = join(context.stores.temporary, `npm-build-${randomUUID()}`)
  try {
    const folder = join(scratch, 'context')
    await writeSource(join(folder, 'source'), closure, obtained, context.signal)
    const others = closure.flatMap(({ place }) =>
      place.startsWith(`${own.place}/`) ? [place.slice(own.place.length + 1)] : [],
    )
    const outcome = await runBuilds(
      {
        label,
        package: one.name,
        target,
        image: image.name,
        ...(builder === undefined ? {} : { builder }),
        ...(image.clang === undefined ? {} : { clang: image.clang }),
        timeoutMs,
        preparation,
        folder,
        place: own.place,
        others,
      },
      context,
    )
    if (outcome.kind === 'failed') return { kind: 'failed', package: one, log: outcome.log }
    let learned: PackageFacts | undefined
    const stored = await store.add(filename, async (temporary) => {
      const converting = { tarball: outcome.tarball, zip: temporary, filename }
      const converted = await convertInThread(converting, one.archive.sizeBytes, context.signal)
      learned = converted.facts
      const { sha256, sizeBytes } = converted
      return { sha256, sizeBytes }
    })
    if (!learned) throw new Error(`${filename} was not looked at`)
    const made = { facts: learned, libraries: outcome.libraries }
    await knownBuilds(context).put(keyOf(one, image.digest, request, options), {
      sha256: stored.sha256,
      ...made,
    })
    const by = outcome.clangCalls > 0 ? `, compiled by ${clangName}` : ''
    const where = `in ${image.reference}${image.emulated ? ', emulated' : ''}${by}`
    return { kind: 'made', package: built(one, stored, made, image, target), isStored: false, where }
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

/** Builds a package; again with the image's own compiler when what came of it may be clang's doing. */
async function runBuilds(build: ContainerBuild, context: Context): Promise<BuildOutcome> {
  const outcome = await runBuild(build, context)
  const doubt = doubtOfClang(outcome)
  if (doubt === undefined) return outcome
  context.log.info(`${build.label}: ${doubt}; building it again with the image’s own compiler.`)
  const { clang: _, ...own } = build
  return runBuild(own, context)
}

/** Unpacks the packages where they lie, with the commands that scripts call. */
async function writeSource(
  folder: string,
  closure: readonly PlacedPackage[],
  obtained: ReadonlyMap<string, ObtainedPackage>,
  signal: AbortSignal,
): Promise<void> {
  await makeFolder(folder)
  await writeFile(join(folder, 'package.json'), '{"private":true}\n')
  for (const {
    place,
    package: { id },
  } of closure) {
    const one = obtained.get(id)
    if (!one) continue
    await unpackZip(one.archive.path, join(folder, place), signal)
    const bin = join(folder, place.slice(0, place.lastIndexOf('node_modules/')), 'node_modules/.bin')
    for (const [name, path] of one.facts.bin) {
      const program = join(folder, place, path)
      const isThere = await chmod(program, 0o755).then(
        () => true,
        () => false,
      )
      if (!isThere) continue
      await makeFolder(bin)
      await makeFolder(dirname(join(bin, name)))
      await symlink(relative(bin, program), join(bin, name)).catch(() => {}) // Of two commands with one name, the first.
    }
  }
}
