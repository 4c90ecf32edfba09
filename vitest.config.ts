import { defineConfig } from 'vitest/config'
import Order from './__tests__/support/order.ts'

// Kinds of tests, told apart by their file names. Each kind is a project: `npx vitest run --project quick`.
const kinds = {
  /** Need nothing but this machine, and take milliseconds. All other names are quick. */
  quick: '__tests__/**/*.test.ts',
  /** Schedules of faults, and processes that are killed: the same needs, but seconds each. */
  faults: '__tests__/**/*.faults.test.ts',
  /** Hostile packages, indexes, caches and archives with planted secrets. */
  redteam: '__tests__/**/*.redteam.test.ts',
  /** Generated indexes, ours against pip: a minute or two. Need uv and pip, no index. */
  universes: '__tests__/**/*.universes.test.ts',
  /** Need a package index. */
  index: '__tests__/**/*.index.test.ts',
  /** Need an engine, an emulator or a browser of __tests__/testbed; those that share one take turns: `support/turns.ts`. */
  itg: '__tests__/**/*.itg.test.ts',
}
const { quick, ...special } = kinds
const common = { testTimeout: 60_000, hookTimeout: 300_000, pool: 'forks' as const }
/**
 * One group: most of their files keep one core busy, and some wait for their turn, which is why there are three. Emulated
 * builds take long beside others: what measures time has limits of its own.
 */
const last = { ...common, testTimeout: 180_000, maxWorkers: 3, sequence: { groupOrder: 2 } }

export default defineConfig({
  test: {
    reporters: process.env['CI'] ? ['default', ['json', { outputFile: 'coverage/test-results.json' }]] : ['default'],
    maxWorkers: 2,
    sequence: { sequencer: Order },
    globalSetup: ['__tests__/support/left-behind.ts'],
    projects: [
      {
        test: {
          ...common,
          name: 'quick',
          include: [quick],
          exclude: Object.values(special),
          sequence: { groupOrder: 0 },
        },
      },
      { test: { ...common, name: 'faults', include: [special.faults], sequence: { groupOrder: 1 } } },
      { test: { ...last, name: 'universes', include: [special.universes] } },
      { test: { ...last, name: 'redteam', include: [special.redteam] } },
      { test: { ...last, name: 'index', include: [special.index] } },
      { test: { ...last, name: 'itg', include: [special.itg] } },
    ],
  },
})
