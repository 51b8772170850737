import type { ListedEntry } from '../core/editing/entry-list.ts';
import type { ContentProblem } from '../core/problems/content-error.ts';
import type { Article } from '../core/schema/collections/article.ts';
import { linksTo } from './entry-queries.ts';
import type { Reading, Row } from './reading.ts';

/** Makes what the desk shows of a row of `listed`, joined with the data and the problems of its file. */
export function readListed(reading: Reading, row: Row, slug: string): ListedEntry {
  const [problem] = JSON.parse(String(row.problems)) as ContentProblem[];
  const data = typeof row.data === 'string' ? (JSON.parse(row.data) as EntryFields) : {};
  return {
    slug,
    title: String(row.title),
    ...given('status', row.status === '' ? undefined : String(row.status)),
    ...(data.id === undefined ? {} : articleFields(reading, data)),
    ...given('note', data.id === undefined ? (data.shortName ?? data.role ?? data.kind) : undefined),
    ...given('problem', problem?.message),
  };
}

function articleFields(reading: Reading, data: Partial<Article>): Partial<ListedEntry> {
  const [place] = [
    ...linksTo(reading, 'districts', data.districts),
    ...linksTo(reading, 'organisations', data.organisations),
    ...linksTo(reading, 'topics', data.topics),
  ];
  const { id, publishedAt, updatedAt, label } = data;
  return {
    ...given('id', id),
    ...given('publishedAt', publishedAt),
    ...given('updatedAt', updatedAt),
    ...given('label', label),
    ...given('place', place?.name),
  };
}

/** A field only where it holds something: answers travel. */
function given<Name extends keyof ListedEntry>(
  name: Name,
  value: string | undefined,
): Partial<Record<Name, string>> {
  return (value === undefined ? {} : { [name]: value }) as Partial<Record<Name, string>>;
}

interface EntryFields extends Partial<Article> {
  shortName?: string;
  role?: string;
  kind?: string;
}
