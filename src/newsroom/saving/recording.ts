import { stale } from './change.ts';
import { commitChanges } from '../git/commit.ts';
import { writeCommitMessage } from '../git/commit-message.ts';
import { explainMissing } from '../description.ts';
import { planIndexUpdate, updateUserIndex } from '../git/user-index.ts';
import { readContent } from '../files/work-tree.ts';
import type { JudgedChange } from './change.ts';
import type { CommitOutcome } from '../git/commit.ts';
import type { DescribedChange } from '../git/commit-message.ts';
import type { Place } from '../place.ts';
import type { Head, Repository } from '../git/repository.ts';
import { NewsroomError } from '../newsroom-error.ts';
import type { CommitAuthor } from '../../core/editing/commit-author.ts';
import type { SaveRequest, SavingDesk } from './saving.ts';

/**
 * Commits what was just written. The files are saved by now, so a git that fails is a warning; only a commit by
 * others that touched the same paths takes the files back and refuses.
 */
export async function record(
  desk: SavingDesk,
  place: Place,
  changes: readonly JudgedChange[],
  context: RecordContext,
): Promise<Recorded> {
  const { repository } = place;
  if (!repository) {
    return {
      commit: null,
      warnings: [`Đã lưu vào tệp nhưng không có lịch sử: ${explainMissing(place.missing)}`],
    };
  }
  const outcome = await commit(desk, repository, changes, context);
  if (outcome === undefined && context.isCommitNeeded) {
    await context.undo();
    throw new NewsroomError('busy', 'Git đang bận nên chưa ghi được.', {
      hint: 'Chưa có gì thay đổi. Đợi một lát rồi thử lại; nếu vẫn vậy, báo người quản trị.',
    });
  }
  if (outcome === undefined) {
    return {
      commit: null,
      warnings: ['Đã lưu vào tệp nhưng git chưa ghi được vào lịch sử. Lần lưu sau của tệp này sẽ ghi lại.'],
    };
  }
  if (outcome.outcome === 'overtaken') {
    await context.undo();
    throw await refuseOvertaken(place, changes);
  }
  const isIndexDone = await updateUserIndex(repository).catch((error: unknown) => {
    desk.log(`newsroom: the index was left as it is: ${String(error)}`);
    return false;
  });
  const warnings = isIndexDone
    ? []
    : ['Đã lưu. Một lệnh git khác đang chạy nên chỉ mục (index) sẽ được cập nhật ở lần lưu sau.'];
  return { commit: outcome.outcome === 'committed' ? outcome.commit : null, warnings };
}

async function commit(
  desk: SavingDesk,
  repository: Repository,
  changes: readonly JudgedChange[],
  context: RecordContext,
): Promise<CommitOutcome | undefined> {
  const message = writeCommitMessage(describe(changes), context.note, coAuthorLines(context.coAuthors));
  const inTree = changes.map(({ path, bytes }) => ({ path: path.path, bytes }));
  try {
    return await commitChanges(repository, inTree, {
      message,
      when: desk.now(),
      author: context.author,
      seen: context.seen,
      onReady: (entries) => planIndexUpdate(repository, entries),
    });
  } catch (error) {
    desk.log(`newsroom: saved without a commit: ${String(error)}`);
    return undefined;
  }
}

async function refuseOvertaken(place: Place, changes: readonly JudgedChange[]): Promise<Error> {
  const [first] = changes;
  if (!first) return new Error('nothing to save was overtaken');
  return stale(first, await readContent(place.tree, first.path));
}

function describe(changes: readonly JudgedChange[]): DescribedChange[] {
  return changes.flatMap(({ path, bytes, current, isMove }): DescribedChange[] => {
    if (bytes === null)
      return isMove ? [] : [{ kind: 'remove', path, bytes: current?.bytes ?? Buffer.alloc(0) }];
    return [{ kind: isMove ? 'move' : current ? 'edit' : 'add', path, bytes }];
  });
}

/** As forges read them. */
function coAuthorLines(authors: readonly CommitAuthor[] = []): string[] {
  return authors.map(({ name, email }) => `Co-authored-by: ${name} <${email}>`);
}

interface RecordContext extends Pick<SaveRequest, 'note' | 'author' | 'coAuthors' | 'isCommitNeeded'> {
  seen: Head | undefined;
  undo: () => Promise<void>;
}

interface Recorded {
  commit: string | null;
  warnings: string[];
}
