// Which packages of a lock a target takes: those that the project reaches, without the ones made for other machines.

import { throwIfAny, ConfigurationError, type Problem } from '../../errors.ts'
import { nodeCpu, type NodeTarget } from '../target.ts'
import type { Dependency, LockedPackage, NodeLock } from './node-lock.ts'

/** What a tarball's own package.json says of its platform, where a lock is too old to say it: by `id`. */
export type KnownPlatforms = ReadonlyMap<string, Pick<LockedPackage, 'os' | 'cpu' | 'libc'>>

export interface ChosenPackages {
  /** Reachable from the project, in the order of the lock. */
  readonly packages: readonly LockedPackage[]
  /** Names that lead from the project to a package: `name` of the dependency, `id` of the package. */
  readonly root: readonly (Dependency & { readonly to: string })[]
  /** What was left out because it is for other machines. */
  readonly foreign: readonly LockedPackage[]
  /** Peers that are asked for and that the lock does not hold. */
  readonly missingPeers: readonly { readonly from: LockedPackage; readonly name: string; readonly range: string }[]
}

/**
 * Walks a lock from its root. A package that cannot be on the target takes all with it that require it, up to an
 * optional dependency: https://docs.npmjs.com/cli/v11/configuring-npm/package-json#optionaldependencies
 * @param omit which dependencies of the project are left out; those of packages are not meant
 * @throws {ConfigurationError} `broken-lock`, `missing-platform`, `wrong-platform`
 */
export function choosePackages(
  lock: NodeLock,
  target: NodeTarget,
  omit: ReadonlySet<string>,
  known: KnownPlatforms = new Map(),
): ChosenPackages {
  const unfit = unfitPackages(lock, target, known)
  const problems: Problem[] = []
  const missingPeers: ChosenPackages['missingPeers'][number][] = []
  const reached = new Set<string>()
  const foreign = new Set<string>()
  const waiting: string[] = []

  const follow = (edge: Dependency, from: LockedPackage | undefined): boolean => {
    const { to } = edge
    // What its lock has for development alone, npm leaves out, though it is an optional peer of what is taken, or a peer
    // of a workspace that develops with it.
    const mayBeDev = edge.kind === 'peer' && from !== undefined && (edge.isOptional || from.source.kind === 'folder')
    if (mayBeDev && to !== undefined && omit.has('dev') && lock.packages.get(to)?.isDev === true) return false
    if (to === undefined) {
      if (edge.kind === 'peer') {
        if (!edge.isOptional && from) missingPeers.push({ from, name: edge.name, range: edge.range })
      } else if (!edge.isOptional) problems.push(notHeld(edge, from, lock))
      else if (isForTarget(edge.name, target)) problems.push(missingPlatform(edge, from, target, lock))
      return false
    }
    if (unfit.has(to)) {
      foreign.add(to)
      if (!edge.isOptional && edge.kind === 'required') problems.push(wrongPlatform(to, from, target, lock, known))
      return false
    }
    if (!reached.has(to)) {
      reached.add(to)
      waiting.push(to)
    }
    return true
  }

  const root = lock.root
    .filter(({ type }) => !omit.has(type))
    .flatMap((edge) => (follow(edge, undefined) && edge.to !== undefined ? [{ ...edge, to: edge.to }] : []))
  for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
    const one = lock.packages.get(id)
    if (one?.source.kind === 'refused') problems.push(one.source.problem)
    for (const edge of one?.dependencies ?? []) follow(edge, one)
  }
  throwIfAny(problems, ConfigurationError)
  return {
    packages: [...lock.packages.values()].filter(({ id }) => reached.has(id)),
    root,
    foreign: [...lock.packages.values()].filter(({ id }) => foreign.has(id)),
    missingPeers,
  }
}

/** Packages that are not for the target, and those that require one of them, however far away. */
function unfitPackages({ packages }: NodeLock, target: NodeTarget, known: KnownPlatforms): ReadonlySet<string> {
  const requirers = new Map<string, string[]>()
  for (const { id, dependencies } of packages.values()) {
    for (const { to, kind, isOptional } of dependencies) {
      if (to === undefined || isOptional || kind !== 'required') continue
      const before = requirers.get(to)
      if (before) before.push(id)
      else requirers.set(to, [id])
    }
  }
  const unfit = new Set<string>()
  const waiting: string[] = []
  for (const one of packages.values()) {
    if (!fits(one, target, known)) waiting.push(one.id)
  }
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (unfit.has(id)) continue
    unfit.add(id)
    waiting.push(...(requirers.get(id) ?? []))
  }
  return unfit
}

