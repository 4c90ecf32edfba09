// Packages become parts of an artifact: their files where Node.js looks for them, and the commands in `.bin`.

import { createHash } from 'node:crypto'
import { posix } from 'node:path'
import { Failure } from '../../errors.ts'
import { readCentralDirectory, type ZipEntry } from '../../formats/zip/central-directory.ts'
import { readEntry } from '../../formats/zip/entry-data.ts'
import { openZipFile } from '../../formats/zip/source.ts'
import { mapConcurrently } from '../../host/map-concurrently.ts'
import type { Component, Requirer } from '../../model/component.ts'
import type { Entry, FileHash, Part } from '../../model/entry.ts'
import { byText, compareText } from '../../text/order.ts'
import { librariesInPackage } from '../compile/libraries.ts'
import type { LockedPackage } from '../locks/node-lock.ts'
import type { ObtainedPackage } from '../packages/npm-package.ts'
import type { NodeTarget } from '../target.ts'
import { npmComponent } from './component.ts'
import type { FolderPackage } from './folder.ts'
import type { PlacedPackage } from './place.ts'
import { foreignPrebuilds } from './prebuilds.ts'

export interface Installation {
  readonly placed: readonly PlacedPackage[]
  /** By `id`. */
  readonly obtained: ReadonlyMap<string, ObtainedPackage>
  readonly folders: ReadonlyMap<string, FolderPackage>
  readonly targets: readonly NodeTarget[]
  readonly requirersOf: (one: LockedPackage) => readonly Requirer[]
  /** Where Lambda's loader looks for libraries, in the artifact. */
  readonly librariesFolder: string
}

/** What a package's own files of other machines would have taken. */
export interface LeftOut {
  readonly package: string
  readonly version: string
  readonly files: number
  readonly sizeBytes: number
}

export interface NodeParts {
  readonly parts: readonly Part[]
  readonly components: readonly Component[]
  readonly leftOut: readonly LeftOut[]
}

/**
 * @param root the folder of the artifact that `node_modules` lies in: `nodejs`, or empty
 * @throws {Failure} `package-gone` when the store lost one meanwhile.
 */
export async function nodeParts(installation: Installation, root: string, signal: AbortSignal): Promise<NodeParts> {
  const { placed, obtained, folders, targets, requirersOf, librariesFolder } = installation
  const under = (path: string): string => (root === '' ? path : `${root}/${path}`)
  const components = new Map<string, Component>()
  const leftOut = new Map<string, LeftOut>()
  const commands: Command[] = []
  const libraries = new Map<string, Entry>()
  const places = new Set(placed.map(({ place }) => place))
  const bundled = placed.filter(({ package: { source } }) => source.kind === 'bundled')
  const made = await mapConcurrently(placed, 8, signal, async ({ place, package: one }): Promise<Part | undefined> => {
    const folder = folders.get(one.id)
    if (folder) {
      commands.push(...folder.bin.map(([name, path]) => ({ place, name, path })))
      return folderPart(folder, one, under(place))
    }
    const brought = obtained.get(one.id)
    if (!brought) {
      for (const [name, path] of one.bin ?? []) commands.push({ place, name, path })
      return undefined
    }
    const component = components.get(one.id) ?? npmComponent(brought, requirersOf(one))
    components.set(one.id, component)
    const all = await filesOf(brought)
    for (const entry of await libraryEntries(brought, all, librariesFolder)) {
      if (!libraries.has(entry.path)) libraries.set(entry.path, entry)
    }
    const files = all.filter(
      ({ path }) =>
        !(brought.libraries && path.startsWith(`${librariesInPackage}/`)) && !isStray(path, place, one, places),
    )
    const foreign = foreignPrebuilds(
      files.map(({ path }) => path),
      targets,
      brought.archive.obtained === 'built',
    )
    if (foreign.size > 0) {
      const sizeBytes = files.reduce((sum, { path, sizeBytes: own }) => (foreign.has(path) ? sum + own : sum), 0)
      leftOut.set(one.id, { package: one.name, version: brought.version, files: foreign.size, sizeBytes })
    }
    const present = new Set(files.map(({ path }) => path))
    const bin = (one.bin ?? brought.facts.bin).filter(([, path]) => present.has(path))
    for (const [name, path] of bin) commands.push({ place, name, path })
    const programs = new Set([...bin.map(([, path]) => path), ...programsBelow(place, bundled)])
    const entries = files
      .filter(({ path }) => !foreign.has(path))
      .map((file) => archivedEntry(file, under(place), brought, component, programs))
    return { entries: await withUnixScripts(entries, brought, programs), warnings: [] }
  })
  const parts = made.filter((part) => part !== undefined)
  const links = linksOf(
    commands,
    under,
    new Set(parts.flatMap(({ entries }) => entries.map(({ path }) => path))),
    components,
    placed,
  )
  return {
    parts: [
      ...parts,
      { entries: links, warnings: [] },
      { entries: [...libraries.values()].sort(byText(({ path }) => path)), warnings: [] },
    ],
    components: [...components.values()].sort(
      (a, b) => compareText(a.name, b.name) || compareText(a.version ?? '', b.version ?? ''),
    ),
    leftOut: [...leftOut.values()],
  }
}

/** The package that a path of a tarball is of, by the folders of packages that it begins with. */
const bundledFolder = /^(?:node_modules\/(?:@[^/]+\/)?[^/]+\/)+/

/** Of a package that bundles others, npm removes each bundled one that the lock does not have. */
function isStray(path: string, place: string, { bundles }: LockedPackage, places: ReadonlySet<string>): boolean {
  if (bundles !== true || path.startsWith('node_modules/.')) return false
  const folder = bundledFolder.exec(path)?.[0]
  return folder !== undefined && !places.has(`${place}/${folder.slice(0, -1)}`)
}

