import { fileURLToPath } from 'node:url'
import { leadingName } from '../names.ts'
import { redact } from '../../text/redact.ts'
import type { Inputs, Requirement } from '../requirements/inputs.ts'
import type { LockedPackage } from '../locks/lock.ts'
import type { Requirer } from '../../model/component.ts'

/** The lines that speak of a package, by its name or, where a line has none, by its URL or path. */
export function linesFor(one: LockedPackage, lines: readonly Requirement[]): readonly Requirement[] {
  return lines.filter((line) => (line.name === undefined ? isSource(line, one) : line.name === one.name))
}

function isSource({ source }: Requirement, { direct }: LockedPackage): boolean {
  if (!direct || source.kind === 'index') return false
  const wanted = comparable(source.kind === 'url' ? source.url : source.path)
  if (direct.kind === 'directory') return comparable(direct.path) === wanted
  if (direct.kind === 'archive') return comparable(direct.file.url) === wanted
  return wanted.includes(comparable(direct.url))
}

function comparable(location: string): string {
  const plain = redact(location)
    .replace('***@', '')
    .replace(/[#?].*$/s, '')
  if (!plain.startsWith('file:')) return plain.replace(/^git\+/, '').replace(/\/$/, '')
  try {
    return fileURLToPath(plain).replace(/\/$/, '')
  } catch {
    return plain
  }
}

/** The packages with the requirement lines that asked for them. */
export function withDirectRequirers(packages: readonly LockedPackage[], inputs: Inputs): readonly LockedPackage[] {
  return packages.map((one) => {
    const requiredBy = linesFor(one, inputs.requirements).map(({ origin }): Requirer => origin)
    return { ...one, requiredBy }
  })
}

/** Which packages require which, by uv's annotations in the form of a requirements file (`--annotation-style split`). */
export function parseAnnotations(text: string): ReadonlyMap<string, readonly string[]> {
  const requirers = new Map<string, string[]>()
  let current: string[] | undefined
  for (const line of text.split('\n')) {
    const comment = /^\s+#(?:\s+via)?\s*(.*)$/.exec(line)
    if (comment) {
      const name = leadingName(comment[1] ?? '')
      if (name !== undefined && current) current.push(name)
      continue
    }
    const name = leadingName(line)
    if (name === undefined) continue
    current = requirers.get(name) ?? []
    requirers.set(name, current)
  }
  return requirers
}

/** The packages with those that require them, behind the lines that do. */
export function withPackageRequirers(
  packages: readonly LockedPackage[],
  requirers: ReadonlyMap<string, readonly string[]>,
): readonly LockedPackage[] {
  const known = new Set(packages.map(({ name }) => name))
  return packages.map((one) => {
    const names = (requirers.get(one.name) ?? []).filter((name) => known.has(name))
    const direct = one.requiredBy.filter(({ kind }) => kind !== 'package')
    return { ...one, requiredBy: [...direct, ...names.map((name): Requirer => ({ kind: 'package', name }))] }
  })
}
