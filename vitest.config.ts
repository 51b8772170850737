import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** A browser's test waits half of its time, so that two share two processors well; more than four want much memory. */
const maxWorkers = Math.min(Math.max(availableParallelism(), 2), 4);
const PURE = ['src/core/**/*.test.ts', 'src/components/**/*.test.ts'];
const unit = { setupFiles: ['tests/support/same-cases.ts'], testTimeout: 60_000, maxWorkers };
const patient = { testTimeout: 240_000, hookTimeout: 480_000, maxWorkers };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...unit,
          name: 'pure',
          include: PURE,
          // Nothing outlasts a file in rooms without disk and environment, and to load the same modules anew for each
          // of more than a hundred files takes three times as long as the tests.
          isolate: false,
        },
      },
      {
        test: {
          ...unit,
          name: 'unit',
          include: ['src/**/*.test.ts', 'admin/**/*.test.ts'],
          exclude: PURE,
        },
      },
      {
        test: {
          ...patient,
          name: 'portal',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/built-site/**', 'tests/desk/**'],
          globalSetup: ['tests/support/unpack-browser.ts'],
        },
      },
      {
        test: {
          ...patient,
          name: 'desk',
          include: ['tests/desk/**/*.test.ts'],
          // One portal and one browser for the files that a worker runs.
          isolate: false,
          globalSetup: ['tests/support/unpack-browser.ts'],
        },
      },
      {
        test: {
          ...patient,
          name: 'built-site',
          include: ['tests/built-site/**/*.test.ts'],
          // One browser for the files that a worker runs, as it would be for one file; each test opens a page of its own.
          isolate: false,
          globalSetup: ['tests/support/unpack-browser.ts', 'tests/support/build-sample-site.ts'],
        },
      },
    ],
  },
});
