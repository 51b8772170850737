import { isSame } from '../tidy-data.ts';
import { compareEntries, sayValue, type Difference } from './compare-entries.ts';
import type { EntryMerge } from './merge-entry.ts';

/** Everything that two versions changed of their common base, as one reads it: first what needs a choice. */
export function mergeRows({ versions, shape, fields, hunks }: EntryMerge): MergeRow[] {
  const asked: MergeRow[] = fields.conflicts.map(({ path, base, mine, theirs }, index) => ({
    kind: 'conflict',
    path,
    base: sayValue(base),
    mine: sayValue(mine),
    theirs: sayValue(theirs),
    choice: { part: 'fields', index },
  }));
  const askedPaths = new Set(fields.conflicts.map(({ path }) => path.join('.')));
  const ofFields = (kind: 'mine' | 'theirs'): MergeRow[] =>
    compareEntries(versions.base ?? '---\n---\n', versions[kind], shape)
      .filter(({ path }) => path[0] !== 'body' && !isAsked(path, askedPaths))
      .map((difference) => rowOf(kind, difference));
  const [mine, theirs] = [ofFields('mine'), ofFields('theirs')];
  const isShared = (row: MergeRow, others: MergeRow[]) =>
    others.some((other) => isSame([...row.path], [...other.path]) && row.after === other.after);
  let conflicts = 0;
  const ofBody = hunks.flatMap((hunk): MergeRow[] => {
    const [base, one, other] = [hunk.base, hunk.mine, hunk.theirs].map((blocks) => blocks.join('\n\n'));
    const sides = { path: ['body'], base: base ?? '', mine: one ?? '', theirs: other ?? '' };
    if (hunk.kind === 'same' || hunk.kind === 'both') return [];
    if (hunk.kind !== 'conflict') return [{ kind: hunk.kind, ...sides, after: sides[hunk.kind] }];
    const both = [...hunk.mine, ...hunk.theirs].join('\n\n');
    return [{ kind: 'conflict', ...sides, both, choice: { part: 'body', index: conflicts++ } }];
  });
  return [
    ...asked,
    ...ofBody.filter(({ kind }) => kind === 'conflict'),
    ...mine.filter((row) => !isShared(row, theirs)),
    ...ofBody.filter(({ kind }) => kind === 'mine'),
    ...theirs.filter((row) => !isShared(row, mine)),
    ...ofBody.filter(({ kind }) => kind === 'theirs'),
  ];
}

function isAsked(path: readonly string[], asked: ReadonlySet<string>): boolean {
  return path.some((_part, index) => asked.has(path.slice(0, index + 1).join('.')));
}

function rowOf(kind: 'mine' | 'theirs', { path, before, after }: Difference): MergeRow {
  return { kind, path, base: before, mine: after, theirs: after, after };
}

/** One place that somebody changed. */
export interface MergeRow {
  kind: 'conflict' | 'mine' | 'theirs';
  path: readonly string[];
  base: string;
  mine: string;
  theirs: string;
  /** Of a place of the body that both changed: what stands there where both are taken. */
  both?: string;
  /** Of a change of one side: what stands there afterwards. */
  after?: string;
  /** Of a conflict: which of the merge's choices decides it. */
  choice?: { part: 'fields' | 'body'; index: number };
}
