import { expect, it } from 'vitest';
import { readAhead } from './read-ahead.ts';

it('reads each module of a site once, side by side, and no package', async () => {
  const imports: Record<string, string[]> = {
    'virtual:app': ['/a.ts', '/@id/__x00__virtual:b'],
    '/page.astro': ['/a.ts', 'node:path', 'zod'],
    '/a.ts': ['/c.ts', '/broken.ts'],
    '/c.ts': ['/a.ts'],
  };
  const asked: string[] = [];
  let atOnce = 0;
  let most = 0;
  await readAhead(
    {
      async transformRequest(url) {
        asked.push(url);
        most = Math.max(most, ++atOnce);
        await Promise.resolve();
        atOnce--;
        if (url === '/broken.ts') throw new Error('Unexpected token');
        return { code: '', map: null, deps: imports[url] ?? [] };
      },
    },
    ['virtual:app', '/page.astro'],
  );
  expect(asked.sort()).toEqual([
    '/@id/__x00__virtual:b',
    '/a.ts',
    '/broken.ts',
    '/c.ts',
    '/page.astro',
    'virtual:app',
  ]);
  expect(most).toBeGreaterThan(1);
});
