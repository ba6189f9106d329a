import { defineConfig } from '@playwright/test';

const port = Number(process.env.TEST_PORT ?? 3179);

/** One runner for unit and browser tests; `npm test` prepares the data folder and the pages first. */
export default defineConfig({
  testDir: 'tests',
  fullyParallel: true,
  workers: 2,
  timeout: 180_000,
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [['list'], ['json']] : 'list',
  snapshotPathTemplate: 'tests/golden/{arg}{ext}',
  outputDir: 'test-results/output',
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    launchOptions: {
      ...(process.env.CHROMIUM ? { executablePath: process.env.CHROMIUM } : {}),
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
    },
  },
  projects: [
    { name: 'unit', testMatch: '**/*.test.ts' },
    { name: 'browser', testMatch: '**/*.browser.ts' },
  ],
  webServer: {
    command: 'node --import tsx server/serve.ts',
    url: `http://127.0.0.1:${port}/`,
    env: {
      PORT: String(port),
      DATA_DIR: process.env.TEST_DATA ?? '.test-data',
      NODE_ENV: 'production',
    },
    reuseExistingServer: false,
    timeout: 180_000,
    stdout: 'ignore',
  },
});
