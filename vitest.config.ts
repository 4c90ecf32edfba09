import { defineConfig } from 'vitest/config'

// Kinds of tests, told apart by their file names. Each kind is a project: `npx vitest run --project quick`.
const kinds = {
  /** Need nothing but this machine, and take milliseconds. All other names are quick. */
  quick: '__tests__/**/*.test.ts',
  /** Schedules of faults, and processes that are killed: the same needs, but seconds each. */
  faults: '__tests__/**/*.faults.test.ts',
  /** Hostile packages, indexes, caches and archives with planted secrets. */
  redteam: '__tests__/**/*.redteam.test.ts',
  /** Generated indexes, ours against pip: minutes. Need uv and pip, no index. */
  universes: '__tests__/**/*.universes.test.ts',
  /** Need a package index. */
  index: '__tests__/**/*.index.test.ts',
  /** Need an engine, an emulator or a service of __tests__/testbed, which they share: one file at a time. */
  itg: '__tests__/**/*.itg.test.ts',
}
const { quick, ...special } = kinds
const common = { testTimeout: 60_000, hookTimeout: 300_000, pool: 'forks' as const }

export default defineConfig({
  test: {
    reporters: process.env['CI'] ? ['default', ['json', { outputFile: 'coverage/test-results.json' }]] : ['default'],
    maxWorkers: 2,
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
      // One group: most of their files keep one core busy, and some only wait.
      { test: { ...common, name: 'redteam', include: [special.redteam], sequence: { groupOrder: 2 } } },
      { test: { ...common, name: 'index', include: [special.index], sequence: { groupOrder: 2 } } },
      { test: { ...common, name: 'universes', include: [special.universes], sequence: { groupOrder: 2 } } },
      {
        test: {
          ...common,
          name: 'itg',
          include: [special.itg],
          fileParallelism: false,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
})
