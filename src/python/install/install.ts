// Where the files of one wheel go, by the rules for installers:
// https://packaging.python.org/en/latest/specifications/binary-distribution-format/#installing-a-wheel-distribution-1-0-py32-none-any-whl
//
// A layer has no prefix of its own, so the scheme is that of `pip install --target <root>`, which the packages that
// look for their own files know: libraries and data at the root, commands in `<root>/bin`, headers in
// `<root>/include/python/<name>`. `/opt/python/bin` is not on Lambda's PATH and `/opt/bin` is, so each command is in
// the layer's `bin/` as well: small scripts as themselves, a binary by a launcher of one line.

import { posix } from 'node:path'
import type { Component } from '../../model/component.ts'
import type { Entry } from '../../model/entry.ts'
import { recordHash } from '../wheels/record.ts'
import { under } from '../../text/path.ts'
import { wheelComponent } from './component.ts'
import { isCommandName, launcherOf, scriptOf, withInterpreter } from './scripts.ts'
import { refused, type WheelContents } from './wheel-contents.ts'

/** Where one Python's packages go. */
export interface Site {
  /** See `siteRootOf`; '' is the top. */
  readonly root: string
  /** For interpreter lines: `/var/lang/bin/python3.13`. */
  readonly interpreter: string
  /** Whether its commands go to the layer's `bin/` too. With several Pythons in a layer they could not all. */
  readonly onPath: boolean
}

/** The files of a wheel where an installer puts them, in the order of their data; RECORD is not among them. */
export function install(
  contents: WheelContents,
  site: Site,
  origin: Component = wheelComponent(contents.wheel),
): readonly Entry[] {
  const { wheel, distInfo } = contents
  const { archive } = origin
  if (!archive) throw new Error(`${wheel.filename} is an archive`)
  const placed = new Map<string, Entry>()
  const put = (entry: Entry): void => {
    if (placed.has(entry.path)) throw refused(wheel, `it puts two files at ${entry.path}`)
    placed.set(entry.path, entry)
  }
  const generate = (path: string, bytes: Buffer, mode: 0o644 | 0o755): Entry => ({
    path,
    mode,
    sizeBytes: bytes.length,
    hash: recordHash(bytes),
    origin,
    content: { kind: 'bytes', bytes },
  })
  const generated = generatedCommands(contents, site)
  const ours = new Set([`${distInfo}/RECORD`, `${distInfo}/INSTALLER`])

  for (const entry of contents.files) {
    if (ours.has(entry.path)) continue
    const { path, isScript } = destination(entry.path, contents, site)
    const hash = contents.hashes.get(entry.path)
    if (!hash) throw new Error(`${wheel.filename}: ${entry.path} was not hashed`)
    const onPath = isScript && site.onPath ? path.slice(under(site.root, '').length) : undefined
    // pip lets the entry point win over a script of its name, which old builders added for installers without them.
    if (generated.has(path)) continue
    const script = contents.scripts.get(entry.path)
    const rewrittenFor = (place: string): Buffer | undefined =>
      script?.kind === 'python'
        ? withInterpreter(script.bytes, site.interpreter, posix.relative(posix.dirname(place), site.root))
        : script?.kind === 'mended'
          ? script.bytes
          : undefined
    const rewritten = rewrittenFor(path)
    const mode = isScript || ((entry.mode ?? 0) & 0o111) !== 0 ? 0o755 : 0o644
    const copied: Entry = {
      path,
      mode,
      sizeBytes: entry.sizeBytes,
      hash,
      origin,
      content: { kind: 'archived', archive, entry },
    }
    put(rewritten ? generate(path, rewritten, 0o755) : copied)
    if (onPath === undefined) continue
    const rewrittenOnPath = rewrittenFor(onPath)
    if (rewrittenOnPath) put(generate(onPath, rewrittenOnPath, 0o755))
    else if (script?.kind === 'text') put({ ...copied, path: onPath })
    else put(generate(onPath, launcherOf(path), 0o755))
  }
  for (const [path, bytes] of generated) put(generate(path, bytes, 0o755))
  put(generate(under(site.root, `${distInfo}/INSTALLER`), Buffer.from('lambda-layer\n'), 0o644))
  return [...placed.values()]
}

/** Where a path of the wheel goes. */
function destination(
  path: string,
  { wheel, distInfo }: WheelContents,
  { root }: Site,
): { readonly path: string; readonly isScript: boolean } {
  if (!path.includes('.data/')) return { path: under(root, path), isScript: false }
  // As pip does, every top-level folder with this ending is taken for the wheel's data folder.
  const [, scheme, rest] = /^[^/]+\.data\/([^/]+)(?:\/(.*))?$/s.exec(path) ?? []
  if (scheme === undefined) {
    if (/^[^/]+\.data\//.test(path)) throw refused(wheel, `${path} is in no scheme of its data folder`)
    return { path: under(root, path), isScript: false }
  }
  const known = ['purelib', 'platlib', 'data', 'scripts', 'headers']
  if (!known.includes(scheme) || rest === undefined) {
    throw refused(wheel, `${path} is in no scheme that installers know (${known.join(', ')})`)
  }
  if (scheme === 'scripts') return { path: under(root, `bin/${rest}`), isScript: true }
  const name = distInfo.slice(0, distInfo.indexOf('-'))
  if (scheme === 'headers') return { path: under(root, `include/python/${name}/${rest}`), isScript: false }
  return { path: under(root, rest), isScript: false }
}

/** The files that an installer makes of entry points, by path. */
function generatedCommands(contents: WheelContents, site: Site): Map<string, Buffer> {
  const files = new Map<string, Buffer>()
  for (const entry of contents.commands) {
    if (!isCommandName(entry.name)) {
      throw refused(contents.wheel, `its command ${JSON.stringify(entry.name)} is not a name of a file`)
    }
    const script = scriptOf(entry, site.interpreter, '..')
    if (!script) continue
    files.set(under(site.root, `bin/${entry.name}`), script)
    const onPath = scriptOf(entry, site.interpreter, `../${site.root}`)
    if (site.onPath && onPath) files.set(`bin/${entry.name}`, onPath)
  }
  return files
}
