import { openPlace } from './place.ts';
import { findOperationUnderWay, readBranch, readHead, readIdentity } from './git/repository.ts';
import type { NoRepository, Repository } from './git/repository.ts';

/** What is missing for saving with full history, as Vietnamese lines; empty when nothing is. */
export async function describePlace(checkout: string): Promise<string[]> {
  const { repository, missing } = await openPlace(checkout);
  if (!repository) return [`Bài được lưu thành tệp, không có lịch sử: ${explainMissing(missing)}`];
  return [
    ...describeHistory(repository),
    ...(await describeHead(repository)),
    ...(await describeIdentity(repository)),
  ];
}

/** Why there is no history, as the second half of a sentence. */
export function explainMissing(missing: NoRepository['missing'] | undefined): string {
  return missing === undefined ? '' : reasons[missing];
}

function describeHistory(repository: Repository): string[] {
  if (!repository.isShallow) return [];
  return [
    'Lịch sử git không đầy đủ (bản sao nông). Vẫn lưu được; chạy “git fetch --unshallow” để có toàn bộ lịch sử.',
  ];
}

async function describeHead(repository: Repository): Promise<string[]> {
  const operation = await findOperationUnderWay(repository);
  if (operation)
    return [
      `Kho bài đang dở một thao tác git (${operation}); chưa lưu được cho tới khi hoàn tất hoặc hủy nó.`,
    ];
  const isDetached =
    (await readBranch(repository)) === undefined && (await readHead(repository)) !== undefined;
  return isDetached
    ? ['Kho bài không ở nhánh nào (detached HEAD). Vẫn lưu được; hãy tạo nhánh để không lạc các lần lưu.']
    : [];
}

async function describeIdentity(repository: Repository): Promise<string[]> {
  const { name, email } = await readIdentity(repository);
  if (name && email) return [];
  return [
    'Git chưa có tên và thư điện tử của bạn; các lần lưu sẽ ghi tên “Tòa soạn”. Đặt bằng “git config user.name” và “git config user.email”.',
  ];
}

const reasons: Record<NoRepository['missing'], string> = {
  'no-git': 'máy này chưa cài git.',
  'no-checkout': 'thư mục này không phải bản sao git (có thể được tải về dạng zip).',
  'foreign-owner': 'git không tin thư mục này vì nó thuộc người dùng khác; xem “git config safe.directory”.',
  outside: 'thư mục content/ không nằm trong kho git nào quản lý nó.',
};
