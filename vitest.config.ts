import { defineConfig } from 'vitest/config'

// Three kinds of test, told apart by their file names:
//   *.test.ts        offline and quick
//   *.index.test.ts  need a package index
//   *.itg.test.ts    need an engine, an emulator or a service of __tests__/testbed
export default defineConfig({
  test: {
    include: ['__tests__/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 120_000,
    pool: 'forks',
  },
})
