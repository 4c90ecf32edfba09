// Files that uv reads, since stdin carries the requirements. They are for this user's eyes: a line may hold a token.

import { randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makeFolder } from '../../host/make-folder.ts'
import type { AssignedIndex } from '../requirements/inputs.ts'
import { assignedProject, type UvFiles } from './command.ts'
import { writeStandIns } from './stand-ins.ts'

export interface UvFileContents {
  /** Lines of requirements files. */
  readonly constraints: readonly string[]
  readonly buildConstraints: readonly string[]
  readonly assigned: readonly AssignedIndex[]
  /** The packages that are to be found at their assigned index; the other assigned ones are given as stand-ins. */
  readonly names: ReadonlySet<string>
}

/** Writes what is not empty into a folder of its own. */
export async function writeUvFiles(
  parent: string,
  { constraints, buildConstraints, assigned, names }: UvFileContents,
): Promise<UvFiles> {
  if (constraints.length + buildConstraints.length + assigned.length === 0) return {}
  const folder = join(parent, randomUUID())
  await makeFolder(folder, 0o700)
  const write = async (name: string, text: string): Promise<string> => {
    await writeFile(join(folder, name), text, { mode: 0o600 })
    return join(folder, name)
  }
  const lines = (all: readonly string[]): string => all.map((line) => `${line}\n`).join('')
  const others = assigned.map((one) => one.package).filter((name) => !names.has(name))
  const standIns = await writeStandIns(folder, [...new Set(others)])
  return {
    ...(constraints.length === 0 ? {} : { constraints: await write('constraints.txt', lines(constraints)) }),
    ...(buildConstraints.length === 0
      ? {}
      : { buildConstraints: await write('build-constraints.txt', lines(buildConstraints)) }),
    ...(standIns.length === 0 ? {} : { overrides: await write('overrides.txt', lines(standIns)) }),
    // uv assigns an index to a package by a project's file alone.
    ...(assigned.length === 0 ? {} : { assigned: await write('pyproject.toml', assignedProject(assigned, names)) }),
  }
}
