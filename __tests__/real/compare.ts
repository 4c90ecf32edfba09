// Ours and pip's choice of files for one real package, on some targets. Only metadata are read.

import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Failure } from '../../src/errors.ts'
import type { Context } from '../../src/host/context.ts'
import { targetName, type Target } from '../../src/lambda/target.ts'
import { readInputs } from '../../src/python/requirements/read-inputs.ts'
import { resolve } from '../../src/python/resolve/resolve.ts'
import { chooseWheels } from '../../src/python/wheels/choose.ts'
import type { Pip, PipAnswer } from '../universes/pip.ts'
import type { RealPackage } from './packages.ts'

const index = 'https://pypi.org/simple'

export interface RealComparison {
  readonly requirement: string
  readonly target: string
  /** Files that only one of them takes; empty when they agree. */
  readonly onlyOurs: readonly string[]
  readonly onlyPip: readonly string[]
  readonly files: number
  /** The rule of docs/resolving.md that explains the difference. */
  readonly explained?: 'compiled'
}

export function isDifferent({ onlyOurs, onlyPip, explained }: RealComparison): boolean {
  return explained === undefined && onlyOurs.length + onlyPip.length > 0
}

export async function compareReal(
  { requirement }: RealPackage,
  targets: readonly Target[],
  pip: Pip,
  context: Context,
): Promise<readonly RealComparison[]> {
  const name = requirement.replace(/\W+/g, '-')
  const file = join(context.directory, `${name}.txt`)
  await writeFile(file, `${requirement}\n`)
  const ours = await filesOf(file, targets, context)
  const compared: RealComparison[] = []
  for (const [at, target] of targets.entries()) {
    const theirs = pipFiles(await pip.resolve(index, file, target))
    const mine = ours[at] ?? []
    const compiled = mine.find((one) => one.endsWith(' (compiled)'))?.split(' ')[0]
    const isExplained = compiled !== undefined && theirs.some((one) => one.endsWith(` found for ${compiled}`))
    compared.push({
      requirement,
      target: targetName(target),
      ...(isExplained ? { explained: 'compiled' as const } : {}),
      onlyOurs: mine.filter((one) => !theirs.includes(one)),
      onlyPip: theirs.filter((one) => !mine.includes(one)),
      files: mine.length,
    })
  }
  return compared
}

function pipFiles(answer: PipAnswer): readonly string[] {
  return 'files' in answer ? answer.files : [`pip: ${answer.error.trim().split('\n').at(-1)}`]
}

async function filesOf(file: string, targets: readonly Target[], context: Context): Promise<readonly string[][]> {
  try {
    const inputs = await readInputs({ requirements: [file], packages: [], constraints: [] }, context)
    const locks = await resolve(inputs, targets, { cache: true, foreignCode: 'refuse' }, context)
    return locks.map((lock) => {
      const { chosen, unfit } = chooseWheels(lock)
      const compiled = unfit.map((one) => `${one.package.name} ${one.package.version ?? ''} (compiled)`)
      return chosen.map((one) => one.file.filename).concat(compiled)
    })
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    return targets.map(() => [`ours: ${error.message}`])
  }
}

/** Every package on the targets that are chosen for it, several at a time. */
export async function compareAll(
  packages: readonly (readonly [RealPackage, readonly Target[]])[],
  pips: readonly Pip[],
  context: Context,
  onComparison: (comparison: RealComparison) => void = () => {},
): Promise<readonly RealComparison[]> {
  const waiting = [...packages]
  const all: RealComparison[] = []
  const work = async (pip: Pip): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      for (const one of await compareReal(next[0], next[1], pip, context)) {
        onComparison(one)
        all.push(one)
      }
    }
  }
  await Promise.all(pips.map(work))
  return all
}
