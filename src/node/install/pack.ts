// A commit of a repository as a tarball: npm packs it, and none of its scripts runs.

import { randomUUID } from 'node:crypto'
import { readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Failure } from '../../errors.ts'
import type { Context } from '../../host/context.ts'
import { makeFolder } from '../../host/make-folder.ts'
import type { LockedPackage } from '../locks/node-lock.ts'
import { runNpm } from '../projects/npm-program.ts'

/** Writes the tarball of a git dependency to `path`. */
export async function packCommit({ name, source }: LockedPackage, path: string, context: Context): Promise<void> {
  if (source.kind !== 'git') throw new Error(`${name} comes from no repository`)
  const folder = join(context.stores.temporary, `npm-${randomUUID()}`)
  await makeFolder(folder)
  try {
    await runNpm(
      ['pack', `git+${source.url}#${source.commit}`, '--pack-destination', folder],
      folder,
      `to fetch ${name} from its repository`,
      context,
    )
    const [file, ...others] = (await readdir(folder)).filter((one) => one.endsWith('.tgz'))
    if (file === undefined || others.length > 0) {
      throw new Failure({
        code: 'npm-failed',
        message: `npm made no tarball of ${name} at ${source.commit}.`,
        nextStep: `Publish ${name} to a registry, or depend on a tarball of it.`,
        package: name,
      })
    }
    await rename(join(folder, file), path)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
