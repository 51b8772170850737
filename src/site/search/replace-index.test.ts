import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digestFiles } from '../../../tests/support/digest-files.ts';
import type { SearchDocument } from '../../core/search/search-document.ts';
import type { ShardList } from '../../core/search/shards.ts';
import { cutShort } from './cut-short.fixture.ts';
import { sourceOf, thirtyDocuments } from './documents.fixture.ts';
import { buildShards, updateShards } from './shards.ts';

/** Else of each moment only one of the ways in which it may go on is tried. */
const SWEEP = process.env.NHIP_SWEEP === '1';

let root: string;
let [live, making] = ['', ''];

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'replace-index-'));
  [live, making] = [path.join(root, 'live'), path.join(root, 'making')];
});
afterAll(async () => {
  await rm(root, { recursive: true });
});

const update = (documents: SearchDocument[]) => updateShards(sourceOf(documents), live, making);

async function buildAnew(name: string, documents: SearchDocument[]) {
  const folder = path.join(root, name);
  await buildShards(sourceOf(documents), folder);
  return { folder, files: digestFiles(folder) };
}

/** Whether readers find all of the parts they are told of, and how many of those are not there. */
async function countMissing(known: Map<string, string>[]): Promise<number> {
  const { shards } = JSON.parse(await readFile(path.join(live, 'shards.json'), 'utf8')) as ShardList;
  const files = digestFiles(live);
  const parts = new Set([...files.keys()].map((file) => path.dirname(file).split(path.sep)[0]));
  let missing = 0;
  for (const { name } of shards) {
    if (!parts.has(name)) missing++;
    else expect(known.some((all) => hasAll(files, all, `${name}/`))).toBe(true);
  }
  return missing;
}

function hasAll(files: Map<string, string>, known: Map<string, string>, part: string): boolean {
  const own = [...known].filter(([file]) => file.startsWith(part));
  return own.length > 0 && own.every(([file, digest]) => files.get(file) === digest);
}

const first = thirtyDocuments.filter(({ year }) => year === '2021' || year === '2024');
const edited = first.map((document) =>
  document.url.endsWith('/bai-02/') ? { ...document, title: 'Tên mới', text: 'Chữ mới.' } : document,
);

describe('an update that is cut short', () => {
  it('leaves whole parts wherever that was, and the next one makes what a build of all makes', async () => {
    const before = await buildAnew('before', first);
    const after = await buildAnew('after', edited);
    const nexts: [Next, ...Next[]] = [
      ['goes on', edited, after.files, 1],
      ['takes the edit back', first, before.files, 1],
      ['finds nothing', edited, after.files, edited.length],
    ];
    let [changes, missing] = [0, 0];
    for (let isDone = false; !isDone; changes++) {
      const tried = SWEEP ? nexts : [nexts[changes % nexts.length] ?? nexts[0]];
      for (const [next, documents, files, most] of tried) {
        await rm(live, { recursive: true, force: true });
        await cp(before.folder, live, { recursive: true });
        isDone = await cutShort(changes, () => update(edited));
        missing += await countMissing([before.files, after.files]);
        if (next === 'finds nothing') await rm(live, { recursive: true });
        const { articles } = await update(documents);
        expect(articles, `${next} after ${changes}`).toBeLessThanOrEqual(most);
        expect(digestFiles(live), `${next} after ${changes}`).toEqual(files);
        expect(await readdir(root)).not.toContain('making');
      }
    }
    expect(changes).toBeGreaterThan(20);
    // While names change hands, and only then.
    expect(missing).toBe(2 * (SWEEP ? nexts.length : 1));
  });
});

type Next = [name: string, documents: SearchDocument[], files: Map<string, string>, most: number];
