import { NewsroomError } from '../newsroom-error.ts';
import { findOperationUnderWay, readBranch } from '../git/repository.ts';
import { findUnmerged } from '../git/user-index.ts';
import type { Change } from './change.ts';
import type { Repository } from '../git/repository.ts';

/** Refuses to save into the middle of a person's merge or rebase, or on another branch than the desk shows. */
export async function refuseUnlessReady(
  repository: Repository,
  changes: readonly Change[],
  branch: string | undefined,
): Promise<void> {
  const operation = await findOperationUnderWay(repository);
  const paths = changes.map(({ path }) => path.path);
  if (operation !== undefined || (await findUnmerged(repository, paths))) {
    throw new NewsroomError(
      'busy',
      `Kho bài đang dở một thao tác git (${operation ?? 'merge'}), nên chưa lưu được.`,
      {
        hint: 'Bản của bạn được giữ lại. Người quản trị cần hoàn tất hoặc hủy thao tác đó trong cửa sổ lệnh, rồi bạn lưu lại.',
      },
    );
  }
  if (branch === undefined) return;
  const current = await readBranch(repository);
  if (current !== undefined && branch !== current) {
    throw new NewsroomError('branch', `Kho bài đang ở nhánh “${current}”, không phải “${branch}”.`, {
      hint: 'Bản của bạn được giữ lại. Tải lại trang biên tập để làm việc trên nhánh hiện tại.',
    });
  }
}
