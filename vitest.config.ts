import { defineConfig } from 'vitest/config'

/** The suites, cheapest first: `vitest run --project NAME` runs one, `npm test` runs them in this order. */
export default defineConfig({
  test: {
    projects: [
      // Time limits are there to end what hangs, not to measure: a loaded computer may take its time.
      { test: { name: 'architecture', include: ['tests/architecture/**/*.test.ts'], testTimeout: 30_000 } },
      {
        test: {
          name: 'unit',
          include: ['{shared,extension,server}/src/**/*.test.{ts,tsx}', 'tools/**/*.test.ts'],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'contract',
          include: ['tests/{contract,sync}/**/*.test.ts', 'tests/faults/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
      // Looks at the built extension and at the lock file.
      { test: { name: 'security', include: ['tests/security/**/*.test.ts'], testTimeout: 60_000 } },
      {
        test: {
          name: 'journeys',
          // What is built, in real browsers: the reader over pages, deaths and damage, then whole journeys.
          include: ['tests/{capture,journeys}/**/*.test.ts', 'tests/faults/browser/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 120_000,
          // Each journey runs browsers of its own: one at a time, or their timing would depend on each other.
          fileParallelism: false,
        },
      },
    ],
  },
})
