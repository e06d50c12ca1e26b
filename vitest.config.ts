import { defineConfig } from 'vitest/config'

/** Four suites, slowest last: `vitest run --project NAME` runs one. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{shared,extension,server}/src/**/*.test.{ts,tsx}', 'tools/**/*.test.ts'],
        },
      },
      { test: { name: 'architecture', include: ['tests/{architecture,security}/**/*.test.ts'] } },
      {
        test: {
          name: 'contract',
          include: ['tests/{contract,sync,faults}/**/*.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['tests/journeys/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
