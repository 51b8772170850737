import { defineConfig } from 'vitest/config';

/** Run by hand: `npx vitest run --config bench/vitest.config.ts`. */
export default defineConfig({
  test: { root: import.meta.dirname, include: ['*.test.ts'], testTimeout: 20_000 },
});
