// What each phase says in one line when it ends.
import { formatBytes, plural } from '../text/units.ts'
import type { InspectedLayer } from './ecosystem.ts'
import type { Lock } from '../python/locks/lock.ts'
import type { BuiltWheels } from '../python/compile/options.ts'
import type { Measurement } from '../python/wheels/measure.ts'
import type { Wheelhouse } from '../python/wheels/wheelhouse.ts'

export function summaryOfBuilds(built: readonly BuiltWheels[]): string {
  const builds = built.flatMap((one) => one.builds)
  const now = builds.filter(({ milliseconds }) => milliseconds !== undefined).length
  const kept = builds.length - now
  return [plural(now, 'wheel'), ...(kept > 0 ? [`${kept} from the store`] : [])].join(', ')
}

export function summaryOfLocks(locks: readonly Lock[]): string {
  const packages = locks.reduce((sum, lock) => sum + lock.packages.length, 0)
  const isOnly = (...wanted: readonly Lock['origin'][]): boolean => locks.every(({ origin }) => wanted.includes(origin))
  const why = isOnly('store', 'closed')
    ? ', all pinned: nothing was resolved'
    : isOnly('lock')
      ? ', as they are locked'
      : ''
  return `${plural(packages, 'package')}${why}`
}

export function summaryOfSizes(measurements: readonly Measurement[]): string {
  const bytes = measurements.flatMap(({ wheels }) => wheels).reduce((sum, wheel) => sum + wheel.unzippedSizeBytes, 0)
  return `${formatBytes(bytes)} unzipped`
}

export function summaryOfWheels(wheelhouses: readonly Wheelhouse[]): string {
  return plural(
    wheelhouses.reduce((sum, { wheels }) => sum + wheels.length, 0),
    'wheel',
  )
}

export function summaryOfLayer({ layer }: InspectedLayer): string {
  const { name, kind } = layer.plan
  return `${kind === 'image' ? name : `${name}.zip`}, ${formatBytes(layer.sizeBytes)}${layer.reused ? ', unchanged' : ''}`
}
