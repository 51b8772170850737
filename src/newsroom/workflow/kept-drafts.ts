import { runGit } from '../git/git.ts';
import { moveRefs } from '../git/refs.ts';
import type { Repository } from '../git/repository.ts';
import { DRAFT_REFS, nameDraftOfRef, type DraftName } from './draft-name.ts';
import type { Draft } from './draft.ts';

/**
 * Takes a draft's branch away and keeps its commits for two months under a ref of their own; false when somebody
 * moved or holds the branch.
 */
export async function setAside(
  repository: Repository,
  draft: Draft,
  kind: KeptKind,
  now: Date,
): Promise<boolean> {
  const kept = await listKept(repository, kind);
  const id = keptId(draft, now);
  const isDone = await moveRefs(repository, [
    { ref: draft.name.ref, to: null, from: draft.commit },
    ...(kept.some((each) => each.id === id)
      ? []
      : [{ ref: refOf(kind, id), to: draft.commit, from: undefined }]),
  ]);
  const oldest = dayOf(new Date(now.getTime() - KEPT_DAYS * 86_400_000));
  const old = kept.filter(({ on }) => on < oldest);
  if (isDone && old.length > 0) {
    await moveRefs(
      repository,
      old.map((each) => ({ ref: refOf(kind, each.id), to: null, from: each.commit })),
    );
  }
  return isDone;
}

/** Gives a discarded draft its branch again; false when there is one by now. */
export function putBack(repository: Repository, kept: KeptDraft): Promise<boolean> {
  return moveRefs(repository, [
    { ref: kept.name.ref, to: kept.commit, from: undefined },
    { ref: refOf('discarded', kept.id), to: null, from: kept.commit },
  ]);
}

/** The drafts of a kind that are kept, last first. */
export async function listKept(repository: Repository, kind: KeptKind): Promise<KeptDraft[]> {
  const args = ['for-each-ref', '--format=%(refname)%00%(objectname)', refOf(kind, '')];
  const lines = (await runGit(repository.checkout, args)).split('\n').filter(Boolean);
  const kept = lines.flatMap((line): KeptDraft[] => {
    const [ref = '', commit = ''] = line.split('\0');
    const id = ref.slice(refOf(kind, '').length);
    const [, slug = '', on = ''] = /^(.+)\/(\d{4}-\d\d-\d\d)-[0-9a-f]{16}$/.exec(id) ?? [];
    const name = nameDraftOfRef(DRAFT_REFS + slug);
    return name ? [{ id, commit, on, name }] : [];
  });
  return kept.sort((a, b) => (a.on < b.on ? 1 : -1));
}

function keptId({ name, commit }: Draft, now: Date): string {
  return `${name.collection}/${name.slug}/${dayOf(now)}-${commit.slice(0, 16)}`;
}

function refOf(kind: KeptKind, id: string): string {
  return `refs/nhip/${kind}/${id}`;
}

function dayOf(now: Date): string {
  return new Date(now.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
}

const KEPT_DAYS = 60;

export type KeptKind = 'discarded' | 'published';

export interface KeptDraft {
  /** Names it among those of its kind. */
  id: string;
  name: DraftName;
  commit: string;
  /** The day it was set aside, in Hanoi. */
  on: string;
}
