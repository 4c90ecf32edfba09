import type { Problem } from '../errors.ts'
import type { Annotation } from '../text/annotation.ts'
import type { Finding } from '../model/finding.ts'
import type { Requirer } from '../model/component.ts'
import { findingsOf } from './packages.ts'
import { problemLines, problemTitle } from './problem-text.ts'
import type { PackageReport, Report } from './report.ts'

/** The workflow that runs, so that a problem of an input can be shown on its line. */
export interface WorkflowSource {
  /** `.github/workflows/layers.yml` */
  readonly path: string
  readonly text: string
}

/** What is at fault, on the line where it can be mended. Most important first; the runner shows ten of a level. */
export function annotationsOf(report: Report, workflow?: WorkflowSource): readonly Annotation[] {
  return [
    ...report.problems.map((problem) => ofProblem(problem, workflow)),
    ...report.layers.flatMap((layer) => {
      const packages = new Map(layer.content?.packages.map((one) => [one.name, one]))
      return findingsOf(layer)
        .filter(({ severity }) => severity !== 'note')
        .map((finding) => ofFinding(finding, packages))
    }),
    ...report.warnings.map((message): Annotation => ({ level: 'warning', title: 'Lambda layer', message })),
  ].filter(unlike)
}

function ofProblem(problem: Problem, workflow: WorkflowSource | undefined): Annotation {
  const message = problemLines(problem).join('\n')
  const said = { level: 'error' as const, title: problemTitle(problem), message }
  if (problem.file !== undefined) {
    const { file, line, column } = problem
    return {
      ...said,
      file,
      ...(line === undefined ? {} : { line }),
      ...(line === undefined || column === undefined ? {} : { column }),
    }
  }
  const line = problem.input === undefined ? undefined : inputLine(problem.input, workflow)
  return line === undefined || !workflow ? said : { ...said, file: workflow.path, line }
}

/** The line of an input in the workflow; undefined when it occurs more than once, since a guess would mislead. */
function inputLine(input: string, workflow: WorkflowSource | undefined): number | undefined {
  const escaped = input.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const pattern = new RegExp(`^\\s+(?:-\\s+)?["']?${escaped}["']?\\s*:`)
  const lines = (workflow?.text ?? '').split('\n').flatMap((text, index) => (pattern.test(text) ? [index + 1] : []))
  return lines.length === 1 ? lines[0] : undefined
}

function ofFinding(finding: Finding, packages: ReadonlyMap<string, PackageReport>): Annotation {
  const asked = finding.package === undefined ? undefined : requirementOf(finding.package, packages)
  return {
    level: finding.severity === 'error' ? 'error' : 'warning',
    title: problemTitle(finding),
    message: problemLines(finding).join('\n'),
    ...(asked ? { file: asked.file, line: asked.line } : {}),
  }
}

/** The line that asked for a package, through those that require it. */
function requirementOf(
  name: string,
  packages: ReadonlyMap<string, PackageReport>,
): Extract<Requirer, { kind: 'requirement' }> | undefined {
  const seen = new Set([name])
  // Breadth first: the nearest requirement. The set grows while it is walked.
  for (const one of seen) {
    for (const requirer of packages.get(one)?.requiredBy ?? []) {
      if (requirer.kind === 'requirement') return requirer
      if (requirer.kind === 'package') seen.add(requirer.name)
    }
  }
  return undefined
}

/** Says the same as one before it: two layers with one bad package. */
function unlike(one: Annotation, index: number, all: readonly Annotation[]): boolean {
  return (
    all.findIndex((other) => other.message === one.message && other.file === one.file && other.line === one.line) ===
    index
  )
}