function fits(one: LockedPackage, target: NodeTarget, known: KnownPlatforms): boolean {
  return unmetPlatforms(one, target, known).length === 0
}

/** What a package says of its platform that the target does not meet. */
function unmetPlatforms(one: LockedPackage, { architecture }: NodeTarget, known: KnownPlatforms): readonly string[] {
  const own = known.get(one.id)
  const stated = [
    [one.os.length > 0 ? one.os : (own?.os ?? []), 'linux'],
    [one.cpu.length > 0 ? one.cpu : (own?.cpu ?? []), nodeCpu[architecture]],
    [one.libc.length > 0 ? one.libc : (own?.libc ?? libcByName(one)), 'glibc'],
  ] as const
  return stated.flatMap(([list, value]) => (allows(list, value) ? [] : list))
}

/** Locks of npm before 11.11 do not say `libc`; the name of a package for Linux does. The tarball confirms it. */
function libcByName({ name, os }: LockedPackage): readonly string[] {
  return os.includes('linux') && /(?:^|[-/.]|linux)musl(?:$|[-/.]|eabi)/.test(name) ? ['musl'] : []
}

/** https://docs.npmjs.com/cli/v11/configuring-npm/package-json#os */
export function allows(list: readonly string[], value: string): boolean {
  if (list.length === 0 || (list.length === 1 && list[0] === 'any')) return true
  if (list.includes(`!${value}`)) return false
  return list.includes(value) || list.every((one) => one.startsWith('!'))
}

/** How names of platform packages call processors. */
const cpuWords: Readonly<Record<NodeTarget['architecture'], RegExp>> = {
  x86_64: /(?:^|[^a-z0-9])(?:x64|x86_64|x86-64|amd64|64)(?![a-z0-9])/,
  arm64: /(?:^|[^a-z0-9])(?:arm64|aarch64)(?![a-z0-9])/,
}

/** Whether the name of a package that nothing else is known of says that it is for the target. */
function isForTarget(name: string, { architecture }: NodeTarget): boolean {
  return /(?:^|[^a-z])linux(?![a-z])/.test(name) && cpuWords[architecture].test(name) && !/musl|android/.test(name)
}

function askedBy(from: LockedPackage | undefined): string {
  return from ? `${from.name} ${from.version}` : 'The project'
}

function place(
  lock: NodeLock,
  from: LockedPackage | undefined,
  edge: Dependency,
): Pick<Problem, 'file' | 'line' | 'package' | 'input'> {
  const line = from?.line ?? lock.root.find(({ name }) => name === edge.name)?.line
  return { input: 'requirements', file: lock.file, package: edge.name, ...(line === undefined ? {} : { line }) }
}

function notHeld(edge: Dependency, from: LockedPackage | undefined, lock: NodeLock): Problem {
  return {
    code: 'broken-lock',
    message: `${askedBy(from)} requires ${edge.name} ${edge.range}, which ${lock.file} does not hold.`,
    nextStep: `Make the lock anew: ${lock.command}`,
    ...place(lock, from, edge),
  }
}

function missingPlatform(
  edge: Dependency,
  from: LockedPackage | undefined,
  { architecture }: NodeTarget,
  lock: NodeLock,
): Problem {
  return {
    code: 'missing-platform',
    message: `${askedBy(from)} has ${edge.name} ${edge.range} for Linux on ${architecture}, which ${lock.file} does not hold: it was made on another machine, beside a node_modules folder.`,
    nextStep: `Remove node_modules and the lock, then make it anew: ${lock.command}`,
    ...place(lock, from, edge),
  }
}

function wrongPlatform(
  id: string,
  from: LockedPackage | undefined,
  target: NodeTarget,
  lock: NodeLock,
  known: KnownPlatforms,
): Problem {
  const one = lock.packages.get(id)
  const said = (one ? unmetPlatforms(one, target, known) : []).join(', ')
  const what = one ? `${one.name} ${one.version}` : id
  return {
    code: 'wrong-platform',
    message: `${askedBy(from)} requires ${what}, which is not for Linux on ${target.architecture}${said === '' ? ': it requires a package that is not' : ` (${said})`}.`,
    nextStep: `Make it an optional dependency, or leave out what requires it.`,
    input: 'requirements',
    file: lock.file,
    ...(one ? { line: one.line, package: one.name } : {}),
  }
}
