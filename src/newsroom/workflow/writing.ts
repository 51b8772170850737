import type { WorkflowStatus } from '../../core/editing/workflow-steps.ts';
import { writeTree } from '../git/commit.ts';
import { storeBlobs, type TreeChange } from '../git/entries.ts';
import { writeCommit, type CommitSigning } from '../git/head.ts';
import { moveRef } from '../git/refs.ts';
import { readBranchRef, type Head, type Repository } from '../git/repository.ts';
import { NewsroomError } from '../newsroom-error.ts';
import { DRAFT_REFS, type DraftName } from './draft-name.ts';
import { draftTrailers, findDraft, type Draft } from './draft.ts';

/**
 * Puts one commit on an entry's branch, making the branch where there is none, by compare-and-swap from the draft
 * that was seen. Answers the commit; throws when somebody else moved or holds the branch.
 */
export async function commitToDraft(
  repository: Repository,
  name: DraftName,
  step: DraftStep,
): Promise<string> {
  const { seen } = step;
  const commit = await writeDraftCommit(repository, step);
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    if (await moveRef(repository, { ref: name.ref, to: commit, from: seen?.commit })) return commit;
    if ((await findDraft(repository, name))?.commit !== seen?.commit) throw movedOn();
  }
  throw new NewsroomError('busy', 'Một lệnh git khác đang giữ bản nháp này, nên chưa lưu được.', {
    hint: 'Bản của bạn được giữ lại. Đợi một lát rồi lưu lại.',
  });
}

/** Writes the commit of a step in a draft's life, on no branch yet, and answers its id. */
export async function writeDraftCommit(repository: Repository, step: DraftStep): Promise<string> {
  const { seen, start, changes, onto } = step;
  const entries = await storeBlobs(repository, changes);
  const from = onto ?? seen ?? start;
  const tree = entries.length > 0 || onto ? await writeTree(repository, from, entries) : (seen?.tree ?? '');
  const parents = seen ? [seen.commit, ...(onto ? [onto.commit] : [])] : start ? [start.commit] : [];
  const message = `${step.message.trimEnd()}\n\n${draftTrailers(step.status, step.base).join('\n')}\n`;
  return writeCommit(repository, tree, parents, { ...step, message });
}

/** Refuses to touch drafts while the checkout itself stands on one of their branches. */
export async function refuseOnDraftBranch(repository: Repository): Promise<void> {
  const branch = await readBranchRef(repository);
  if (!branch?.startsWith(DRAFT_REFS)) return;
  throw new NewsroomError('branch', 'Kho bài đang mở đúng nhánh của một bản nháp.', {
    hint: 'Người quản trị cần chuyển kho về nhánh chính (git switch main) rồi bạn làm lại.',
  });
}

/** The refusal of what somebody else changed in the meantime. */
export function movedOn(): NewsroomError {
  return new NewsroomError('stale', 'Bản nháp này vừa được người khác sửa.', {
    hint: 'Mở lại bài để xem bản mới.',
  });
}

const MOST_ATTEMPTS = 8;

export interface DraftStep extends CommitSigning {
  seen: Draft | undefined;
  /** Where a new branch begins. */
  start: Head | undefined;
  /** The published commit whose version an editor has just worked into the draft. */
  onto?: Head | undefined;
  changes: readonly TreeChange[];
  status: WorkflowStatus;
  base: string | null;
}
