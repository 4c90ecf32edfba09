// What findings mean for the run: which of them the user accepts, and which end it.

import { Failure, type Problem } from '../errors.ts'
import type { Requirer } from '../model/component.ts'
import type { Finding } from '../model/finding.ts'
import type { IgnoreRule } from '../plan/ignore.ts'

export interface VerdictRules {
  readonly ignore: readonly IgnoreRule[]
  /** The least severe findings that end the run. */
  readonly failOn: 'error' | 'warning'
}

/** The findings with those that the user accepts as notes, and the rules that accepted none. */
export function applyIgnores(
  findings: readonly Finding[],
  rules: readonly IgnoreRule[],
): { readonly findings: readonly Finding[]; readonly unused: readonly IgnoreRule[] } {
  const used = new Set<IgnoreRule>()
  const judged = findings.map((finding): Finding => {
    const rule = rules.find((one) => accepts(one, finding))
    if (!rule || finding.severity === 'note') return finding
    used.add(rule)
    const { message, severity, ...rest } = finding
    return {
      ...rest,
      severity: 'note',
      message: `${message} Ignored ${severity}: ${rule.reason}`,
      ignored: rule.reason,
    }
  })
  return { findings: judged, unused: rules.filter((one) => !used.has(one)) }
}

function accepts(rule: IgnoreRule, { code, package: name }: Finding): boolean {
  return rule.code === code && (rule.package === '*' || rule.package === name)
}

/** A package, and who asked for it. */
export interface Required {
  readonly name: string
  readonly requiredBy: readonly Requirer[]
}

/**
 * @param packages of the artifact, so that an error is put on the line that asked for its package
 * @throws {Failure} with every finding that ends the run, all at once.
 */
export function throwOnFindings(
  findings: readonly Finding[],
  failOn: VerdictRules['failOn'],
  packages: readonly Required[] = [],
): void {
  const fatal = findings.filter(
    ({ severity }) => severity === 'error' || (failOn === 'warning' && severity === 'warning'),
  )
  const [first, ...rest] = fatal.map((one) => problemOf(one, packages))
  if (first) throw new Failure([first, ...rest])
}

/** The line or the input at the root of a package, over the packages that require it. */
function placeOf(
  name: string | undefined,
  packages: readonly Required[],
): Pick<Problem, 'file' | 'line'> | Pick<Problem, 'input'> {
  const byName = new Map(packages.map((one) => [one.name, one.requiredBy]))
  const names = new Set(name === undefined ? [] : [name])
  for (const one of names) {
    for (const requirer of byName.get(one) ?? []) {
      if (requirer.kind === 'requirement') return { file: requirer.file, line: requirer.line }
      if (requirer.kind === 'input') return { input: requirer.input }
      names.add(requirer.name)
    }
  }
  return {}
}

function problemOf({ code, message, nextStep, package: name }: Finding, packages: readonly Required[]): Problem {
  return {
    code,
    message,
    ...(nextStep === undefined ? {} : { nextStep }),
    ...(name === undefined ? {} : { package: name }),
    ...placeOf(name, packages),
  }
}
