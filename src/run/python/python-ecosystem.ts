import { openExaminer, type Examiner } from '../../python/checks/examine.ts'
import { openEarlyWheels } from '../../python/wheels/early-wheels.ts'
import { openWheelStore, type WheelStore } from '../../python/wheels/store.ts'
import type { Wheel } from '../../python/wheels/wheelhouse.ts'
import type { PythonPlan } from '../../plan/plan.ts'
import { choosePackages } from './choose.ts'
import { configuredRun } from './configured-run.ts'
import type { Ecosystem } from '../ecosystem.ts'
import { makeLayers } from './make-layers.ts'
import { measureLayers, missingHandlers, type MeasuredLayers } from './measure.ts'
import { plannedBuildsOf } from './planned-builds.ts'
import { isSettled } from '../recording.ts'
import type { Run } from '../request.ts'

/** Artifacts of Python packages. */
export async function openPython(layers: readonly PythonPlan[], given: Run): Promise<Ecosystem> {
  const run = await configuredRun(given)
  const { config, context, announce } = run
  let opened: Promise<WheelStore> | undefined
  const openStore = (): Promise<WheelStore> => (opened ??= openWheelStore(config, context))
  const examiner = run.verb === 'build' ? openExaminer(context) : undefined
  // What is wrong with one is said when it is asked for.
  const examine = (wheel: Parameters<Examiner['examine']>[0]): void => void examiner?.examine(wheel).catch(() => {})
  const early = openEarlyWheels(openStore, context, examine)
  const chosen = await choosePackages(layers, run, { openStore, early }).catch(async (error: unknown) => {
    early.stop()
    await (await opened)?.[Symbol.asyncDispose]()
    throw error
  })
  const store = await openStore()
  let wheels: readonly Wheel[] = []
  let built: readonly Wheel[] = []
  let expected: MeasuredLayers['expected'] = new Map()
  return {
    layers,
    get isSettled() {
      return isSettled(chosen, built, run)
    },
    isLocked: chosen.locks.some(({ origin }) => origin === 'lock'),
    has: (wanted) => chosen.locks.some(({ packages }) => packages.some(({ name }) => name === wanted)),
    async identify(layer) {
      const { identifyLayer } = await import('../publishing/declare.ts')
      return identifyLayer(layer, chosen.locks, run)
    },
    async measure() {
      announce({ kind: 'wheels-built', wheels: plannedBuildsOf(chosen.selections, run) })
      const measured = await measureLayers(chosen, store, run)
      expected = measured.expected
      return measured.contents
    },
    async handlerFindings(layer, handler) {
      const known = expected.get(layer.name)
      return known ? missingHandlers(layer, known, { handler, handlers: [] }) : []
    },
    async make(checkUpload) {
      const made = await makeLayers(chosen, store, run, checkUpload)
      wheels = made.wheels
      built = made.built
      return made.inspected
    },
    keep: () => chosen.runnerCache.saveAll(wheels),
    async [Symbol.asyncDispose]() {
      early.stop()
      await store[Symbol.asyncDispose]()
    },
  }
}
