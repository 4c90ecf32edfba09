import { readFile, stat } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path'
import { satisfies, valid, validRange } from 'semver'
import { ConfigurationError } from '../../errors.ts'
import type { Context } from '../../host/context.ts'
import { askedFor } from '../locks/asked.ts'
import { isObject, objectOf, textOf, type JsonObject } from '../locks/manifest.ts'
import type { Dependency, NodeLock } from '../locks/node-lock.ts'
import { readPackageLock } from '../locks/package-lock.ts'
import { readPnpmLock } from '../locks/pnpm-lock.ts'
import { readWorkspace } from '../locks/pnpm-workspace.ts'
import { lockProblem } from '../locks/problems.ts'
import { listedAll } from '../../text/listing.ts'
import { findNodeSource, type FoundSource } from './find-source.ts'
import { withPatches } from './patches.ts'
import { resolveWithNpm } from './resolve.ts'
import { manifestName } from './source-files.ts'
import { isIgnored, refuseStaleLock } from './stale.ts'

/** What a layer of Node.js packages is made of, read and checked. */
export interface NodeSource {
  readonly lock: NodeLock
  /** Absolute: of the lock. */
  readonly directory: string
  /** The project's package.json as shown to people, and its text where it is there. */
  readonly manifest: { readonly file: string; readonly text?: string }
  /** Whether the lock is the project's own, and not one that was made now. */
  readonly isLocked: boolean
}

const largestBytes = 64 * 1024 * 1024

/** @throws {ConfigurationError} naming file and line. */
export async function readNodeSource(
  request: {
    readonly requirements: readonly string[]
    readonly omit: ReadonlySet<string>
    readonly mayBeEmpty: boolean
    readonly besidePython: boolean
  },
  context: Context,
): Promise<NodeSource | undefined> {
  const found = findNodeSource(request.requirements, context, request.besidePython)
  if (!found) {
    if (request.mayBeEmpty) return undefined
    throw new ConfigurationError({
      code: 'no-requirements',
      message:
        'There is nothing to make a layer of Node.js packages from: no package-lock.json, npm-shrinkwrap.json, pnpm-lock.yaml or package.json.',
      nextStep: 'Name one with requirements, or set working-directory.',
      input: 'requirements',
    })
  }
  const project = found.kind === 'manifest' ? dirname(found.path) : join(dirname(found.path), found.project)
  const manifestPath = join(project, manifestName)
  const manifestText = await optionalText(manifestPath, context)
  const manifest = { file: shown(manifestPath, context), ...(manifestText === undefined ? {} : { text: manifestText }) }
  const parsed = manifestText === undefined ? undefined : parseManifest(manifestText, manifest.file)
  const read = await readLock(found, project, context)
  const directory = dirname(found.path)
  const top = project === directory && parsed ? parsed : await topManifest(directory, context)
  const workspace = found.kind === 'pnpm' ? await readWorkspace(directory, context.trace) : {}
  const lock = await withPatches(read, { directory, top, workspace }, context)
  if (lock.root.every(({ type }) => request.omit.has(type)) && !request.mayBeEmpty) {
    context.log.warning(
      `${manifest.file} asks for no packages, so that none are taken. In a workspace, name the folder of a project, e.g. \`requirements: packages/api\`.`,
    )
  }
  if (parsed && found.kind !== 'manifest') {
    refuseStaleLock(lock, { manifest: parsed, shown: manifest.file, top, workspace }, request.omit)
    await refuseStaleWorkspaces(lock, directory, context)
  }
  const both =
    parsed && lock.tool === 'npm' && request.omit.has('dev')
      ? askedFor(parsed, 'npm').filter(({ types }) => types.length > 1 && types.some((type) => !request.omit.has(type)))
      : []
  if (both.length > 0)
    context.log.warning(
      `${manifest.file} names ${listedAll(both.map(({ name }) => name))} in devDependencies and among what it needs for use: npm ci --omit=dev leaves that out, and here it is taken. Remove it from one of them.`,
    )
  const patching = ['preinstall', 'install', 'postinstall', 'prepare'].find((script) =>
    textOf(objectOf(parsed?.['scripts'])[script])?.includes('patch-package'),
  )
  if (patching !== undefined)
    context.log.warning(
      `${manifest.file}: the script \`${patching}\` changes packages with patch-package, and is not run: they are taken as they were published. Patches of pnpm (\`patchedDependencies\`) are applied; or depend on the changed package by \`file:\`.`,
    )
  return { lock, directory, manifest, isLocked: found.kind !== 'manifest' }
}

/** package.json beside the lock; empty where it does not exist. */
async function topManifest(directory: string, context: Context): Promise<JsonObject> {
  const path = join(directory, manifestName)
  const text = await optionalText(path, context)
  return text === undefined ? {} : parseManifest(text, shown(path, context))
}

