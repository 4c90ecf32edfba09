// What a layer of an image tells: which Python or Node.js, which C library, which machine. Its blob is read once, as a
// stream, and nothing of it is unpacked to disk.

import type { Readable } from 'node:stream'
import { opaqueWhiteout, whiteout } from '../../formats/oci.ts'
import type { StreamedTarEntry } from '../../formats/tar.ts'
import { mostReadBytes } from './layer-damage.ts'
import { openLayerTar, type LayerSums } from './layer-tar.ts'

export interface BaseLayerFacts {
  /** What it has of what decides, by path. */
  readonly found: readonly FoundInBase[]
  /** Paths of layers below that it hides: files, and folders with all that is in them. */
  readonly hidden: readonly string[]
}

export type FoundInBase = { readonly path: string } &
  /** An interpreter, e.g. `usr/local/bin/python3.13`. */
  (
    | { readonly kind: 'python' }
    /** With its major version, e.g. `22`, where the program says it. */
    | { readonly kind: 'node'; readonly node?: string }
    /** glibc, e.g. `2.34`, with the `e_machine` of its ELF header. */
    | ({ readonly kind: 'glibc' } & LibraryFacts)
    | { readonly kind: 'musl' }
    /** Lambda's entrypoint, the program that it starts, or Lambda's runtime client for Python. */
    | { readonly kind: 'entrypoint' | 'bootstrap' | 'client' }
  )

/** With what its blob is, so that it can be held against what manifest and configuration say. */
export interface ReadBaseLayer extends BaseLayerFacts, LayerSums {}

const interpreter = /^(?:var\/lang|usr\/local|usr|opt\/venv)\/bin\/python3\.\d{1,2}$/
const nodeProgram = /^(?:var\/lang|usr\/local|usr|opt\/venv)\/bin\/node$/
const glibcFile = /(?:^|\/)libc(?:\.so\.6|-2\.\d{1,2}\.so)$/
const muslFile = /(?:^|\/)(?:ld-musl-\w+\.so\.1|libc\.musl-\w+\.so\.1)$/
const runtimeClient = /(?:^|\/)awslambdaric\/__init__\.py$/
const longestLibraryBytes = 32 * 1024 * 1024
/** Of what may be hidden by one layer, as much is kept. */
const mostHidden = 5_000

/** @throws when it is neither gzip nor a tar archive, or too large. See `layerDamage`. */
export async function readBaseLayer(source: Readable): Promise<ReadBaseLayer> {
  const { entries, finish } = await openLayerTar(source, { kind: 'compressed', mostBytes: mostReadBytes })
  const collector = new BaseLayerCollector()
  for await (const entry of entries()) await collector.add(entry)
  return { ...collector.facts(), ...(await finish()) }
}

/** Collects what decides from the entries of a layer, in their order. */
export class BaseLayerCollector {
  readonly #found: FoundInBase[] = []
  readonly #hidden: string[] = []

  facts(): BaseLayerFacts {
    return { found: this.#found, hidden: this.#hidden }
  }

  /** Reads the content of a program or a library that says by it what it is. */
  async add(entry: StreamedTarEntry): Promise<void> {
    const [found, hidden] = [this.#found, this.#hidden]
    const { path } = entry
    const slash = path.lastIndexOf('/')
    const name = path.slice(slash + 1)
    if (name.startsWith(whiteout)) {
      const folder = path.slice(0, Math.max(0, slash))
      const what = name === opaqueWhiteout ? folder : `${path.slice(0, slash + 1)}${name.slice(whiteout.length)}`
      if (hidden.length < mostHidden) hidden.push(what)
    } else if (interpreter.test(path)) found.push({ path, kind: 'python' })
    else if (nodeProgram.test(path)) {
      const node = entry.kind === 'file' ? await nodeVersion(entry) : undefined
      found.push({ path, kind: 'node', ...(node === undefined ? {} : { node }) })
    } else if (muslFile.test(path)) found.push({ path, kind: 'musl' })
    else if (path === 'lambda-entrypoint.sh') found.push({ path, kind: 'entrypoint' })
    else if (path === 'var/runtime/bootstrap') found.push({ path, kind: 'bootstrap' })
    else if (runtimeClient.test(path)) found.push({ path, kind: 'client' })
    else if (entry.kind === 'file' && glibcFile.test(path)) {
      const facts = await libraryFacts(entry)
      if (facts.glibc !== undefined) found.push({ path, kind: 'glibc', ...facts })
    }
  }
}

/** Node.js says where its headers are: `…/download/release/v22.11.0/node-v22.11.0-headers.tar.gz`. */
async function nodeVersion({ content }: StreamedTarEntry): Promise<string | undefined> {
  const before = '/download/release/v'
  const longest = before.length + 10
  let rest = ''
  for await (const chunk of content()) {
    const text = rest + Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength).toString('latin1')
    const at = text.indexOf(before)
    const found = at < 0 ? undefined : /^(\d{1,3})\.\d{1,3}\.\d/.exec(text.slice(at + before.length, at + longest))?.[1]
    if (found !== undefined) return found
    rest = text.slice(-longest)
  }
  return undefined
}

/** What is left of all layers when they lie over each other, the lowest first. Pure. */
export function visibleInBase(layers: readonly BaseLayerFacts[]): readonly FoundInBase[] {
  return layers.reduce<readonly FoundInBase[]>((below, { found, hidden }) => {
    const paths = new Set(found.map(({ path }) => path))
    const isHidden = (path: string): boolean =>
      paths.has(path) || hidden.some((one) => one === '' || path === one || path.startsWith(`${one}/`))
    return [...below.filter(({ path }) => !isHidden(path)), ...found]
  }, [])
}

interface LibraryFacts {
  readonly glibc?: string
  readonly elfMachine?: number
}

/** glibc says of itself: `GNU C Library (GNU libc) stable release version 2.34.` */
async function libraryFacts({ sizeBytes, content }: StreamedTarEntry): Promise<LibraryFacts> {
  if (sizeBytes > longestLibraryBytes) return {}
  const chunks: Uint8Array[] = []
  for await (const chunk of content()) chunks.push(chunk)
  const bytes = Buffer.concat(chunks)
  if (bytes.length < 20 || bytes.readUInt32BE(0) !== 0x7f454c46) return {}
  const elfMachine = bytes[5] === 2 ? bytes.readUInt16BE(18) : bytes.readUInt16LE(18)
  const start = bytes.indexOf('GNU C Library ')
  const said = start < 0 ? '' : bytes.toString('latin1', start, start + 200)
  const glibc = /version (2\.\d{1,2})/.exec(said)?.[1]
  return { elfMachine, ...(glibc === undefined ? {} : { glibc }) }
}
