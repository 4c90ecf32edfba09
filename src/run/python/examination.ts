import type { Context } from '../../host/context.ts'
import { openExaminer } from '../../python/checks/examine.ts'
import type { WheelFacts } from '../../python/checks/wheel-facts.ts'
import type { Wheel } from '../../python/wheels/wheelhouse.ts'

export interface Examination {
  readonly examine: (wheel: Wheel) => void
  facts(): Promise<ReadonlyMap<string, WheelFacts>>
  /** Throws what is wrong with a wheel rather than what came of it. */
  readonly explain: (error: unknown) => Promise<never>
}

/** Examines wheels as they arrive, while others are still under way. */
export function startExamination(context: Context): Examination {
  const examiner = openExaminer(context)
  const examined = new Map<string, Promise<WheelFacts>>()
  let done = 0
  let isAwaited = false
  const tell = (current?: string): void => {
    if (!isAwaited || done === examined.size) return
    const counts = { title: 'Inspecting', done, total: examined.size, unit: 'wheels' } as const
    context.log.progress(current === undefined ? counts : { ...counts, current })
  }
  const examine = (wheel: Wheel): void => {
    if (examined.has(wheel.sha256)) return
    const facts = examiner.examine(wheel)
    const count = (): void => {
      done += 1
      tell(wheel.name)
    }
    facts.then(count, count) // What is thrown is thrown when the facts are asked for.
    examined.set(wheel.sha256, facts)
  }
  const facts = async (): Promise<ReadonlyMap<string, WheelFacts>> => {
    isAwaited = true
    tell()
    await examiner.help()
    const found = await Promise.all([...examined].map(async ([sha256, known]) => [sha256, await known] as const))
    examiner.rest()
    return new Map(found)
  }
  return {
    examine,
    facts,
    async explain(error) {
      await facts()
      throw error
    },
  }
}
