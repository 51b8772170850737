import { toStamp } from '../../core/text/date.ts';
import { collections, placeOf } from '../../core/schema/collections.ts';
import { readForm } from '../../core/editing/entry-form.ts';
import type { CommitAuthor } from '../../core/editing/commit-author.ts';
import type { WorkflowStatus } from '../../core/editing/workflow-steps.ts';
import { runGitForBytes } from '../git/git.ts';
import type { Repository } from '../git/repository.ts';
import type { DraftName } from './draft-name.ts';
import { listDrafts, type Draft } from './draft.ts';
import { listKept } from './kept-drafts.ts';

/** All that waits to be published, and what was discarded of late, for the desk's board: two git commands for any number. */
export async function describeDrafts(
  repository: Repository,
): Promise<{ drafts: DraftSummary[]; discarded: DiscardedSummary[] }> {
  const drafts = await listDrafts(repository);
  const kept = (await listKept(repository, 'discarded')).slice(0, MOST_SHOWN);
  const texts = await readTexts(repository, [
    ...[...drafts, ...kept].map(({ commit, name }) => `${commit}:${repository.prefix}${name.path.path}`),
    ...drafts.map(({ base }) => base ?? NO_BLOB),
  ]);
  const bases = texts.slice(drafts.length + kept.length);
  return {
    drafts: drafts.map((draft, index) => summarise(draft, texts[index] ?? '', bases[index] ?? '')),
    discarded: kept.map(({ id, on, name }, index) => {
      const { collection, slug, path } = name;
      const title = readTitle(path.path, texts[drafts.length + index] ?? '') || slug;
      return { id, collection, slug, on, title };
    }),
  };
}

function summarise({ name, status, base, author, at }: Draft, text: string, published: string): DraftSummary {
  const { collection, slug, path } = name;
  return {
    collection,
    slug,
    path: path.path,
    status,
    isNew: base === null,
    author,
    at: toStamp(at),
    title: readTitle(path.path, text) || slug,
    standing: readStanding(path.path, text),
    published: base === null ? null : readStanding(path.path, published),
  };
}

// One process for all: `<id> blob <size>\n<bytes>\n` for each name, `<name> missing\n` where there is nothing.
async function readTexts(repository: Repository, names: readonly string[]): Promise<string[]> {
  if (names.length === 0) return [];
  const input = `${names.join('\n')}\n`;
  const answer = await runGitForBytes(repository.checkout, ['cat-file', '--batch'], { input });
  let at = 0;
  return names.map(() => {
    const end = answer.indexOf(10, at);
    const [, size] = /^[0-9a-f]+ blob (\d+)$/.exec(answer.toString('utf8', at, end)) ?? [];
    at = end + 1;
    if (size === undefined) return '';
    const start = at;
    at += Number(size) + 1;
    return answer.toString('utf8', start, at - 1);
  });
}

function readStanding(path: string, text: string): FrontMatterStanding {
  const { status, publishedAt } = readFields(path, text);
  return { status: textOf(status), publishedAt: textOf(publishedAt) };
}

function readTitle(path: string, text: string): string {
  const { title, name } = readFields(path, text);
  return textOf(title) || textOf(name);
}

function readFields(path: string, text: string): Record<string, unknown> {
  const place = placeOf(path);
  return place ? { ...readForm(text, collections[place.collection]) } : {};
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

const MOST_SHOWN = 20;
const NO_BLOB = '0'.repeat(40);

export interface DraftSummary extends Pick<DraftName, 'collection' | 'slug'> {
  path: string;
  title: string;
  status: WorkflowStatus;
  /** Nothing of it is published yet. */
  isNew: boolean;
  author: CommitAuthor;
  /** When it was changed last, a stamp of Hanoi time. */
  at: string;
  /** What its front matter says of readers: whether and when they see it once published. */
  standing: FrontMatterStanding;
  /** The same of what was published when it began. */
  published: FrontMatterStanding | null;
}

interface FrontMatterStanding {
  status: string;
  publishedAt: string;
}

export interface DiscardedSummary {
  id: string;
  collection: string;
  slug: string;
  title: string;
  on: string;
}
