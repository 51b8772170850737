import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          setupFiles: ['tests/support/same-cases.ts'],
          include: ['src/**/*.test.ts', 'admin/**/*.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'portal',
          include: ['tests/**/*.test.ts'],
          testTimeout: 240_000,
          hookTimeout: 480_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
