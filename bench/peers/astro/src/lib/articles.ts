import { getCollection, type CollectionEntry } from 'astro:content';
import names from '../../names.json';

export type Article = CollectionEntry<'articles'>;

let found: Promise<Article[]> | undefined;

/** Every article, newest first, sorted once. */
export function newestFirst(): Promise<Article[]> {
  found ??= getCollection('articles').then((all) => all.sort((a, b) => +b.data.date - +a.data.date));
  return found;
}

export function kicker({ data }: Article): string {
  return nameOf('districts', data.districts[0]) || nameOf('organisations', data.organisations[0]);
}

export function nameOf(kind: 'districts' | 'topics' | 'organisations' | 'authors', slug = ''): string {
  return (names[kind] as Record<string, string>)[slug] ?? '';
}

export function stamp(date: Date): string {
  const [day = '', time = ''] = new Date(date.getTime() + 7 * 3_600_000).toISOString().split('T');
  return `${day.split('-').reverse().join('/')} ${time.slice(0, 5)}`;
}
