// A folder of this machine as a package: a workspace, or a dependency by `file:`. What npm would publish of it is taken.
// https://docs.npmjs.com/cli/v11/configuring-npm/package-json#files

import { createHash } from 'node:crypto'
import { readdir, readFile, realpath, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import picomatch from 'picomatch'
import { ConfigurationError, Interrupted } from '../../errors.ts'
import type { Entry } from '../../model/entry.ts'
import { compareText } from '../../text/order.ts'
import { isObject, wordsOf, type JsonObject } from '../locks/manifest.ts'
import { manifestFacts } from '../packages/manifest-facts.ts'

export interface FolderPackage {
  readonly name: string
  readonly version: string
  readonly bin: readonly (readonly [name: string, path: string])[]
  /** Paths in the package, with the files of this machine. */
  readonly files: readonly Omit<Entry, 'origin'>[]
}

/** Never published, whatever `files` says. */
const neverTaken = /^(?:node_modules|\.git|\.svn|\.hg|CVS)$/
const neverTakenFiles =
  /^(?:\.DS_Store|\.npmrc|\.gitignore|\.npmignore|\.env(?:\..*)?|npm-debug\.log|package-lock\.json|pnpm-lock\.yaml|yarn\.lock|bun\.lockb?|.*\.orig|\..*\.swp)$/
/** Always published: at the top of a package. */
const alwaysTaken = /^(?:package\.json|(?:readme|licen[cs]e|copying|notice)(?:\..*)?)$/i

/**
 * Reads a folder.
 * @param shown for people: relative to the working directory
 * @throws {ConfigurationError} `workspace-missing` when it does not exist or has no package.json.
 */
export async function readFolderPackage(folder: string, shown: string, signal: AbortSignal): Promise<FolderPackage> {
  const manifest = await manifestOf(folder, shown)
  const found = (await filesBelow(folder, folder, [], signal)).sort((a, b) => compareText(a, b))
  const wanted = chooserOf(manifest)
  const taken = found.filter((path) => wanted(path))
  const files = await Promise.all(
    taken.map(async (path): Promise<Omit<Entry, 'origin'>> => {
      const file = join(folder, path)
      const bytes = await readFile(file)
      const isExecutable = ((await stat(file)).mode & 0o111) !== 0
      const hash = { algorithm: 'sha256', digest: createHash('sha256').update(bytes).digest('base64url') }
      return {
        path,
        mode: isExecutable ? 0o755 : 0o644,
        sizeBytes: bytes.length,
        hash,
        content: { kind: 'file', file },
      }
    }),
  )
  const { name, version, bin } = manifestFacts(manifest, new Set(taken))
  const commands = new Set(bin.map(([, path]) => path))
  return {
    name,
    version,
    bin,
    files: files.map((one) => (commands.has(one.path) ? Object.assign({}, one, { mode: 0o755 as const }) : one)),
  }
}

async function manifestOf(folder: string, shown: string): Promise<JsonObject> {
  const path = join(folder, 'package.json')
  const text = await readFile(path, 'utf8').catch(() => undefined)
  if (text === undefined) {
    throw new ConfigurationError({
      code: 'workspace-missing',
      message: `The lock has the folder ${shown} as a package, and there is no ${shown}/package.json.`,
      nextStep: 'Check out the folder as well, or make the lock anew without it.',
      input: 'requirements',
      file: `${shown}/package.json`,
    })
  }
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''))
    if (isObject(value)) return value
  } catch {
    // Said below.
  }
  throw new ConfigurationError({
    code: 'manifest-not-read',
    message: `${shown}/package.json is not a JSON object.`,
    nextStep: 'Correct it.',
    input: 'requirements',
    file: `${shown}/package.json`,
  })
}

async function filesBelow(
  folder: string,
  top: string,
  above: readonly string[],
  signal: AbortSignal,
): Promise<string[]> {
  if (signal.aborted) throw new Interrupted({ cause: signal.reason })
  const real = await realpath(folder)
  if (above.includes(real)) return [] // A link to a folder that it lies in.
  const found: string[] = []
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    // npm publishes no links; what a link leads to may be anywhere on this machine.
    if (entry.isDirectory() && !neverTaken.test(entry.name))
      found.push(...(await filesBelow(path, top, [...above, real], signal)))
    else if (entry.isFile() && !neverTakenFiles.test(entry.name)) found.push(relative(top, path).split(sep).join('/'))
  }
  return found
}

function chooserOf(manifest: JsonObject): (path: string) => boolean {
  const { files, main } = manifest
  if (!Array.isArray(files)) return () => true
  const given = wordsOf(files).map((pattern) => pattern.replace(/^(!?)(?:\.?\/)+/, '$1'))
  const matcher = (patterns: readonly string[]): ((path: string) => boolean) =>
    patterns.length === 0
      ? () => false
      : picomatch(
          patterns.flatMap((one) => [one, `${one.replace(/\/+$/, '')}/**`]),
          { dot: true },
        )
  const isWanted = matcher(given.filter((one) => !one.startsWith('!')))
  const isUnwanted = matcher(given.filter((one) => one.startsWith('!')).map((one) => one.slice(1)))
  const always = new Set(
    [...wordsOf(main), ...manifestFacts(manifest, new Set()).bin.map(([, path]) => path)].map((path) =>
      path.replace(/^\.?\//, ''),
    ),
  )
  return (path) => alwaysTaken.test(path) || always.has(path) || (isWanted(path) && !isUnwanted(path))
}
