import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digestFiles } from '../../../tests/support/digest-files.ts';
import type { SearchDocument } from '../../core/search/search-document.ts';
import { thirtyDocuments } from './documents.fixture.ts';
import { writeSearchIndex } from './write-index.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'search-index-'));
  await writeSearchIndex(thirtyDocuments, path.join(folder, 'a'));
});

afterAll(() => rm(folder, { recursive: true }));

describe('writeSearchIndex', () => {
  const [firstDocument] = thirtyDocuments as [SearchDocument];

  it('writes the same bytes whatever the order of the documents, and only what search needs', async () => {
    const other = path.join(folder, 'b');
    await Promise.all([writeSearchIndex(thirtyDocuments.toReversed(), other)]);
    const [first, second] = [path.join(folder, 'a'), other].map(digestFiles);
    expect([...(second?.keys() ?? [])]).toEqual([...(first?.keys() ?? [])]);
    expect(second).toEqual(first);
    const names = [...(first?.keys() ?? [])].filter((name) => !name.includes('/'));
    expect(names).toEqual(['pagefind-entry.json', 'vocabulary.json', 'words.json']);
  });

  it('builds one after the other, and replaces what was there', async () => {
    const target = path.join(folder, 'c');
    const one = thirtyDocuments.slice(0, 1);
    const counts = await Promise.all([
      writeSearchIndex(thirtyDocuments, target),
      writeSearchIndex(one, target),
    ]);
    expect(counts).toEqual([30, 1]);
    const shown = (await readdir(path.join(target, 'files'))).filter((file) => file.endsWith('.pf_fragment'));
    expect(shown.length).toBe(1);
    expect(await readdir(folder)).not.toContain('c.partial');
  });

  it('reads documents as it needs them, and never holds those of a whole year', async () => {
    let read = 0;
    let most = 0;
    const many = (function* () {
      for (; read < 1500; read++) {
        yield { ...firstDocument, url: `/bai-viet/2023/bai-${read}/`, text: 'Một việc.' };
      }
    })();
    const count = await writeSearchIndex(many, path.join(folder, 'd'), (done) => {
      most = Math.max(most, read - done);
    });
    expect(count).toBe(1500);
    expect(most).toBeLessThanOrEqual(1000);
  });

  it('leaves the earlier index alone when the documents cannot be read', async () => {
    const target = path.join(folder, 'a');
    const before = await readdir(target);
    await expect(
      writeSearchIndex(
        (function* () {
          yield* thirtyDocuments.slice(0, 1);
          throw new Error('no such file');
        })(),
        target,
      ),
    ).rejects.toThrow('no such file');
    expect(await readdir(target)).toEqual(before);
  });
});
