import { defineConfig } from 'vitest/config'

const never = ['**/node_modules/**', '**/dist/**']

const tests = {
  include: ['**/*.test.{ts,tsx}'],
  exclude: [...never, 'journeys/**'],
  testTimeout: 20_000,
  hookTimeout: 60_000,
}

const journeys = {
  include: ['journeys/**/*.journey.ts'],
  exclude: never,
  fileParallelism: false,
  testTimeout: 180_000,
  hookTimeout: 180_000,
}

// `vitest run` is everything but the browser; `vitest run --mode journeys` is a day at the office in a real browser.
export default defineConfig(({ mode }) => ({
  oxc: { jsx: { runtime: 'automatic' as const } },
  test: {
    globalSetup: ['testing/cluster.ts'],
    passWithNoTests: true,
    env: { TZ: 'Asia/Shanghai' },
    ...(mode === 'journeys' ? journeys : tests),
  },
}))
