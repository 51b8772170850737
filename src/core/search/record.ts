import { fromIndexText, TERMINATOR, toIndexText } from './normalize.ts';
import type { SearchDocument } from './search-document.ts';
import type { FilterName } from './search-state.ts';

const UNENDED = /[\p{L}\p{N}%)”"]$/u;
/** All but a single plain space, which is most of them. */
const WIDE_SPACE = /[\s\u200B]{2,}|[^\S ]|\u200B/g;

/**
 * Turns a document into the record Pagefind indexes. Filters hold slugs: the search page knows the names.
 * Pagefind indexes the metadata too, the title with more weight.
 */
export function toSearchRecord(document: SearchDocument): SearchRecord {
  const { url, title, standfirst, text, kicker, publishedAt, year } = document;
  return {
    url,
    language: 'vi',
    content: toIndexText(oneLine([title, standfirst, partBlocks(text)].join(' '))),
    meta: {
      title: toIndexText(oneLine(title)),
      standfirst: toIndexText(oneLine(standfirst)),
      kicker: toIndexText(oneLine(kicker ?? '')),
      names: toIndexText(oneLine(listNames(document).join(' · '))),
      date: encodeStamp(publishedAt),
    },
    filters: {
      district: document.districts.map(({ slug }) => slug),
      topic: document.topics.map(({ slug }) => slug),
      organisation: document.organisations.map(({ slug }) => slug),
      year: [year],
      day: [publishedAt.slice(0, 10)],
    },
    sort: { date: publishedAt },
  };
}

/** Reads back, from what Pagefind found, what a reader is shown. */
export function readSearchRecord({ url, content, meta }: FoundRecord): FoundArticle {
  const read = (name: string) => fromIndexText(meta[name] ?? '');
  const title = read('title');
  return {
    url,
    title,
    standfirst: read('standfirst'),
    kicker: read('kicker'),
    names: read('names'),
    publishedAt: decodeStamp(meta.date ?? ''),
    text: fromIndexText(content).slice(title.length).trimStart(),
  };
}

/** One word that no reader types: as a plain date, `2025` would find every article of 2025. */
function encodeStamp(stamp: string): string {
  return TERMINATOR + stamp.replace('+07:00', '').replace(/\D/g, '');
}

function decodeStamp(encoded: string): string {
  const [, year, month, day, hour, minute] = /(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(encoded) ?? [];
  return year ? `${year}-${month}-${day}T${hour}:${minute}+07:00` : '';
}

function listNames(document: SearchDocument): string[] {
  const { districts, topics, organisations, series, authors, label } = document;
  return [
    ...[...districts, ...topics, ...organisations].map(({ name }) => name),
    ...organisations.flatMap(({ aliases }) => aliases),
    ...(series ? [series] : []),
    ...authors,
    ...(label ? [label] : []),
  ];
}

/** Lines are blocks of the page: where no mark ends one, a dot shows in an excerpt that another begins. */
function partBlocks(text: string): string {
  let parted = '';
  for (const line of text.split('\n')) {
    const block = line.trim();
    if (block === '') continue;
    parted += UNENDED.test(parted.slice(-2)) ? ` · ${block}` : ` ${block}`;
  }
  return parted;
}

/** As Pagefind keeps content; in metadata it would keep line breaks. */
function oneLine(text: string): string {
  return text.replace(WIDE_SPACE, ' ').trim();
}

/** Pagefind's custom record. */
export interface SearchRecord {
  url: string;
  language: string;
  content: string;
  meta: Record<string, string>;
  filters: Record<FilterName | 'day', string[]>;
  sort: Record<'date', string>;
}

/** What is read of Pagefind's answer. */
export interface FoundRecord {
  url: string;
  content: string;
  meta: Record<string, string>;
}

export interface FoundArticle {
  url: string;
  title: string;
  standfirst: string;
  kicker: string;
  /** Names of its districts, topics and organisations, other names of these, its story, its authors, its label. */
  names: string;
  publishedAt: string;
  /** Standfirst and body in one line. */
  text: string;
}
