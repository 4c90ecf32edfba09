// Which wheels a Lambda runtime accepts, best first. The order is that of PEP 425 as pip applies it (packaging.tags):
// the most specific interpreter and ABI first, within them the newest platform first, and `any` after all of them.
// So a wheel for the platform wins over an `any` wheel of the same version, which matters: wasmtime's `any` wheel holds
// a Windows library only, and semgrep's lacks its binary.
// https://packaging.python.org/en/latest/specifications/platform-compatibility-tags/

import type { WheelFilename } from './filename.ts'
import { architectureFacts } from '../../lambda/architectures.ts'
import type { Target } from '../../lambda/target.ts'
import type { Wheel } from './wheelhouse.ts'

/** The oldest glibc that manylinux tags exist for: https://peps.python.org/pep-0600/ */
const oldestGlibcMinor = { x86_64: 5, aarch64: 17 } as const

/** The tags that came before PEP 600, by the glibc minor version they stand for. */
const legacyPlatforms: Readonly<Record<number, string>> = { 17: 'manylinux2014', 12: 'manylinux2010', 5: 'manylinux1' }

/** Platform tags of the target, newest glibc first. `linux_…` promises nothing, so only wheels built for the target may have it. */
export function supportedPlatforms(target: Target, origin: Wheel['origin']): readonly string[] {
  const { machine } = architectureFacts[target.architecture]
  const platforms: string[] = []
  for (let minor = target.runtime.glibc[1]; minor >= oldestGlibcMinor[machine]; minor--) {
    platforms.push(`manylinux_2_${minor}_${machine}`)
    const legacy = legacyPlatforms[minor]
    if (legacy !== undefined) platforms.push(`${legacy}_${machine}`)
  }
  if (origin === 'built') platforms.push(`linux_${machine}`)
  return platforms
}

/** Every tag of the target as `python-abi-platform`, best first. */
export function supportedTags(target: Target, origin: Wheel['origin'] = 'wheel'): readonly string[] {
  const minor = minorOf(target)
  const platforms = supportedPlatforms(target, origin)
  const tags: string[] = []
  const add = (python: string, abi: string, on: readonly string[]): void => {
    for (const platform of on) tags.push(`${python}-${abi}-${platform}`)
  }
  const cpython = `cp3${minor}`
  add(cpython, cpython, platforms)
  add(cpython, 'abi3', platforms)
  add(cpython, 'none', platforms)
  for (let older = minor - 1; older >= 2; older--) add(`cp3${older}`, 'abi3', platforms)

  const generic = [`py3${minor}`, 'py3', ...Array.from({ length: minor }, (_, index) => `py3${minor - 1 - index}`)]
  for (const python of generic) add(python, 'none', platforms)
  add(cpython, 'none', ['any'])
  for (const python of generic) add(python, 'none', ['any'])
  return tags
}

/** How well a wheel fits, 0 best. */
export interface Fit {
  readonly tag: string
  readonly rank: number
}

const rankings = new Map<string, ReadonlyMap<string, number>>()

/** The best of a wheel's tags; undefined when it does not fit. */
export function fit(
  wheel: Pick<WheelFilename, 'pythons' | 'abis' | 'platforms'>,
  target: Target,
  origin: Wheel['origin'] = 'wheel',
): Fit | undefined {
  const { runtime, architecture } = target
  const key = [runtime.python, runtime.glibc.join('.'), architecture, origin].join(' ')
  const ranking = rankings.get(key) ?? new Map(supportedTags(target, origin).map((tag, rank) => [tag, rank]))
  rankings.set(key, ranking)
  let best: Fit | undefined
  for (const python of wheel.pythons) {
    for (const abi of wheel.abis) {
      for (const platform of wheel.platforms) {
        const tag = `${python}-${abi}-${platform}`
        const rank = ranking.get(tag)
        if (rank !== undefined && (best === undefined || rank < best.rank)) best = { tag, rank }
      }
    }
  }
  return best
}

/** `13` of Python 3.13. */
export function minorOf({ runtime }: Target): number {
  return Number(runtime.python.split('.')[1])
}