/** Commands of packages that are bundled in one, by their paths in it. */
function programsBelow(place: string, bundled: readonly PlacedPackage[]): readonly string[] {
  return bundled.flatMap((one) =>
    one.place.startsWith(`${place}/`)
      ? (one.package.bin ?? []).map(([, path]) => `${one.place.slice(place.length + 1)}/${path}`)
      : [],
  )
}

/** Of two packages that need one library, both have it from the same image. */
async function libraryEntries(
  { archive, name: neededBy, libraries = [] }: ObtainedPackage,
  files: readonly ZipEntry[],
  folder: string,
): Promise<readonly Entry[]> {
  if (libraries.length === 0) return []
  await using source = await openZipFile(archive.path, archive.filename)
  const byPath = new Map(files.map((file) => [file.path, file]))
  const entries: Entry[] = []
  for (const { name, package: owner, version, licence } of libraries) {
    const file = byPath.get(`${librariesInPackage}/${name}`)
    if (!file) continue
    const bytes = await readEntry(source, file, file.sizeBytes, archive.filename)
    entries.push({
      path: `${folder}/${name}`,
      mode: 0o755,
      sizeBytes: file.sizeBytes,
      hash: sha256Of(bytes),
      origin: {
        ecosystem: 'os',
        name: owner ?? name,
        ...(version === undefined ? {} : { version }),
        ...(licence === undefined ? {} : { licence }),
        requiredBy: [{ kind: 'package', name: neededBy }],
      },
      content: { kind: 'archived', archive, entry: file },
    })
  }
  return entries
}

async function filesOf({ archive, name }: ObtainedPackage): Promise<readonly ZipEntry[]> {
  try {
    await using source = await openZipFile(archive.path, archive.filename)
    return await readCentralDirectory(source, archive.filename, 'linux')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    throw new Failure(
      {
        code: 'package-gone',
        message: `${archive.filename} was removed from the store at ${archive.path} during the run.`,
        nextStep: 'Run it again.',
        package: name,
      },
      { cause: error },
    )
  }
}

function archivedEntry(
  entry: ZipEntry,
  folder: string,
  { archive }: ObtainedPackage,
  origin: Component,
  programs: ReadonlySet<string>,
): Entry {
  return {
    path: `${folder}/${entry.path}`,
    // npm makes commands executable, whatever the tarball says.
    mode: entry.mode === 0o755 || programs.has(entry.path) ? 0o755 : 0o644,
    sizeBytes: entry.sizeBytes,
    // Its bytes are those of this archive: no other hash of them is needed to tell them from others.
    hash: { algorithm: 'archive', digest: `${archive.sha256} ${entry.path}` },
    origin,
    content: { kind: 'archived', archive, entry },
  }
}

/** Commands whose first line ends as on Windows, which npm mends: https://github.com/npm/bin-links */
async function withUnixScripts(
  entries: readonly Entry[],
  { archive, facts }: ObtainedPackage,
  programs: ReadonlySet<string>,
): Promise<readonly Entry[]> {
  const mended = new Set(facts.windowsScripts.filter((path) => programs.has(path)))
  if (mended.size === 0) return entries
  await using source = await openZipFile(archive.path, archive.filename)
  const result: Entry[] = []
  for (const entry of entries) {
    if (entry.content.kind !== 'archived' || !mended.has(entry.content.entry.path)) {
      result.push(entry)
      continue
    }
    const text = (await readEntry(source, entry.content.entry, entry.sizeBytes, archive.filename)).toString('utf8')
    const bytes = Buffer.from(text.replace(/^(#![^\n]+)\r\n/, '$1\n'))
    result.push({ ...entry, sizeBytes: bytes.length, hash: sha256Of(bytes), content: { kind: 'bytes', bytes } })
  }
  return result
}

function folderPart({ files }: FolderPackage, { name }: LockedPackage, folder: string): Part {
  const origin: Component = { ecosystem: 'own', name, requiredBy: [] }
  return { entries: files.map((file) => ({ ...file, path: `${folder}/${file.path}`, origin })), warnings: [] }
}

interface Command {
  readonly place: string
  readonly name: string
  /** In the package. */
  readonly path: string
}

/** `node_modules/.bin/name`, beside the package that brings it; of two with one name that of the package that sorts first. */
function linksOf(
  commands: readonly Command[],
  under: (path: string) => string,
  present: ReadonlySet<string>,
  components: ReadonlyMap<string, Component>,
  placed: readonly PlacedPackage[],
): readonly Entry[] {
  const owners = new Map(
    placed.map(({ place, package: { id, name } }): [string, Component] => [
      place,
      components.get(id) ?? { ecosystem: 'own', name, requiredBy: [] },
    ]),
  )
  const links = new Map<string, Entry>()
  for (const { place, name, path } of commands.toSorted((a, b) => compareText(a.place, b.place))) {
    const modules = place.slice(0, place.lastIndexOf('node_modules/') + 'node_modules'.length)
    const link = under(`${modules}/.bin/${name}`)
    if (links.has(link) || !present.has(under(`${place}/${path}`))) continue
    const target = posix.relative(`${modules}/.bin`, `${place}/${path}`)
    const bytes = Buffer.from(target)
    const origin = owners.get(place) ?? { ecosystem: 'own', name: place, requiredBy: [] }
    links.set(link, {
      path: link,
      mode: 0o777,
      sizeBytes: bytes.length,
      hash: sha256Of(bytes),
      origin,
      content: { kind: 'link', target },
    })
  }
  return [...links.values()].sort((a, b) => compareText(a.path, b.path))
}

function sha256Of(bytes: Buffer): FileHash {
  return { algorithm: 'sha256', digest: createHash('sha256').update(bytes).digest('base64url') }
}
