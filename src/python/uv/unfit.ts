import type { Problem } from '../../errors.ts'
import { targetName } from '../../lambda/target.ts'
import { listed } from '../../text/listing.ts'
import { normalizeName } from '../names.ts'
import {
  adviceForName,
  adviceForSystem,
  easierPackage,
  onlySystemOf,
  type OtherSystem,
} from '../requirements/known-names.ts'
import { explanation, pattern, type Asked, type Said } from './words.ts'

const pythonWords = pattern(
  'the requested Python version \\([^)]{1,100}\\) does not satisfy Python\\s*([<>=!~]\\S*) and NAMERANGE depends on Python',
  'i',
)

/** A package that asks for another Python. */
export function requiresPython(said: Said, { target }: Asked): Problem | undefined {
  const [, wanted, name, range = ''] = pythonWords.exec(said.text) ?? []
  if (wanted === undefined || name === undefined) return undefined
  return {
    code: 'requires-python',
    message: `${withVersion(name, range)} needs Python ${wanted}, and ${targetName(target)} has ${target.runtime.pythonFull}. ${explanation(said)}`,
    nextStep: `Choose a newer runtime, or a version of ${name} that supports Python ${target.runtime.python}.`,
    package: normalizeName(name),
  }
}

const wheelWords = pattern('NAMERANGE ha(?:s|ve) no (?:usable )?wheels')
const tagged = /`([^`]{1,200})`/g
/** `pywin32` of `Wheels are available for `pywin32` (v312) on the following platforms: `win32`, `win_amd64``. */
const shownTags = 100

/** A package without a source: what has one is refused, or compiled, by those who choose the wheels. */
export function noFittingWheel(said: Said, { target }: Asked): Problem | undefined {
  const [, name, range = ''] = wheelWords.exec(said.text) ?? []
  if (name === undefined) return undefined
  const hints = said.hints.filter((hint) => hint.includes(`\`${name}\``) && /wheels/i.test(hint))
  const platforms = tagsOf(hints.find((hint) => /platforms?:/.test(hint)))
  const tags = platforms.length > 0 ? platforms : tagsOf(hints.find((hint) => / tags?:/.test(hint)))
  const exist = tags.length > 0 ? ` Wheels exist for ${listed(tags, 12)}.` : ''
  const { runtime } = target
  return {
    code: 'no-fitting-wheel',
    message: `${withVersion(name, range)} has no wheel that fits ${targetName(target)} (glibc ${runtime.glibc.join('.')}), and no source distribution either.${exist} ${explanation(said)}`,
    nextStep: nextStep(name, platforms),
    package: normalizeName(name),
  }
}

function tagsOf(hint: string | undefined): readonly string[] {
  if (hint === undefined) return []
  return [...hint.slice(hint.lastIndexOf(':')).matchAll(tagged)].map(([, tag = '']) => tag).slice(0, shownTags)
}

function nextStep(name: string, platforms: readonly string[]): string {
  const other = adviceForName(name) ?? easierPackage(normalizeName(name))
  // Where a version has no wheel for the target's Python, uv does not come to the platforms.
  const only = onlySystemOf(name) ?? onlySystem(platforms)
  if (only !== undefined) {
    const also = other === undefined ? '' : ` Or ${other}.`
    return `${adviceForSystem(name, only)}${also}`
  }
  if (other !== undefined) return `${other.charAt(0).toUpperCase()}${other.slice(1).replace(/\.$/, '')}.`
  return `Choose a version of ${name} that has a wheel for it, or another runtime or architecture.`
}

function onlySystem(platforms: readonly string[]): OtherSystem | undefined {
  if (platforms.length === 0) return undefined
  if (platforms.every((tag) => tag.startsWith('win'))) return { system: 'Windows', marker: 'win32' }
  if (platforms.every((tag) => tag.startsWith('macosx'))) return { system: 'macOS', marker: 'darwin' }
  return undefined
}

function withVersion(name: string, range: string): string {
  const exact = /^==([^,]+)$/.exec(range)?.[1]
  return exact === undefined ? name : `${name} ${exact}`
}
