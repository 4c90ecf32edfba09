import { ConfigurationError, type Problem } from '../../errors.ts'
import { targetName, type Target } from '../../lambda/target.ts'
import type { MarkerEnvironment } from '../markers/environment.ts'
import { satisfiesAny } from '../versions/poetry-constraint.ts'
import { holds } from './holds.ts'
import type { LockFile } from './lock-file.ts'
import type { Fields } from './toml-lock.ts'

// What a lock was made for: it says nothing about other targets.

export function requiresPython(fields: Fields, key: string, line: number): Pick<LockFile, 'requiresPython'> {
  const specifiers = fields.specifiers(key)
  return specifiers ? { requiresPython: { text: fields.text(key) ?? '', versions: [specifiers], line } } : {}
}

export function lockEnvironments(fields: Fields, key: string, line: number): LockFile['environments'] {
  return fields.texts(key).map((text) => ({ text, marker: fields.markerOf(text), line }))
}

/** @throws {ConfigurationError} `lock-excludes-target` */
export function checkMadeFor(lock: LockFile, target: Target, environment: MarkerEnvironment): void {
  const { file, requiresPython: python, environments, platforms = [] } = lock
  const refuse = (line: number, why: string, nextStep: string): never => {
    const message = `${file}:${line} was not made for ${targetName(target)}: ${why}.`
    throw new ConfigurationError({ code: 'lock-excludes-target', message, nextStep, file, line } satisfies Problem)
  }
  if (python && !satisfiesAny(target.runtime.pythonFull, python.versions)) {
    refuse(
      python.line,
      `it requires Python ${python.text}, and ${target.runtime.name} is Python ${target.runtime.pythonFull}`,
      'Choose another runtime, or widen the range of Pythons in the project and lock again.',
    )
  }
  const isOneOf = (texts: readonly string[]): string => {
    const list = texts.slice(0, 5).map((text) => `\`${text.slice(0, 200)}\``)
    return `it is for ${list.join(' and ')}${texts.length > 5 ? ' and others' : ''} only`
  }
  const nextStep = 'Add the target to those that the project is locked for, and lock again.'
  if (environments.length > 0 && !environments.some(({ marker }) => holds(marker, environment))) {
    refuse(environments[0]?.line ?? 1, isOneOf(environments.map(({ text }) => text)), nextStep)
  }
  if (platforms.length > 0 && !platforms.some(({ includes }) => includes(target))) {
    refuse(platforms[0]?.line ?? 1, isOneOf(platforms.map(({ text }) => text)), nextStep)
  }
}
