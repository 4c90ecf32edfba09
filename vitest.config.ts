import { defineConfig } from 'vitest/config'

// Three kinds of test, told apart by their file names:
//   *.test.ts        offline and quick
//   *.index.test.ts  need a package index
//   *.itg.test.ts    need an engine, an emulator or a service of __tests__/testbed, which they share: one at a time
const outside = ['__tests__/**/*.index.test.ts', '__tests__/**/*.itg.test.ts']
const common = { testTimeout: 60_000, hookTimeout: 300_000, pool: 'forks' as const }

export default defineConfig({
  test: {
    reporters: process.env['CI'] ? ['default', ['json', { outputFile: 'coverage/test-results.json' }]] : ['default'],
    maxWorkers: 2,
    projects: [
      {
        test: {
          ...common,
          name: 'quick',
          include: ['__tests__/**/*.test.ts'],
          exclude: outside,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: { ...common, name: 'outside', include: outside, fileParallelism: false, sequence: { groupOrder: 1 } },
      },
    ],
  },
})