async function readLock(found: FoundSource, project: string, context: Context): Promise<NodeLock> {
  const directory = dirname(found.path)
  if (found.kind === 'manifest') {
    const file = shown(found.path, context)
    context.log.warning(
      `${file} has no lock: npm chose the versions now. To keep them, run: npm install --package-lock-only --ignore-scripts`,
    )
    return readPackageLock({
      text: await resolveWithNpm(project, context),
      file: `${file} (as npm locks it now)`,
      directory,
    })
  }
  const text = ((await optionalText(found.path, context)) ?? '').replace(/^\uFEFF/, '')
  const source = { text, file: shown(found.path, context), directory }
  return found.kind === 'npm'
    ? readPackageLock(source, found.project)
    : readPnpmLock(source, found.project === '' ? '.' : found.project)
}

/** A workspace that asks for something which the lock does not know of it. */
async function refuseStaleWorkspaces(lock: NodeLock, directory: string, context: Context): Promise<void> {
  for (const { source, dependencies, line, isLocked } of lock.packages.values()) {
    if (source.kind !== 'folder') continue
    const path = join(source.path, manifestName)
    const text = await optionalText(path, context)
    if (text === undefined) continue // It may be left out; else it is missed when it is taken.
    const manifest = parseManifest(text, shown(path, context))
    const asked = askedFor(manifest, lock.tool).flatMap(({ name, range, types }) =>
      types.some((type) => type === 'prod' || type === 'optional') && !isIgnored(name, types, lock)
        ? [[name, range] as const]
        : [],
    )
    const missing = asked.find(([name]) => !dependencies.some((one) => one.name === name))?.[0]
    const changed = asked.find(([name, range]) =>
      dependencies.some((one) => one.name === name && isUnmet(one, range, lock)),
    )
    const gone = dependencies.find(({ name, kind }) => kind === 'required' && !isAsked(name, manifest))
    if (missing === undefined && changed === undefined && gone === undefined) continue
    const place = relative(directory, source.path).split(sep).join('/')
    if (isLocked === false && missing !== undefined) {
      throw lockProblem(
        lock.file,
        undefined,
        'link-not-locked',
        `${place} is linked from outside the workspace, and asks for ${missing}: pnpm locks nothing for it.`,
        `Name ${place} among the projects of pnpm-workspace.yaml, or depend on it by \`file:\`, and lock again: ${lock.command}`,
        missing,
      )
    }
    const why =
      missing !== undefined
        ? `asks for ${missing}, which the lock was not made for`
        : changed
          ? `asks for ${changed.join(' ')}, which the lock does not have`
          : `no longer asks for ${gone?.name ?? ''}, which the lock was made for too`
    throw lockProblem(
      lock.file,
      line,
      'stale-lock',
      `${place}/package.json ${why}.`,
      `Lock again: ${lock.command}`,
      missing ?? changed?.[0] ?? gone?.name,
    )
  }
}

/** Only ranges can be compared; what replaces them is told by the overrides. */
function isUnmet({ name, range, to }: Dependency, asked: string, { settings, packages }: NodeLock): boolean {
  const version = to === undefined ? undefined : packages.get(to)?.version
  const isOverridden = Object.keys(settings?.overrides ?? {}).some(
    (one) => one.split('>').at(-1)?.startsWith(name) ?? false,
  )
  if (range === asked || isOverridden || validRange(asked) === null || version === undefined) return false
  return valid(version) !== null && !satisfies(version, asked)
}

function isAsked(name: string, manifest: JsonObject): boolean {
  const tables = ['dependencies', 'optionalDependencies', 'peerDependencies', 'devDependencies']
  return tables.some((table) => isObject(manifest[table]) && name in manifest[table])
}

export function parseManifest(text: string, file: string): JsonObject {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''))
    if (isObject(value)) return value
  } catch (error) {
    const said = textOf(error instanceof Error ? error.message : String(error)) ?? ''
    throw lockProblem(file, undefined, 'manifest-not-read', `it is not JSON: ${said.slice(0, 200)}.`, 'Correct it.')
  }
  throw lockProblem(file, undefined, 'manifest-not-read', 'it is not a JSON object.', 'Correct it.')
}

async function optionalText(path: string, context: Pick<Context, 'trace'>): Promise<string | undefined> {
  context.trace?.file(path)
  const found = await stat(path).catch(() => undefined)
  if (!found?.isFile()) return undefined
  if (found.size > largestBytes)
    throw lockProblem(
      basename(path),
      undefined,
      'lock-not-read',
      `it has ${found.size} bytes, more than any lock.`,
      'Name another file.',
    )
  return readFile(path, 'utf8')
}

/** For people: below the working directory relative to it. */
function shown(path: string, { directory }: Pick<Context, 'directory'>): string {
  const way = relative(directory, path)
  return way.startsWith('..') || isAbsolute(way) ? path : way.split(sep).join('/')
}
