// Bytecode of the sources in an artifact. It is compiled once for each wheel, Python and place, and kept as an archive:
// unchecked hash-based pycs, which Python loads without a look at the source: https://peps.python.org/pep-0552/
// Importing is then two to three times as quick, and Lambda has no place to keep what it would compile itself.

import { createHash } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { posix } from 'node:path'
import { readCentralDirectory } from '../../formats/zip/central-directory.ts'
import { openZipFile } from '../../formats/zip/source.ts'
import { openArchiveStore, type ArchiveStore, type StoredArchive } from '../../host/archive-store.ts'
import type { Context } from '../../host/context.ts'
import { sealedFacts } from '../../host/json-cache.ts'
import { mapConcurrently } from '../../host/map-concurrently.ts'
import type { Archive } from '../../model/component.ts'
import type { Entry, FileHash, Part } from '../../model/entry.ts'
import { plural } from '../../text/units.ts'
import { compileSources } from './compile-sources.ts'
import { findExactPython, type ExactPython } from './find-python.ts'

/** Raised when the same sources would give other archives. */
const format = 2

/** Where bytecode goes. `beside`: into `__pycache__`, and the sources stay. `instead`: in the place of the sources. */
export type BytecodeLayout = 'beside' | 'instead'

export interface BytecodeRequest {
  /** `3.13` */
  readonly python: string
  /** Where the artifact's top is when a function runs: tracebacks name files below it. */
  readonly mountedAt: string
  readonly layout: BytecodeLayout
  /** Whether an entry is to be compiled. */
  readonly wants: (entry: Entry) => boolean
}

export interface Bytecode extends AsyncDisposable {
  /**
   * The same parts, each with the bytecode of its sources behind them. Nothing of the sources is run.
   * @throws {Failure} `no-python` when there is no interpreter of that version.
   */
  compile(parts: readonly Part[], request: BytecodeRequest): Promise<readonly Part[]>
}

/** What is kept of an archive of bytecode. */
interface Kept {
  readonly sha256: string
  readonly filename: string
  /** By path in the artifact. */
  readonly hashes: Readonly<Record<string, FileHash>>
}

/** Dispose of it when the artifacts are written. */
export async function openBytecode(options: { readonly cache: boolean }, context: Context): Promise<Bytecode> {
  const store = await openArchiveStore({ ...options, root: context.stores.bytecode, holds: 'bytecode' }, context)
  const pythons = new Map<string, Promise<ExactPython>>()
  return {
    async compile(parts, request) {
      const { python: minor } = request
      const isFirst = !pythons.has(minor)
      const finding = pythons.get(minor) ?? findExactPython(minor, context)
      pythons.set(minor, finding)
      const python = await finding
      if (isFirst) context.log.info(`Bytecode is compiled by Python ${python.version}.`)
      const compiler = new Compiler(python, request, store, context)
      const atOnce = Math.max(1, availableParallelism())
      const results = await mapConcurrently(parts, atOnce, context.signal, (part) => compiler.withBytecode(part))
      if (compiler.left > 0) {
        context.log.debug(`Bytecode: ${plural(compiler.left, 'source')} cannot be compiled, and stay as they are.`)
      }
      return results
    },
    [Symbol.asyncDispose]: () => store[Symbol.asyncDispose](),
  }
}

/** A source and where its bytecode goes. */
interface Source {
  readonly entry: Entry
  /** In the archive, or on this machine. */
  readonly from: string
  readonly to: string
}

class Compiler {
  readonly #python: ExactPython
  readonly #request: BytecodeRequest
  readonly #store: ArchiveStore
  readonly #context: Context
  /** Sources without bytecode. */
  left = 0

  constructor(python: ExactPython, request: BytecodeRequest, store: ArchiveStore, context: Context) {
    this.#python = python
    this.#request = request
    this.#store = store
    this.#context = context
  }

