import { architectureFacts } from '../../lambda/architectures.ts'
import type { Target } from '../../lambda/target.ts'
import type { MarkerVariable } from './marker.ts'

/** The variables whose value is a text. */
type TextVariable = Exclude<MarkerVariable, 'extra' | 'extras' | 'dependency_groups'>

/** What the variables of markers are. */
export interface MarkerEnvironment {
  readonly texts: Readonly<Record<TextVariable, string>>
  /** Normalized names. For `extra` and `extras`. */
  readonly extras: ReadonlySet<string>
  /** Normalized names. For `dependency_groups`. */
  readonly groups: ReadonlySet<string>
}

/** Lambda's CPython on a runtime and an architecture. */
export function targetEnvironment(
  { runtime, architecture }: Target,
  chosen: { readonly extras?: Iterable<string>; readonly groups?: Iterable<string> } = {},
): MarkerEnvironment {
  return {
    texts: {
      python_version: runtime.python,
      python_full_version: runtime.pythonFull,
      os_name: 'posix',
      sys_platform: 'linux',
      platform_system: 'Linux',
      platform_machine: architectureFacts[architecture].machine,
      platform_python_implementation: 'CPython',
      implementation_name: 'cpython',
      implementation_version: runtime.pythonFull,
      // Lambda changes its kernel without notice, so a package cannot depend on it. uv says the same for a given platform.
      platform_release: '',
      platform_version: '',
    },
    extras: new Set(chosen.extras),
    groups: new Set(chosen.groups),
  }
}
