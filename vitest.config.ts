import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/site/**', 'test/e2e/**'],
          // Properties over the real papers take seconds where other work is going on.
          testTimeout: 60_000,
        },
      },
      {
        // Reads dist/: run npm run build first.
        test: { name: 'site', include: ['test/site/**/*.test.ts'], testTimeout: 120_000 },
      },
      {
        test: {
          name: 'browser',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: ['test/e2e/global-setup.ts'],
          // Longer than Playwright waits for anything, so that a failure names what did not come.
          testTimeout: 90_000,
          hookTimeout: 120_000,
          // Two cores: browsers side by side only wait for each other.
          fileParallelism: false,
        },
      },
    ],
  },
});
