import type { Problem } from '../../errors.ts'
import { architectureFacts, architectures } from '../../lambda/architectures.ts'
import { targetName, type Target } from '../../lambda/target.ts'
import { listedAll } from '../../text/listing.ts'

export interface TargetProblems {
  readonly target: Target
  readonly problems: readonly Problem[]
}

/** A problem of the first target that has it, and the names of all that do. */
interface TargetGroup {
  readonly problem: Problem
  readonly first: Target
  readonly names: Set<string>
}

/** The problems of several targets, each told once: what differs by the target's name alone names all of them. */
export function toldOnce(found: readonly TargetProblems[]): readonly Problem[] {
  const groups = new Map<string, TargetGroup>()
  for (const { target, problems } of found) {
    for (const problem of problems) {
      const { code, package: name, file, line, input } = problem
      const key = JSON.stringify([code, name, file, line, input, withoutTarget(problem.message, target)])
      const group = groups.get(key) ?? { problem, first: target, names: new Set<string>() }
      group.names.add(targetName(target))
      groups.set(key, group)
    }
  }
  return [...groups.values()].map(forTargets)
}

function forTargets({ problem, first, names }: TargetGroup): Problem {
  return { ...problem, message: problem.message.replaceAll(targetName(first), listedAll([...names])) }
}

function withoutTarget(message: string, target: Target): string {
  let text = message.replaceAll(targetName(target), '')
  // What uv says of wheels names the machine.
  for (const name of architectures) text = text.replaceAll(architectureFacts[name].machine, '')
  return text
}
