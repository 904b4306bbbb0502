import { defineConfig } from 'vitest/config'

const never = ['**/node_modules/**', '**/dist/**']

const tests = {
  include: ['**/*.test.{ts,tsx}'],
  exclude: [...never, 'journeys/**'],
  globalSetup: ['testing/cluster.ts'],
  testTimeout: 20_000,
  hookTimeout: 60_000,
}

/** Two browsers and a camera each: alone, so that sound and picture have both cores. */
const talking = ['journeys/call.journey.ts', 'journeys/wages.journey.ts']

const journey = {
  testTimeout: 180_000,
  hookTimeout: 180_000,
}
const journeys = {
  projects: [
    {
      extends: true as const,
      test: {
        ...journey,
        name: 'journeys',
        include: ['journeys/**/*.journey.ts'],
        exclude: [...never, ...talking],
        maxWorkers: 2,
        sequence: { groupOrder: 1 },
      },
    },
    {
      extends: true as const,
      test: { ...journey, name: 'talking', include: talking, maxWorkers: 1, sequence: { groupOrder: 2 } },
    },
  ],
}

// `vitest run` is everything but the browser; `vitest run --mode journeys` is a day at the office in a real browser.
export default defineConfig(({ mode }) => ({
  oxc: { jsx: { runtime: 'automatic' as const } },
  test: {
    passWithNoTests: true,
    env: { TZ: 'Asia/Shanghai' },
    ...(mode === 'journeys' ? journeys : tests),
  },
}))
