// npm packages made on the spot, and a registry that serves them.

import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { serveFiles, type FileServer, type ServedFile } from './file-server.ts'
import { tarEntry } from './tar-entries.ts'

export interface MadePackage {
  readonly manifest: { readonly name: string; readonly version: string; readonly [key: string]: unknown }
  readonly tarball: Buffer
  readonly integrity: string
}

type Files = Readonly<Record<string, string>>

/** A package as `npm pack` would make it. */
export function npmPackage(
  name: string,
  version: string,
  more: Readonly<Record<string, unknown>> = {},
  files: Files = { 'index.js': `module.exports = ${JSON.stringify(`${name} ${version}`)}\n` },
): MadePackage {
  const manifest = { name, version, ...more }
  const entries = Object.entries({ 'package.json': JSON.stringify(manifest), ...files })
  return packed(
    manifest,
    entries.map(([path, content]) => tarEntry(`package/${path}`, { content })),
  )
}

/** A tarball of any entries. */
export function packed(manifest: MadePackage['manifest'], entries: readonly Buffer[]): MadePackage {
  const tarball = gzipSync(Buffer.concat([...entries, Buffer.alloc(1024)]))
  return { manifest, tarball, integrity: integrityOf(tarball) }
}

export function integrityOf(bytes: Buffer): string {
  return `sha512-${createHash('sha512').update(bytes).digest('base64')}`
}

/** @param faulty what is served otherwise, by its path */
export function serveNpm(
  packages: readonly MadePackage[],
  faulty: Readonly<Record<string, ServedFile>> = {},
): Promise<FileServer> {
  const files = packages.map(({ manifest: { name, version }, tarball }): readonly [string, ServedFile] => [
    `/${name}/-/${name.slice(name.indexOf('/') + 1)}-${version}.tgz`,
    { bytes: tarball, type: 'application/octet-stream' },
  ])
  return serveFiles({ ...Object.fromEntries(files), ...faulty })
}

/** The entry of a package in a lock of npm, without its address. */
export function lockEntry({ manifest, integrity }: MadePackage, more: Readonly<Record<string, unknown>> = {}): object {
  const { name: _name, scripts, ...rest } = manifest
  return { ...rest, integrity, ...(scripts === undefined ? {} : { hasInstallScript: true }), ...more }
}

/** A lock of npm as text, each entry on lines of its own. */
export function packageLock(
  root: Readonly<Record<string, unknown>>,
  entries: Readonly<Record<string, object>>,
): string {
  return JSON.stringify(
    { name: 'app', lockfileVersion: 3, requires: true, packages: { '': { name: 'app', ...root }, ...entries } },
    undefined,
    2,
  )
}
