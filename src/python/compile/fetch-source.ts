// The sources of one package: fetched, checked against their hash, unpacked.

import { basename, join, resolve } from 'node:path'
import { Failure } from '../../errors.ts'
import { redact } from '../../text/redact.ts'
import { checkOut } from '../../host/git/checkout.ts'
import type { LockedPackage } from '../locks/lock.ts'
import type { Wheel } from '../wheels/wheelhouse.ts'
import type { BuildContext, BuildTools } from './build-run.ts'
import { requestOf } from './package-label.ts'
import { copySource, hashTree, type SourceTree, treeOf } from './source-tree.ts'
import { unpackLimits, unpackSource } from './unpack-source.ts'

export interface Source {
  readonly tree: SourceTree
  /** What identifies the source: see `knownSourceHash`. */
  readonly hash: string
  readonly described: NonNullable<Wheel['source']>
}

/** What identifies a source before it is fetched: a hash or a commit. Undefined when only its content can tell. */
export function knownSourceHash({ sdist, direct }: LockedPackage): string | undefined {
  if (direct?.kind === 'archive') return direct.file.sha256
  if (direct?.kind === 'vcs') return `git:${direct.commit}`
  return direct === undefined ? sdist?.sha256 : undefined
}

/**
 * Fetches and unpacks the sources of a package.
 * @param scratch an empty folder, which the caller removes
 */
export async function fetchSource(
  locked: LockedPackage,
  scratch: string,
  tools: Pick<BuildTools, 'fetch'>,
  context: BuildContext,
): Promise<Source> {
  const { name, sdist, direct } = locked
  const into = join(scratch, 'unpacked')
  if (direct?.kind === 'directory') {
    const tree = await copySource(resolve(context.directory, direct.path), into, context)
    return { tree, hash: await hashTree(tree), described: { filename: basename(direct.path) } }
  }
  if (direct?.kind === 'vcs') {
    const { url, commit, subdirectory } = direct
    await checkOut(url.replace(/^git\+/, ''), commit, into, context)
    const tree = await treeOf(subdirectory === undefined ? into : join(into, subdirectory))
    return { tree, hash: `git:${commit}`, described: { filename: `${name}@${commit}`, url: redact(url) } }
  }
  const file = direct?.kind === 'archive' ? direct.file : sdist
  if (file === undefined) {
    throw new Failure({
      ...requestOf(locked),
      code: 'no-source',
      message: `${name} has no wheel that fits and no source distribution to build one from.`,
      nextStep: 'Choose a version that has one, or ask its author for it.',
    })
  }
  const archive = join(scratch, 'sdist')
  const { sha256 } = await tools.fetch(file, archive, name, context.signal)
  const subdirectory = direct?.kind === 'archive' ? direct.subdirectory : undefined
  const tree = await unpackSource(
    archive,
    { filename: file.filename, packageName: name, subdirectory },
    into,
    unpackLimits(context.env),
  )
  return { tree, hash: sha256, described: { filename: file.filename, sha256, url: redact(file.url) } }
}
