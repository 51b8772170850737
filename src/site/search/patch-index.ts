import { rmSync } from 'node:fs';
import { findChangedWords, type ComparedWords } from '../../core/search/changed-words.ts';
import type { SearchRecord } from '../../core/search/record.ts';
import type { SearchDocument } from '../../core/search/search-document.ts';
import { isCountedAlike } from '../../core/search/vocabulary.ts';
import { readFragment } from './fragments.ts';
import { readIndexFiles, type IndexContent } from './index-files.ts';
import { byDate, joinIndexes, type AddedIndex, type FormerIndex } from './join-indexes.ts';
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
    const sources = await indexRecords(listRecords(former, content, documents), folder, onIndexed);
    for (const { articles } of sources) {
      for (const article of articles) article.isGone = article.url.endsWith(FORMER);
    }
    const changed = findChanged(former, sources);
    const left = await joinIndexes(sources, target, { ...former, content, changed });
    rmSync(folder, { recursive: true, force: true });
    return left;
  });
}

function* listRecords(
  { folder, articles }: Former,
  { pages }: IndexContent,
  documents: Iterable<SearchDocument>,
): Generator<SearchRecord> {
  yield* toRecords(documents);
  const gone = [...articles.entries()].filter(([, { isGone }]) => isGone);
  if (gone.length > FEW) return;
  for (const [page, { url, publishedAt }] of gone) {
    const shown = readFragment(folder, pages[page]?.id ?? '');
    yield { ...shown, language: 'vi', url: url + FORMER, sort: { date: publishedAt } };
  }
}

/** The words that change; undefined where many articles go, or where those that stay get other numbers. */
function findChanged({ articles }: Former, sources: readonly AddedIndex[]): Set<string> | undefined {
  const pages = new Map<string, number>();
  for (const [page, article] of articles.entries()) if (article.isGone) pages.set(placeOf(article), page);
  if (pages.size > FEW) return undefined;
  const last = articles.at(-1);
  let [next, replaced] = [articles.length, 0];
  const compared: ComparedWords[] = [];
  for (const { words, articles: own } of sources) {
    const before = new Int32Array(own.length).fill(-1);
    const after = Int32Array.from(before);
    for (const [at, article] of own.entries()) {
      const page = pages.get(placeOf(article));
      if (article.isGone) before[at] = page ?? -1;
      else if (page !== undefined) [after[at], replaced] = [page, replaced + 1];
      else if (!last || byDate(last, article) < 0) after[at] = next++;
      else return undefined;
    }
    compared.push({ words, before, after });
  }
  const isKnown = replaced === pages.size && isCountedAlike(articles.length, next);
  return isKnown ? findChangedWords(compared) : undefined;
}

/** By what articles are put in their order. */
function placeOf({ publishedAt, url }: AddedIndex['articles'][number]): string {
  return `${publishedAt} ${url.replace(FORMER, '')}`;
}

type Former = Omit<FormerIndex, 'content' | 'changed'>;
