// Why none of sixty wheels fits, in one sentence.

import type { Target } from '../../lambda/target.ts'
import { listedAll } from '../../text/listing.ts'
import { byNumbers } from '../../text/order.ts'
import { parseWheelFilename } from './filename.ts'
import { distance, misfits, misfitText, type Misfit } from './misfit.ts'

/** Told in this order: what is nearly right says the most. */
const order: readonly (Misfit['kind'] | 'left-out')[] = ['left-out', ...distance]

/**
 * Groups wheels by why they do not fit: `1 needs glibc 2.27, python3.11 on Lambda has 2.26; 12 are for Python 3.12
 * and 3.13; 8 are for macOS and Windows`. A wheel with several reasons counts where it is farthest off.
 */
export function summarizeMisfits(filenames: readonly string[], target: Target): string {
  const kinds = new Map<Misfit['kind'] | 'left-out', string[]>()
  for (const filename of filenames) {
    const wheel = parseWheelFilename(filename)
    const found = wheel ? misfits(wheel, target) : []
    const farthest = found.toSorted((a, b) => order.indexOf(b.kind) - order.indexOf(a.kind))[0]
    const kind = farthest?.kind ?? (wheel ? 'left-out' : 'unknown')
    kinds.set(kind, [...(kinds.get(kind) ?? []), farthest ? valueOf(farthest) : filename])
  }
  const count = (values: readonly string[]): string => {
    if (values.length < filenames.length) return String(values.length)
    return values.length === 1 ? 'it' : 'all'
  }
  return order
    .flatMap((kind) => {
      const values = kinds.get(kind)
      return values ? [describe(kind, count(values), listedAll([...new Set(values)].sort(byNumbers)), target)] : []
    })
    .join('; ')
}

/** Why the wheel that is nearest to fitting does not fit; undefined when there is no wheel. */
export function nearestMisfit(filenames: readonly string[], target: Target): string | undefined {
  let best: { readonly rank: number; readonly texts: readonly string[] } | undefined
  for (const filename of filenames) {
    const wheel = parseWheelFilename(filename)
    if (!wheel) continue
    const found = misfits(wheel, target)
    const rank = found.length === 0 ? 0 : Math.max(...found.map(({ kind }) => distance.indexOf(kind) + 1))
    if (best && best.rank <= rank) continue
    const texts = found.map((one) => misfitText(one, target))
    best = { rank, texts: texts.length === 0 ? ['is withdrawn or for another Python'] : texts }
  }
  return best?.texts.join(' and ')
}

function valueOf(misfit: Misfit): string {
  if ('needs' in misfit) return misfit.needs
  if ('name' in misfit) return misfit.name
  return 'tag' in misfit ? misfit.tag : ''
}

function describe(kind: (typeof order)[number], count: string, values: string, target: Target): string {
  const isOne = count === '1' || count === 'it'
  const [need, are, fit] = isOne ? ['needs', 'is', 'fits'] : ['need', 'are', 'fit']
  const runtime = target.runtime.name
  switch (kind) {
    case 'glibc':
      return `${count} ${need} glibc ${values}, ${runtime} on Lambda has ${target.runtime.glibc.join('.')}`
    case 'left-out':
      return `${count} ${fit} by ${isOne ? 'its tag' : 'their tags'} and ${are} withdrawn or ruled out by the resolver: ${values}`
    case 'unlabelled':
      return `${count} ${are} tagged ${values}, which does not say what glibc is needed`
    case 'newer-python':
      return `${count} ${need} Python ${values} or later`
    case 'python':
      return `${count} ${are} for Python ${values}`
    case 'free-threaded':
      return `${count} ${are} for free-threaded Python`
    case 'libc':
      return `${count} ${are} for musl`
    case 'machine':
    case 'implementation':
    case 'system':
      return `${count} ${are} for ${values}`
    case 'unknown':
      break
  }
  return `${count} ${are} tagged for something else: ${values}`
}
