import { defineConfig } from 'vitest/config';

const inCi = process.env['CI'] === 'true';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Processes, not threads: tests may change the folder and the time zone. Two, as the machines have two cores.
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // What a browser shows is waited for; on a busy machine that takes more than a second.
    expect: { poll: { timeout: 15_000 } },
    // .ci/run counts the tests from the second one.
    reporters: inCi ? ['default', ['json', { outputFile: 'coverage/tests.json' }]] : ['default'],
    coverage: {
      // So that `npm test` holds the thresholds in CI without a second run.
      enabled: inCi,
      provider: 'v8',
      include: ['src/**/*.ts'],
      // The page's script runs in a browser, where test/report/html/browser.test.ts drives it.
      exclude: ['**/*.d.ts', 'src/report/html/client/**'],
      reporter: inCi ? ['text-summary', 'json-summary'] : ['text', 'html'],
      thresholds: { lines: 85, statements: 85, functions: 85, branches: 75 },
    },
  },
});
