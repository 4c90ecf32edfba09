// A project of npm packages with a registry of its own.

import { readCentralDirectory } from '../../src/formats/zip/central-directory.ts'
import { readEntry } from '../../src/formats/zip/entry-data.ts'
import { openZipFile } from '../../src/formats/zip/source.ts'
import type { RawInputs } from '../../src/config/config.ts'
import type { Environment } from '../../src/host/environment.ts'
import { makeContext, type TestContext } from './contexts.ts'
import type { FileServer, ServedFile } from './file-server.ts'
import { serveNpm, type MadePackage } from './npm-registry.ts'
import { runBuild } from './runs.ts'

export interface NpmWorld extends AsyncDisposable {
  readonly context: TestContext
  readonly server: FileServer
  build(inputs?: RawInputs): ReturnType<typeof runBuild>
}

export interface NpmWorldOptions {
  /** What the registry serves otherwise, by its path. */
  readonly faulty?: Readonly<Record<string, ServedFile>>
  readonly env?: Environment
}

/** @param files of the project */
export async function npmWorld(
  packages: readonly MadePackage[],
  files: Readonly<Record<string, string>>,
  { faulty = {}, env = {} }: NpmWorldOptions = {},
): Promise<NpmWorld> {
  const server = await serveNpm(packages, faulty)
  const context = await makeContext({
    env: { npm_config_registry: server.url, npm_config_userconfig: '/nonexistent/.npmrc', ...env },
  })
  await context.write(files)
  return {
    context,
    server,
    build: (inputs = {}) =>
      runBuild({ runtimes: ['nodejs22.x'], 'layer-name': ['l'], reports: ['sbom'], ...inputs }, context),
    async [Symbol.asyncDispose]() {
      await server[Symbol.asyncDispose]()
      await context[Symbol.asyncDispose]()
    },
  }
}

/** The files of a zip as texts: `* ` before what can be run, `→ ` before where a link leads. */
export async function zipTexts(path: string): Promise<Readonly<Record<string, string>>> {
  await using source = await openZipFile(path)
  const entries = await readCentralDirectory(source, path)
  const texts = await Promise.all(
    entries.map(async (entry) => {
      const text = (await readEntry(source, entry, 1024 * 1024)).toString()
      return [entry.path, `${entry.kind === 'symlink' ? '→ ' : ''}${entry.mode === 0o755 ? '* ' : ''}${text}`] as const
    }),
  )
  return Object.fromEntries(texts)
}
