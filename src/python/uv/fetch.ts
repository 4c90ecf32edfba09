import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Failure } from '../../errors.ts'
import { readCentralDirectory } from '../../formats/zip/central-directory.ts'
import { openZipFile } from '../../formats/zip/source.ts'
import type { Context } from '../../host/context.ts'
import { writeAtomically } from '../../host/files.ts'
import { makeFolder } from '../../host/make-folder.ts'
import { fetchPinned } from '../../host/pinned/fetch.ts'
import { writeEntry } from '../../host/write-entry.ts'
import { uvRelease, uvReleaseByHash, uvVersion } from './releases.ts'

/**
 * Fetches the pinned uv and puts its program at `command`, whole or not at all; two processes may do it at once.
 * @throws {Failure} `uv-not-found`
 */
export async function fetchUv(command: string, context: Context): Promise<void> {
  const { log, stores, platform, hostArchitecture } = context
  const folder = join(stores.temporary, `uv-${randomUUID()}`)
  await makeFolder(folder)
  try {
    const musl = platform === 'linux' && !existsSync('/lib64/ld-linux-x86-64.so.2')
    const missing = `No uv is published for ${platform} on ${hostArchitecture}.`
    const project = {
      name: 'uv',
      version: uvVersion,
      pipOptions: [],
      wheel: uvRelease(platform, hostArchitecture, musl) ?? { missing },
      isKnown: (sha256: string) => uvReleaseByHash(sha256) !== undefined,
    }
    const fetched = await fetchPinned(project, folder, context)
    if (fetched.kind === 'failed') {
      const isFull = fetched.why.some((why) => /no space left|quota/i.test(why))
      throw new Failure({
        code: 'uv-not-found',
        message: `uv, which resolves the requirements, is not on PATH and could not be fetched: ${fetched.why.join(' ')}`,
        nextStep: isFull
          ? 'Free some space, or point XDG_CACHE_HOME (on a runner RUNNER_TEMP) at a larger disk.'
          : 'Install uv (https://docs.astral.sh/uv/getting-started/installation/), e.g. with `pip install uv`, or add astral-sh/setup-uv to the workflow.',
      })
    }
    await unpack(fetched.path, command)
    log.info(`uv ${uvVersion} fetched from ${fetched.from}: none that is new enough is on PATH.`)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Takes the program out of the wheel. */
async function unpack(wheel: string, command: string): Promise<void> {
  await using source = await openZipFile(wheel)
  const entries = await readCentralDirectory(source, 'uv')
  const program = entries.find(({ path }) => /^uv-[^/]+\.data\/scripts\/uv(?:\.exe)?$/.test(path))
  if (!program) throw new Error('the wheel of uv holds no program')
  await writeAtomically(command, (temporary) => writeEntry(source, program, temporary, { mode: 0o755, name: 'uv' }))
}
