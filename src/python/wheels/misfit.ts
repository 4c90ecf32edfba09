// Why a wheel does not fit, in words.

import type { WheelFilename } from './filename.ts'
import { architectureFacts } from '../../lambda/architectures.ts'
import type { Target } from '../../lambda/target.ts'
import { fit, minorOf, supportedPlatforms } from './tags.ts'

/** One reason why a wheel does not fit. */
export type Misfit =
  | { readonly kind: 'glibc'; readonly needs: string }
  | { readonly kind: 'python'; readonly needs: string }
  | { readonly kind: 'newer-python'; readonly needs: string }
  | { readonly kind: 'free-threaded' }
  | { readonly kind: 'implementation'; readonly name: string }
  | { readonly kind: 'machine'; readonly name: string }
  | { readonly kind: 'libc'; readonly name: 'musl' }
  | { readonly kind: 'system'; readonly name: string }
  | { readonly kind: 'unlabelled'; readonly tag: string }
  | { readonly kind: 'unknown'; readonly tag: string }

/** The reason as it follows a wheel's name: `needs glibc 2.27, python3.11 on Lambda has 2.26`. */
export function misfitText(misfit: Misfit, target: Target): string {
  const runtime = target.runtime.name
  switch (misfit.kind) {
    case 'glibc':
      return `needs glibc ${misfit.needs}, ${runtime} on Lambda has ${target.runtime.glibc.join('.')}`
    case 'python':
      return `is for Python ${misfit.needs}`
    case 'newer-python':
      return `needs Python ${misfit.needs} or later`
    case 'free-threaded':
      return 'is for free-threaded Python, Lambda runs the ordinary one'
    case 'libc':
      return 'is for musl, Lambda has glibc'
    case 'implementation':
    case 'machine':
    case 'system':
      return `is for ${misfit.name}`
    case 'unlabelled':
      return `is tagged ${misfit.tag}, which does not say what glibc it needs`
    case 'unknown':
      break
  }
  return `is tagged ${misfit.tag}, which ${runtime} does not accept`
}

/** Every reason why a published wheel does not fit, the system's before the interpreter's; none when it fits. */
export function misfits(wheel: WheelFilename, target: Target): readonly Misfit[] {
  if (fit(wheel, target)) return []
  const platform = nearest(wheel.platforms.map((tag) => platformMisfit(tag, target)))
  const python = nearest(
    wheel.pythons.flatMap((tag) => wheel.abis.map((abi) => pythonMisfit(tag, abi, wheel.platforms, target))),
  )
  const found = [platform, python].filter((misfit) => misfit !== undefined)
  const tag = [wheel.pythons.join('.'), wheel.abis.join('.'), wheel.platforms.join('.')].join('-')
  return found.length > 0 ? found : [{ kind: 'unknown', tag }]
}

/** From what is nearly right to what is far off: of a wheel's many tags the nearest one tells the most. */
export const distance: readonly Misfit['kind'][] = [
  'glibc',
  'unlabelled',
  'newer-python',
  'python',
  'free-threaded',
  'machine',
  'libc',
  'implementation',
  'system',
  'unknown',
]

function nearest(found: readonly (Misfit | undefined)[]): Misfit | undefined {
  if (found.includes(undefined)) return undefined
  return found.toSorted((a, b) => distance.indexOf(a?.kind ?? 'unknown') - distance.indexOf(b?.kind ?? 'unknown'))[0]
}

function platformMisfit(tag: string, target: Target): Misfit | undefined {
  if (tag === 'any' || supportedPlatforms(target, 'wheel').includes(tag)) return undefined
  const { machine } = architectureFacts[target.architecture]
  const system = systems.find(([prefix]) => tag.startsWith(prefix))
  if (system) return { kind: 'system', name: system[1] }
  const linux = /^(manylinux_\d+_\d+|manylinux1|manylinux2010|manylinux2014|musllinux_\d+_\d+|linux)_(.+)$/.exec(tag)
  if (!linux) return { kind: 'unknown', tag }
  const [, libc = '', tagMachine = ''] = linux
  if (libc.startsWith('musllinux')) return { kind: 'libc', name: 'musl' }
  if (tagMachine !== machine) return { kind: 'machine', name: tagMachine }
  if (libc === 'linux') return { kind: 'unlabelled', tag }
  return { kind: 'glibc', needs: libc.replace('manylinux_', '').replace('_', '.') }
}

const systems: readonly (readonly [prefix: string, name: string])[] = [
  ['macosx', 'macOS'],
  ['win', 'Windows'],
  ['ios', 'iOS'],
  ['android', 'Android'],
  ['emscripten', 'the browser'],
  ['pyodide', 'the browser'],
  ['pyemscripten', 'the browser'],
  ['wasi', 'WebAssembly'],
]

function pythonMisfit(python: string, abi: string, platforms: readonly string[], target: Target): Misfit | undefined {
  const supported = ['any', ...supportedPlatforms(target, 'wheel')].some((platform) =>
    fit({ pythons: [python], abis: [abi], platforms: [platform] }, target),
  )
  if (supported) return undefined
  const [, implementation = '', major = '', minor = ''] = /^([a-z]+)(\d)_?(\d*)$/.exec(python) ?? []
  const foreign = implementations[implementation]
  if (foreign !== undefined) return { kind: 'implementation', name: foreign }
  if (major === '2') return { kind: 'python', needs: '2' }
  const isPure = platforms.includes('any')
  if (major === '3' && (implementation === 'cp' || implementation === 'py')) {
    const wanted = Number(minor)
    const own = minorOf(target)
    const stable = abi === 'abi3' || (abi === 'none' && (implementation === 'py' || isPure))
    if (minor !== '' && wanted > own && stable) return { kind: 'newer-python', needs: `3.${wanted}` }
    if (minor !== '' && wanted !== own) return { kind: 'python', needs: `3.${wanted}` }
    if (/^cp3\d+t$/.test(abi) || abi === 'abi3t') return { kind: 'free-threaded' }
  }
  return { kind: 'unknown', tag: `${python}-${abi}` }
}

const implementations: Readonly<Record<string, string>> = {
  pp: 'PyPy',
  pypy: 'PyPy',
  graalpy: 'GraalPy',
  ip: 'IronPython',
  jy: 'Jython',
  rustpy: 'RustPython',
}
