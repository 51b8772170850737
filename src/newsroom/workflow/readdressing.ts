import type { CommitAuthor } from '../../core/editing/commit-author.ts';
import { readContent } from '../files/work-tree.ts';
import { moveRefs } from '../git/refs.ts';
import { readHead, type Repository } from '../git/repository.ts';
import { NewsroomError } from '../newsroom-error.ts';
import type { Place } from '../place.ts';
import { findStanding } from '../saving/overtaking.ts';
import { inTurn, type SavingDesk } from '../saving/saving.ts';
import { readDraftBase, readDraftFile } from './draft-files.ts';
import type { DraftName } from './draft-name.ts';
import { needRepository } from './draft-saving.ts';
import { findDraft, readDraft, type Draft } from './draft.ts';
import { movedOn, refuseOnDraftBranch, writeDraftCommit } from './writing.ts';

/**
 * Gives a draft that was never published another address: its file and its branch take the new name in one step, with
 * all that was saved before behind it. Refused where the address is taken, or once readers have the old one.
 */
export async function readdressDraft(
  desk: SavingDesk,
  from: DraftName,
  to: DraftName,
  author: CommitAuthor | undefined,
): Promise<{ message: string; slug: string }> {
  return inTurn(desk, async (place) => {
    const repository = needRepository(place);
    await refuseOnDraftBranch(repository);
    const draft = await readDraft(repository, from);
    if ((await readDraftBase(repository, draft)) !== null || (await stands(place, repository, from)))
      throw published();
    if (from.ref === to.ref) return { message: 'Địa chỉ vẫn như cũ.', slug: to.slug };
    if ((await stands(place, repository, to)) || (await findDraft(repository, to))) throw taken(to);
    const commit = await writeMove(repository, draft, to, { when: desk.now(), author });
    const isMoved = await moveRefs(repository, [
      { ref: to.ref, to: commit, from: undefined },
      { ref: from.ref, to: null, from: draft.commit },
    ]);
    if (!isMoved) throw movedOn();
    return { message: 'Đã đổi địa chỉ.', slug: to.slug };
  });
}

async function writeMove(
  repository: Repository,
  draft: Draft,
  to: DraftName,
  signing: { when: Date; author: CommitAuthor | undefined },
): Promise<string> {
  const file = await readDraftFile(repository, draft, draft.name.path);
  if (!file) throw new NewsroomError('missing', 'Nhánh của bản nháp này không còn bài.');
  return writeDraftCommit(repository, {
    ...signing,
    seen: draft,
    start: undefined,
    changes: [
      { path: draft.name.path.path, bytes: null },
      { path: to.path.path, bytes: file.bytes },
    ],
    status: draft.status,
    base: null,
    message: `Đổi địa chỉ: ${draft.name.slug} thành ${to.slug}`,
  });
}

async function stands(place: Place, repository: Repository, { path }: DraftName): Promise<boolean> {
  const inTree = await readContent(place.tree, path);
  return (await findStanding(repository, await readHead(repository), path, inTree)) !== undefined;
}

function published(): NewsroomError {
  return new NewsroomError('exists', 'Bài này đã đăng, nên địa chỉ của nó không đổi nữa.', {
    hint: 'Bạn đọc đã có thể lưu hay chia sẻ địa chỉ cũ.',
  });
}

function taken({ slug }: DraftName): NewsroomError {
  return new NewsroomError('exists', `Đã có bài hoặc bản nháp ở địa chỉ “${slug}”.`, {
    hint: 'Chọn địa chỉ khác.',
  });
}
