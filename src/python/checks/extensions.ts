// Which files CPython imports as extension modules:
// https://docs.python.org/3/library/importlib.html#importlib.machinery.EXTENSION_SUFFIXES

import { architectureFacts } from '../../lambda/architectures.ts'
import type { LocatedElf } from '../../inspect/scan.ts'
import type { NativeModule } from '../../inspect/subject.ts'
import type { Target } from '../../lambda/target.ts'

/** Names of shared libraries and extension modules. */
export const sharedLibrary = /\.so(?:\.[\d.]+)?$/

/** What a file name says of an extension module, e.g. `_ssl.cpython-313-aarch64-linux-gnu.so`. */
export interface ExtensionName {
  /** Its last component: `_ssl`. */
  readonly module: string
  /** `tagged`: for one Python. `stable`: `.abi3.so`. `plain`: `.so`, which may be no extension at all. */
  readonly kind: 'tagged' | 'stable' | 'plain'
  /** The tag between the dots, e.g. `cpython-313-aarch64-linux-gnu`. */
  readonly tag?: string
}

export function extensionName(path: string): ExtensionName | undefined {
  if (!path.endsWith('.so')) return undefined
  const file = path.slice(path.lastIndexOf('/') + 1)
  const match = /^([A-Za-z_]\w*)(?:\.((?:cpython|pypy|graalpy)[\w.-]*|abi3t?))?\.so$/.exec(file)
  if (!match?.[1]) return undefined
  const [, module, tag] = match
  if (tag === undefined) return { module, kind: 'plain' }
  return { module, kind: tag === 'abi3' ? 'stable' : 'tagged', tag }
}

/** Whether the target's CPython would look for a file of this name. */
export function fitsTarget(name: ExtensionName, { runtime, architecture }: Target): boolean {
  if (name.kind !== 'tagged') return true
  const python = runtime.python.replace('.', '')
  return name.tag === `cpython-${python}-${architectureFacts[architecture].machine}-linux-gnu`
}

/** What the target's CPython makes of an ELF file; undefined when its name is not that of a module. */
export function nativeModule(
  { path, initializesModule }: Pick<LocatedElf, 'path' | 'initializesModule'>,
  target: Target,
): NativeModule | undefined {
  const name = extensionName(path)
  if (!name) return undefined
  const fits = fitsTarget(name, target)
  return {
    name: name.module,
    tagged: name.kind === 'tagged',
    fits,
    imported: fits && (name.kind !== 'plain' || initializesModule),
  }
}