  async withBytecode(part: Part): Promise<Part> {
    const added: Entry[] = []
    for (const [archive, sources] of this.#sourcesOf(part)) {
      const made = await this.#archiveOf(archive, sources)
      if (made) added.push(...made)
    }
    return added.length === 0 ? part : { ...part, entries: [...part.entries, ...added] }
  }

  /** By the archive that they are in. */
  #sourcesOf(part: Part): ReadonlyMap<Archive | undefined, readonly Source[]> {
    const groups = new Map<Archive | undefined, Source[]>()
    for (const entry of part.entries) {
      const { path, content } = entry
      if (!path.endsWith('.py') || !this.#request.wants(entry)) continue
      if (content.kind !== 'archived' && content.kind !== 'file') continue
      const archive = content.kind === 'archived' ? content.archive : undefined
      const from = content.kind === 'archived' ? content.entry.path : content.file
      groups.set(archive, [...(groups.get(archive) ?? []), { entry, from, to: this.#placeOf(path) }])
    }
    return groups
  }

  #placeOf(path: string): string {
    const { layout, python } = this.#request
    if (layout === 'instead') return `${path}c`
    const stem = posix.basename(path, '.py')
    return posix.join(posix.dirname(path), '__pycache__', `${stem}.cpython-${python.replace('.', '')}.pyc`)
  }

  async #archiveOf(archive: Archive | undefined, sources: readonly Source[]): Promise<readonly Entry[] | undefined> {
    const kept = sealedFacts<Kept>(this.#context, 'bytecode-1')
    const key = this.#keyOf(archive, sources)
    const known = await kept.get(key)
    const found = known && (await this.#store.find(known.sha256, known.filename))
    if (known && found) return this.#entries(sources, known, found)
    const made = await this.#make(archive, sources)
    if (!made) return undefined
    await kept.put(key, made.kept)
    return this.#entries(sources, made.kept, made.stored)
  }

  /** Everything that decides the bytes. */
  #keyOf(archive: Archive | undefined, sources: readonly Source[]): string {
    const { mountedAt } = this.#request
    const files = sources.map(({ entry, from, to }) => [archive ? from : '', entry.path, to, entry.hash.digest])
    const parts = [format, this.#python.version, archive?.sha256 ?? '', mountedAt, files]
    return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
  }

  async #make(
    archive: Archive | undefined,
    sources: readonly Source[],
  ): Promise<{ readonly kept: Kept; readonly stored: StoredArchive } | undefined> {
    const filename = `${archive?.filename ?? 'own files'}.cp${this.#request.python.replace('.', '')}.zip`
    const files = sources.map(({ entry, from, to }) => ({
      archive: archive?.path,
      from,
      shown: posix.join(this.#request.mountedAt, entry.path),
      to,
    }))
    const request = { python: this.#python, files, label: archive?.filename ?? 'own files' }
    const made = await compileSources(request, (write) => this.#store.add(filename, write), this.#context)
    this.left += sources.length - Object.keys(made?.hashes ?? {}).length
    return made && { kept: { sha256: made.result.sha256, filename, hashes: made.hashes }, stored: made.result }
  }

  async #entries(sources: readonly Source[], kept: Kept, stored: StoredArchive): Promise<readonly Entry[]> {
    await using zip = await openZipFile(stored.path, kept.filename)
    const archive: Archive = { filename: kept.filename, ...stored, obtained: 'built' }
    const listed = new Map((await readCentralDirectory(zip, kept.filename)).map((one) => [one.path, one]))
    return sources.flatMap(({ entry, to }): readonly Entry[] => {
      const packed = listed.get(to)
      const hash = kept.hashes[to]
      if (!packed || !hash) return []
      return [
        {
          path: to,
          mode: 0o644,
          sizeBytes: packed.sizeBytes,
          hash,
          origin: entry.origin,
          content: { kind: 'archived', archive, entry: packed },
          compiledFrom: entry.path,
        },
      ]
    })
  }
}
