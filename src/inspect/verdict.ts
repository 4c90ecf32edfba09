// What findings mean for the run: which of them the user accepts, and which end it.

import { Failure, type Problem } from '../errors.ts'
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

/** @throws {Failure} with every finding that ends the run, all at once. */
export function throwOnFindings(findings: readonly Finding[], failOn: VerdictRules['failOn']): void {
  const fatal = findings.filter(
    ({ severity }) => severity === 'error' || (failOn === 'warning' && severity === 'warning'),
  )
  const [first, ...rest] = fatal.map(problemOf)
  if (first) throw new Failure([first, ...rest])
}

function problemOf({ code, message, nextStep, package: name }: Finding): Problem {
  return {
    code,
    message,
    ...(nextStep === undefined ? {} : { nextStep }),
    ...(name === undefined ? {} : { package: name }),
  }
}
