import {
  searchable,
  type EntryAnswer,
  type EntryFacets,
  type EntryQuery,
} from '../../src/core/editing/entry-list.ts';
import type { PublicEntry, PublicIndex } from '../../src/core/editing/public-entries.ts';
import { createPublicList, type PublicList } from '../../src/core/editing/public-list.ts';

/** A list from the files of a built site: public articles only, and the names of the small collections. */
export async function publicList(query: EntryQuery): Promise<EntryAnswer> {
  const { collection, text = '' } = query;
  if (collection === 'articles') return (await articles()).list(query);
  if (collection === 'pages') throw new Error('Danh sách này chỉ có ở nơi chạy “npm start”.');
  const { names } = await readIndex();
  const entries = Object.entries(names[collection])
    .map(([slug, title]) => ({ slug, title }))
    .filter(({ title }) => searchable(title).includes(searchable(text)));
  const { offset = 0, limit = entries.length } = query;
  return { total: entries.length, entries: entries.slice(offset, offset + limit) };
}

/** What there is to narrow the public articles to. */
export async function publicFacets(): Promise<EntryFacets> {
  return (await articles()).facets();
}

let loaded: Promise<PublicList> | undefined;

/** Every month at once, in files of their own: a publish changes one, the rest stays in the browser's cache. */
function articles(): Promise<PublicList> {
  loaded ??= readArticles().catch((error: unknown) => {
    loaded = undefined;
    throw error;
  });
  return loaded;
}

async function readArticles(): Promise<PublicList> {
  const index = await readIndex();
  const months = await Promise.all(index.months.map((month) => readJson<PublicEntry[]>(month)));
  return createPublicList(index, months.flat());
}

function readIndex(): Promise<PublicIndex> {
  return readJson<PublicIndex>('danh-muc');
}

async function readJson<Data>(name: string): Promise<Data> {
  const response = await fetch(`/admin/bai-viet/${name}.json`);
  if (!response.ok) throw new Error('Không đọc được danh sách bài của trang này.');
  return (await response.json()) as Data;
}
