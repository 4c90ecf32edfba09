// A folder of this machine as a package: a workspace, or a dependency by `file:`. What npm would publish of it is taken.
// https://docs.npmjs.com/cli/v11/configuring-npm/package-json#files

import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { ConfigurationError } from '../../errors.ts'
import type { Entry } from '../../model/entry.ts'
import { compareText } from '../../text/order.ts'
import { isObject, type JsonObject } from '../locks/manifest.ts'
import { manifestFacts } from '../packages/manifest-facts.ts'
import { publishedFiles } from './published-files.ts'

export interface FolderPackage {
  readonly name: string
  readonly version: string
  readonly bin: readonly (readonly [name: string, path: string])[]
  /** Paths in the package, with the files of this machine. */
  readonly files: readonly Omit<Entry, 'origin'>[]
  /** What its `.gitignore` leaves out. */
  readonly leftByGit: readonly string[]
}

/**
 * Reads a folder.
 * @param shown for people: relative to the working directory
 * @throws {ConfigurationError} `workspace-missing` when it does not exist or has no package.json.
 */
export async function readFolderPackage(folder: string, shown: string, signal: AbortSignal): Promise<FolderPackage> {
  const manifest = await manifestOf(folder, shown)
  const published = await publishedFiles(folder, manifest, signal)
  const taken = published.taken.toSorted(compareText)
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
    leftByGit: published.leftByGit,
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
