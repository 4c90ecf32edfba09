// As of which day build requirements are chosen, so that a release is built by the same tools next year.

import type { PythonRuntime } from '../../lambda/runtimes.ts'
import type { LockedPackage } from '../locks/lock.ts'

/** Final releases of CPython: https://peps.python.org/pep-0602/ and the release schedules that it names. */
const released: Readonly<Record<string, string>> = {
  '3.9': '2020-10-05',
  '3.10': '2021-10-04',
  '3.11': '2022-10-24',
  '3.12': '2023-10-02',
  '3.13': '2024-10-07',
  '3.14': '2025-10-07',
}

/** Build tools of an older day do not know the target's Python. */
const daysUntilToolsFollow = 180
const dayMs = 24 * 60 * 60_000

/**
 * The day after the release was uploaded, or half a year after its Python came out, whichever is later. Undefined when
 * nobody knows the upload, and when that day has not come.
 */
export function toolsAsOf(
  { sdist, direct }: { readonly sdist?: LockedPackage['sdist'] | undefined; readonly direct?: unknown },
  { python }: Pick<PythonRuntime, 'python'>,
  nowMs = Date.now(),
): string | undefined {
  const uploaded = Date.parse((direct === undefined ? sdist?.uploadTime : undefined) ?? '')
  const python3 = Date.parse(released[python] ?? '')
  if (Number.isNaN(uploaded) || Number.isNaN(python3)) return undefined
  const day = Math.ceil(Math.max(uploaded + dayMs, python3 + daysUntilToolsFollow * dayMs) / dayMs) * dayMs
  return day > nowMs ? undefined : new Date(day).toISOString().slice(0, 10)
}
