// Whether a lock of npm holds what `overrides` in package.json say, and nothing that earlier ones said.
// https://docs.npmjs.com/cli/v11/configuring-npm/package-json#overrides

import { groupsOf } from '../../inspect/groups.ts'
import { intersects, satisfies, valid, validRange } from 'semver'
import { isObject, objectOf, rangesOf, textOf, type JsonObject } from '../locks/manifest.ts'
import type { Dependency, LockedPackage, NodeLock } from '../locks/node-lock.ts'

interface Rule {
  readonly name: string
  /** Which versions of it are meant; absent for all. */
  readonly range?: string
  readonly value?: string
  /** What counts below it. */
  readonly inner: readonly Rule[]
}

/** A version in a lock that is not what is asked for. */
export interface UnmetRange {
  /** Absent for the project itself. */
  readonly from?: LockedPackage
  readonly to: LockedPackage
  /** What `overrides` say; without them, what `from` asks for. */
  readonly range: string
  readonly isOverride: boolean
}

/** Beyond what any project has: then nothing is said. */
const mostSteps = 200_000
const mostLists = 2_000

/** Follows a lock from its root, with the rules that count at each place. */
export function unmetRanges(lock: NodeLock, manifest: JsonObject, omit: ReadonlySet<string>): readonly UnmetRange[] {
  const top = rulesOf(manifest['overrides'], manifest, 0)
  const named = namesOf(top)
  const lists = new RuleLists()
  const found: (UnmetRange & { readonly rule: Rule | undefined })[] = []
  const inForce = new Set<Rule>()
  const asked = new Set<string>()
  const seen = new Set<string>()
  const start = lists.listOf(top)
  const waiting: { readonly from?: LockedPackage; readonly edge: Dependency; readonly list: RuleList }[] = lock.root
    .filter(({ type }) => !omit.has(type))
    .map((edge) => ({ edge, list: start }))
  let steps = 0
  for (let step = waiting.pop(); step !== undefined; step = waiting.pop()) {
    if ((steps += 1) > mostSteps || lists.size > mostLists) return []
    const { from, edge, list } = step
    const to = edge.to === undefined ? undefined : lock.packages.get(edge.to)
    if (!to || to.source.kind === 'bundled') continue
    const rule = list.byName.get(edge.name)?.find((one) => isMeant(one.range, edge.range))
    const range = rule?.value ?? edge.range
    const isChecked = rule?.value !== undefined || (edge.kind === 'required' && !named.has(edge.name))
    const question = `${to.id} ${range}`
    // Comparing versions takes most of the time, and the same is asked again and again.
    if (isChecked && !asked.has(question)) {
      asked.add(question)
      const unmet = { to, range, isOverride: rule?.value !== undefined, rule }
      if (!isMet(to, range, rule?.value !== undefined)) found.push(from === undefined ? unmet : { ...unmet, from })
    }
    if (rule?.value !== undefined && !inForce.has(rule) && isMet(to, rule.value, true) && !isMet(to, edge.range, false))
      inForce.add(rule)
    const below = rule && rule.inner.length > 0 ? lists.below(list, rule) : list
    const key = `${below.number} ${to.id}`
    if (seen.has(key)) continue
    seen.add(key)
    for (const next of to.dependencies) waiting.push({ from: to, edge: next, list: below })
  }
  // Where a version is there only because of a rule, the lock was made with it. npm leaves places out that it does not
  // reach, e.g. peers of peers, and neither `npm ci` nor locking again changes them.
  return found.filter(({ rule }) => rule === undefined || !inForce.has(rule))
}

/** Rules that count at a place, the innermost first. */
interface RuleList {
  readonly number: number
  readonly rules: readonly Rule[]
  readonly byName: ReadonlyMap<string, readonly Rule[]>
  readonly below: Map<Rule, RuleList>
}

/** The same rules are the same list, however they came together. */
class RuleLists {
  readonly #lists = new Map<string, RuleList>()
  readonly #numbers = new Map<Rule, number>()

  get size(): number {
    return this.#lists.size
  }

  listOf(rules: readonly Rule[]): RuleList {
    for (const rule of rules) if (!this.#numbers.has(rule)) this.#numbers.set(rule, this.#numbers.size)
    const key = rules.map((rule) => this.#numbers.get(rule)).join(' ')
    const known = this.#lists.get(key)
    if (known) return known
    const byName = new Map(groupsOf(rules, ({ name }) => name).map((group) => [group[0].name, group]))
    const list = { number: this.#lists.size, rules, byName, below: new Map<Rule, RuleList>() }
    this.#lists.set(key, list)
    return list
  }

  /** What counts below a package that a rule is about. */
  below(list: RuleList, rule: Rule): RuleList {
    const known = list.below.get(rule)
    if (known) return known
    const made = this.listOf([...new Set([...rule.inner, ...list.rules])])
    list.below.set(rule, made)
    return made
  }
}

/** Deeper than anybody writes. */
const deepest = 20

function rulesOf(overrides: unknown, manifest: JsonObject, depth: number): readonly Rule[] {
  if (depth > deepest) return []
  return Object.entries(objectOf(overrides)).flatMap(([key, said]): readonly Rule[] => {
    if (key === '.') return []
    const at = key.indexOf('@', 1)
    const value = referred(textOf(said) ?? textOf(objectOf(said)['.']), manifest)
    return [
      {
        name: at === -1 ? key : key.slice(0, at),
        ...(at === -1 ? {} : { range: key.slice(at + 1) }),
        ...(value === undefined ? {} : { value }),
        inner: isObject(said) ? rulesOf(said, manifest, depth + 1) : [],
      },
    ]
  })
}

/** `$name` is what the project itself asks for. */
function referred(value: string | undefined, manifest: JsonObject): string | undefined {
  if (value?.startsWith('$') !== true) return value
  const tables = ['devDependencies', 'optionalDependencies', 'dependencies', 'peerDependencies']
  const own = tables.flatMap((table) => rangesOf(manifest[table]))
  return own.find(([name]) => name === value.slice(1))?.[1]
}

function namesOf(rules: readonly Rule[]): ReadonlySet<string> {
  return new Set(rules.flatMap(({ name, inner }) => [name, ...namesOf(inner)]))
}

/** Whether a rule for some versions is about a dependency. */
function isMeant(range: string | undefined, asked: string): boolean {
  if (range === undefined) return true
  return validRange(range) !== null && validRange(asked) !== null && intersects(range, asked)
}

/**
 * Only versions and ranges of the registry can be compared, under an alias too. npm takes any package for what another one
 * asks for by an alias, when its version fits. https://github.com/npm/cli/blob/latest/workspaces/arborist/lib/dep-valid.js
 */
function isMet({ name, version }: LockedPackage, asked: string, isOverride: boolean): boolean {
  const [, alias, aliased] = /^npm:(@?[^@]+)@?(.*)$/.exec(asked) ?? []
  if (isOverride && alias !== undefined && alias !== name) return false
  const range = aliased ?? asked
  if (range === '' || range === '*' || validRange(range) === null || valid(version) === null) return true
  return satisfies(version, range, { loose: true })
}
