// What a layer of a base image tells: which Python, which C library, which machine. Its blob is read once, as a stream,
// and nothing of it is unpacked to disk.

import type { Readable } from 'node:stream'
import { readGzip } from '../../formats/gzip/read.ts'
import { readTarStream, type StreamedTarEntry } from '../../formats/tar.ts'

export interface BaseLayerFacts {
  /** Paths of interpreters, e.g. `/usr/local/bin/python3.13`. */
  readonly pythons: readonly string[]
  /** `2.34` */
  readonly glibc?: string
  readonly hasMusl: boolean
  /** `e_machine` of the C library. */
  readonly elfMachine?: number
  /** Whether Lambda's entrypoint, or its runtime client for Python, is in it. */
  readonly hasEntrypoint: boolean
  readonly hasRuntimeClient: boolean
}

const interpreter = /^(?:var\/lang|usr\/local|usr|opt\/venv)\/bin\/python3\.\d{1,2}$/
const glibcFile = /(?:^|\/)libc(?:\.so\.6|-2\.\d{1,2}\.so)$/
const muslFile = /(?:^|\/)(?:ld-musl-\w+\.so\.1|libc\.musl-\w+\.so\.1)$/
const runtimeClient = /(?:^|\/)awslambdaric\/__init__\.py$/
const longestLibraryBytes = 32 * 1024 * 1024

/** @throws when it is neither gzip nor a tar archive. */
export async function readBaseLayer(source: Readable): Promise<BaseLayerFacts> {
  const pythons: string[] = []
  const library: LibraryFacts[] = []
  let hasMusl = false
  let hasEntrypoint = false
  let hasRuntimeClient = false
  const gzip = readGzip(source)
  for await (const entry of readTarStream(gzip.content)) {
    const { path } = entry
    if (interpreter.test(path)) pythons.push(`/${path}`)
    hasMusl ||= muslFile.test(path)
    hasEntrypoint ||= path === 'lambda-entrypoint.sh'
    hasRuntimeClient ||= runtimeClient.test(path)
    if (entry.kind === 'file' && glibcFile.test(path)) library.push(await libraryFacts(entry))
  }
  return { pythons, hasMusl, hasEntrypoint, hasRuntimeClient, ...library.find(({ glibc }) => glibc !== undefined) }
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
