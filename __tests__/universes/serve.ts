// Universes on a port of this machine: /<seed>/<index>/simple/<project>/ and the files. Index `0` is the first that is
// asked; `merged` has each project from the first index that has it.

import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { makeSdist } from '../support/sdists.ts'
import { makeWheel } from '../support/wheels.ts'
import { universeOf, type Release, type Universe } from './universe.ts'

export interface ServedFile {
  readonly filename: string
  readonly bytes: Buffer
  readonly sha256: string
  readonly release: Release
}

const made = new WeakMap<Release, readonly ServedFile[]>()

/** Every file of a release; of the same bytes each time. */
export function filesOf(release: Release): readonly ServedFile[] {
  const files = made.get(release) ?? makeFiles(release)
  made.set(release, files)
  return files
}

function makeFiles(release: Release): readonly ServedFile[] {
  const { name, version, requires, extras, requiresPython } = release
  const metadata = [
    ...extras.map((extra) => `Provides-Extra: ${extra}`),
    ...(requiresPython === undefined ? [] : [`Requires-Python: ${requiresPython}`]),
  ]
  const wheels = release.wheels.map((tag) => {
    const spec = { name, version, tag: tag.replace(/^\d+-/, ''), requires: [...requires], metadata }
    return { filename: `${name}-${version}-${tag}.whl`, bytes: makeWheel(spec) }
  })
  const source = release.hasSource
    ? [{ filename: `${name}-${version}.tar.gz`, bytes: makeSdist({ name, version, files: sourceFiles(release) }) }]
    : []
  return [...wheels, ...source].map(({ filename, bytes }) => ({
    filename,
    bytes,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    release,
  }))
}

/** Static metadata, so that nothing has to be run to know what it needs. */
function sourceFiles({ name, version, requires, requiresPython }: Release): Readonly<Record<string, string>> {
  const lines = [
    'Metadata-Version: 2.2',
    `Name: ${name}`,
    `Version: ${version}`,
    ...requires.map((one) => `Requires-Dist: ${one}`),
    ...(requiresPython === undefined ? [] : [`Requires-Python: ${requiresPython}`]),
  ]
  return {
    'PKG-INFO': `${lines.join('\n')}\n`,
    'pyproject.toml': '[build-system]\nrequires = []\nbuild-backend = "none"\n',
  }
}

/** The releases that an index of a universe serves. */
export function releasesOfIndex({ indexes }: Universe, index: string): readonly Release[] {
  if (index !== 'merged') return indexes[Number(index)] ?? []
  return indexes.flatMap((own, at) => {
    const before = new Set(indexes.slice(0, at).flatMap((other) => other.map(({ name }) => name)))
    return own.filter(({ name }) => !before.has(name))
  })
}

export interface Server extends AsyncDisposable {
  readonly origin: string
}

export async function serveUniverses(): Promise<Server> {
  const universes = new Map<number, Universe>()
  const server = createServer((request, response) => {
    const [, seed = '', index = '', kind = '', last = ''] = new URL(request.url ?? '/', 'http://x').pathname.split('/')
    const universe = universes.get(Number(seed)) ?? universeOf(Number(seed))
    universes.set(Number(seed), universe)
    if (universes.size > 64) universes.delete(universes.keys().next().value ?? 0)
    const found = answer(universe, index, kind, decodeURIComponent(last))
    response.writeHead(found ? 200 : 404, { 'content-type': found?.type ?? 'text/plain' })
    response.end(found?.body ?? '')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async [Symbol.asyncDispose]() {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}

function answer(
  universe: Universe,
  index: string,
  kind: string,
  last: string,
): { readonly type: string; readonly body: string | Buffer } | undefined {
  const releases = releasesOfIndex(universe, index)
  if (kind === 'simple') {
    const own = releases.filter(({ name }) => name === last)
    if (own.length === 0) return undefined
    const files = own.flatMap(filesOf).map(({ filename, sha256, bytes, release }) => ({
      filename,
      url: `../../files/${encodeURIComponent(filename)}`,
      hashes: { sha256 },
      size: bytes.length,
      'core-metadata': filename.endsWith('.whl'),
      // Left out of the JSON when it is undefined.
      'requires-python': release.requiresPython,
      yanked: release.yanked,
    }))
    return {
      type: 'application/vnd.pypi.simple.v1+json',
      body: JSON.stringify({ meta: { 'api-version': '1.1' }, name: last, files }),
    }
  }
  const filename = last.replace(/\.metadata$/, '')
  const file = releases
    .filter(({ name }) => filename.startsWith(`${name}-`))
    .flatMap(filesOf)
    .find((one) => one.filename === filename)
  if (!file) return undefined
  return { type: 'application/octet-stream', body: last === filename ? file.bytes : metadataText(file.release) }
}

function metadataText({ name, version, requires, extras, requiresPython }: Release): string {
  const lines = [
    'Metadata-Version: 2.1',
    `Name: ${name}`,
    `Version: ${version}`,
    ...requires.map((line) => `Requires-Dist: ${line}`),
    ...extras.map((extra) => `Provides-Extra: ${extra}`),
    ...(requiresPython === undefined ? [] : [`Requires-Python: ${requiresPython}`]),
  ]
  return `${lines.join('\n')}\n\nA synthetic distribution.\n`
}
