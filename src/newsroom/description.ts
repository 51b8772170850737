import type { CommitAuthor } from '../core/editing/commit-author.ts';
import { openPlace, type Place } from './place.ts';
import { findOperationUnderWay, readBranch, readHead, readIdentity } from './git/repository.ts';
import type { NoRepository, Repository } from './git/repository.ts';

/** What the place is, and, as Vietnamese lines, what it lacks for saving with full history. */
export async function describePlace(checkout: string): Promise<PlaceDescription> {
  const place = await openPlace(checkout);
  const { repository, missing } = place;
  if (!repository) {
    const notes = [`Bài được lưu thành tệp, không có lịch sử: ${explainMissing(missing)}`];
    return { ...place, branch: undefined, identity: undefined, notes };
  }
  // Together: to start a git costs more than what it is asked.
  const [branch, identity, operation] = await Promise.all([
    readBranch(repository),
    readIdentity(repository),
    findOperationUnderWay(repository),
  ]);
  const notes = [
    ...describeHistory(repository),
    ...(operation ? describeOperation(operation) : await describeHead(repository, branch)),
    ...describeIdentity(identity),
  ];
  return { ...place, branch, identity, notes };
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

function describeOperation(operation: string): string[] {
  return [`Kho bài đang dở một thao tác git (${operation}); chưa lưu được cho tới khi hoàn tất hoặc hủy nó.`];
}

async function describeHead(repository: Repository, branch: string | undefined): Promise<string[]> {
  const isDetached = branch === undefined && (await readHead(repository)) !== undefined;
  return isDetached
    ? ['Kho bài không ở nhánh nào (detached HEAD). Vẫn lưu được; hãy tạo nhánh để không lạc các lần lưu.']
    : [];
}

function describeIdentity({ name, email }: CommitAuthor): string[] {
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

interface PlaceDescription extends Place {
  /** Undefined where there is no repository, or its HEAD is detached. */
  branch: string | undefined;
  /** Whom git would sign as; empty where it knows nobody. */
  identity: CommitAuthor | undefined;
  notes: string[];
}
