import { Interrupted } from '../../errors.ts'
import type { colours } from '../../text/colours.ts'

/**
 * Does the work of a phase, and says how it ended: a mark, and its result, `stopped` or `failed`.
 * @param end is called once, at the end
 */
export async function endPhase<T>(
  work: () => Promise<T>,
  result: ((value: T) => string | undefined) | undefined,
  paint: ReturnType<typeof colours>,
  end: (mark: string, what: string) => void,
): Promise<T> {
  try {
    const value = await work()
    end(paint.green('✓'), result?.(value) ?? '')
    return value
  } catch (error) {
    const stopped = error instanceof Interrupted
    end(stopped ? paint.yellow('–') : paint.red('✗'), stopped ? 'stopped' : 'failed')
    throw error
  }
}
