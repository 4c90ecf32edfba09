// Folders that a project of Poetry depends on, and that are Poetry's themselves. Their files say what they require, so that
// nothing of them must be run to know it: a resolver would have to build them.

import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Project, ProjectDependency } from './dependency.ts'
import { isOfPoetry, saysWhatItRequires } from './own-code.ts'
import { narrowed } from './own-extras.ts'

/** A folder that is a package of the layer as it is. */
export interface Tree {
  readonly dependency: ProjectDependency
  readonly project: Project
}

export interface WithTrees {
  /** Without the folders, with what they require. */
  readonly dependencies: readonly ProjectDependency[]
  readonly trees: readonly Tree[]
}

/** @param read the project of a file; undefined when there is none */
export async function withPoetryTrees(
  dependencies: readonly ProjectDependency[],
  read: (path: string) => Promise<Project | undefined>,
  seen: ReadonlySet<string> = new Set(),
): Promise<WithTrees> {
  const all = await Promise.all(dependencies.map((one) => treeOf(one, read, seen)))
  return { dependencies: all.flatMap((one) => one.dependencies), trees: all.flatMap(({ trees }) => trees) }
}

async function treeOf(
  dependency: ProjectDependency,
  read: (path: string) => Promise<Project | undefined>,
  seen: ReadonlySet<string>,
): Promise<WithTrees> {
  const asItIs = { dependencies: [dependency], trees: [] }
  const directory = directoryOf(dependency)
  if (directory === undefined) return asItIs
  const key = JSON.stringify([directory, dependency.extras.toSorted()])
  // They may require each other.
  if (seen.has(key)) return { dependencies: [], trees: [] }
  const project = await read(join(directory, 'pyproject.toml'))
  const isKnown = project && isOfPoetry(project) && saysWhatItRequires(project) && project.name === dependency.name
  if (!isKnown) return asItIs
  const required = [...project.dependencies, ...dependency.extras.flatMap((extra) => project.extras.get(extra) ?? [])]
  const below = await withPoetryTrees(required, read, new Set([...seen, key]))
  return {
    dependencies: below.dependencies.map((one) => narrowed(one, dependency)),
    trees: [
      { dependency, project },
      ...below.trees.map((one) => ({ ...one, dependency: narrowed(one.dependency, dependency) })),
    ],
  }
}

function directoryOf({ from, requirement }: ProjectDependency): string | undefined {
  const url = from?.kind === 'directory' ? / @ (file:[^\s;]+)/.exec(requirement ?? '')?.[1] : undefined
  return url === undefined ? undefined : fileURLToPath(url)
}
