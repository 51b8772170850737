import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { readReads, writeReads } from './collected-reads.ts';
import { Publication } from './publication.ts';

const PAGES = 2_500;

it('hands over what more pages read than fit in one part, from several files', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'nhip-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  const files = ['one', 'two', 'none'].map((name) => path.join(folder, name));
  for (const [part, file] of files.entries()) {
    const writer = writeReads(file);
    for (let page = 0; part < 2 && page < PAGES; page++) {
      const ranges = [{ list: 'all ', from: `${page}`, to: '~' }];
      writer.add(`/${part}/${page}/`, { tags: new Set(['frame', `article ${page}`]), ranges });
    }
    writer.end();
  }
  const publication = new Publication(':memory:');
  const refilling = publication.refill();
  for (const part of readReads(files)) refilling.add(part);
  refilling.end();
  expect(publication.urls()).toHaveLength(2 * PAGES);
  expect(publication.pagesTouchedBy({ tags: new Set(['frame']), points: [] }).size).toBe(2 * PAGES);
  const touched = { tags: new Set([`article ${PAGES - 1}`]), points: [] };
  expect([...publication.pagesTouchedBy(touched)]).toEqual([`/0/${PAGES - 1}/`, `/1/${PAGES - 1}/`]);
  publication.close();
});
