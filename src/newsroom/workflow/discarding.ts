import { NewsroomError } from '../newsroom-error.ts';
import { inTurn, type SavingDesk } from '../saving/saving.ts';
import { needRepository } from './draft-saving.ts';
import type { DraftName } from './draft-name.ts';
import { findDraft, readDraft } from './draft.ts';
import { listKept, putBack, setAside } from './kept-drafts.ts';
import { movedOn, refuseOnDraftBranch } from './writing.ts';

/** Takes a draft away; for two months {@link recoverDraft} gets it back. */
export async function discardDraft(desk: SavingDesk, name: DraftName): Promise<{ message: string }> {
  return inTurn(desk, async (place) => {
    const repository = needRepository(place);
    await refuseOnDraftBranch(repository);
    const draft = await readDraft(repository, name);
    if (!(await setAside(repository, draft, 'discarded', desk.now()))) throw movedOn();
    return { message: 'Đã bỏ bản nháp.' };
  });
}

/** Puts a discarded draft back, unless its entry has a draft again. */
export async function recoverDraft(
  desk: SavingDesk,
  id: string,
): Promise<{ message: string; collection: string; slug: string }> {
  return inTurn(desk, async (place) => {
    const repository = needRepository(place);
    const kept = (await listKept(repository, 'discarded')).find((each) => each.id === id);
    if (!kept)
      throw new NewsroomError('missing', 'Bản nháp này không còn được giữ.', { hint: 'Tải lại trang.' });
    if (await findDraft(repository, kept.name)) {
      throw new NewsroomError('exists', 'Mục này đang có một bản nháp khác.', {
        hint: 'Xuất bản hoặc bỏ bản nháp ấy trước, rồi lấy lại bản này.',
      });
    }
    if (!(await putBack(repository, kept))) throw movedOn();
    const { collection, slug } = kept.name;
    return { message: 'Đã lấy lại bản nháp.', collection, slug };
  });
}
