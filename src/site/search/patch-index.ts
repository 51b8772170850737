import { rmSync } from 'node:fs';
import { findChangedWords, type ComparedWords } from '../../core/search/changed-words.ts';
import type { SearchRecord } from '../../core/search/record.ts';
import type { SearchDocument } from '../../core/search/search-document.ts';
import { isCountedAlike } from '../../core/search/vocabulary.ts';
import { readFragment, readIndexFiles, type IndexContent } from './index-files.ts';
import { byDate, type Dated } from './held-articles.ts';
import { joinIndexes, type AddedIndex, type FormerIndex } from './join-indexes.ts';
import { indexRecords, inTurn, toRecords } from './write-index.ts';

/** Where more go, nearly all words are others. */
const FEW = 64;
/** Behind the address of an article that goes, as one with its address may come. */
const FORMER = '#former';

/**
 * Makes an index of the articles of another that are not gone, and of some documents: only these are indexed. It is,
 * byte for byte, what an index of all of them is that was made anew. Where few go, they are indexed once more: so it is
 * known which words are others after a correction, and files without such words are not even read. Answers as
 * {@link joinIndexes} does.
 */
export async function patchIndex(
  former: Former,
  documents: Iterable<SearchDocument>,
  target: string,
  onIndexed?: (done: number) => void,
): Promise<string[]> {
  return inTurn(async () => {
    const folder = `${target}.added`;
    const content = await readIndexFiles(former.folder);
    const gone = listFewGone(former);
    const records = listRecords(former, content, gone, documents);
    const sources = await indexRecords(records, folder, onIndexed);
    for (const { articles } of sources) {
      for (const article of articles) article.isGone = article.url.endsWith(FORMER);
    }
    const changed = gone && findChanged(former, gone, sources);
    const left = await joinIndexes(sources, target, { ...former, content, changed });
    rmSync(folder, { recursive: true, force: true });
    return left;
  });
}

/** The numbers of the articles that go, by their places; undefined where they are many. */
function listFewGone({ held, gone }: Former): Map<string, number> | undefined {
  if (gone.size > FEW) return undefined;
  return new Map([...gone].map((page) => [placeOf(datedAt(held, page)), page]));
}

function* listRecords(
  { folder, held }: Former,
  { pages }: IndexContent,
  gone: ReadonlyMap<string, number> | undefined,
  documents: Iterable<SearchDocument>,
): Generator<SearchRecord> {
  yield* toRecords(documents);
  for (const page of gone?.values() ?? []) {
    const { url, ...shown } = readFragment(folder, pages[page]?.id ?? '');
    yield { ...shown, language: 'vi', url: url + FORMER, sort: { date: held.dates[page] ?? '' } };
  }
}

/** The words that change; undefined where articles that stay get other numbers. */
function findChanged(
  { held }: Former,
  gone: ReadonlyMap<string, number>,
  sources: readonly AddedIndex[],
): Set<string> | undefined {
  const count = held.urls.length;
  const last = count > 0 ? datedAt(held, count - 1) : undefined;
  let [next, replaced] = [count, 0];
  const compared: ComparedWords[] = [];
  for (const { words, articles: own } of sources) {
    const before = new Int32Array(own.length).fill(-1);
    const after = Int32Array.from(before);
    for (const [at, article] of own.entries()) {
      const page = gone.get(placeOf(article));
      if (article.isGone) before[at] = page ?? -1;
      else if (page !== undefined) [after[at], replaced] = [page, replaced + 1];
      else if (!last || byDate(last, article) < 0) after[at] = next++;
      else return undefined;
    }
    compared.push({ words, before, after });
  }
  const isKnown = replaced === gone.size && isCountedAlike(count, next);
  return isKnown ? findChangedWords(compared) : undefined;
}

/** By what articles are put in their order. */
function placeOf({ publishedAt, url }: Dated): string {
  return `${publishedAt} ${url.replace(FORMER, '')}`;
}

function datedAt({ urls, dates }: Former['held'], page: number): Dated {
  return { url: urls[page] ?? '', publishedAt: dates[page] ?? '' };
}

type Former = Omit<FormerIndex, 'content' | 'changed'>;
