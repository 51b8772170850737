import type { Collection, ContentPath } from '../files/content-path.ts';

/** The commit's message: what happened to which text, in Vietnamese, then what the client adds, made harmless. */
export function writeCommitMessage(
  changes: readonly DescribedChange[],
  note = '',
  trailers: readonly string[] = [],
): string {
  const [main] = changes;
  if (!main) return 'Lưu nội dung';
  const others = changes.length > 1 ? ` (và ${changes.length - 1} tệp khác)` : '';
  const subject = `${verbOf[main.kind]} ${nounOf[main.path.collection]}: ${toLine(findTitle(main), 150)}${others}`;
  const rest = toLine(note, 200);
  const paragraphs = [subject, rest === subject ? '' : rest, trailers.join('\n')];
  return `${paragraphs.filter(Boolean).join('\n\n')}\n`;
}

function findTitle({ path, bytes }: DescribedChange): string {
  if (path.collection === 'media') return path.name;
  const head = bytes.subarray(0, 16_384).toString('utf8');
  const [, value = ''] = /^(?:title|name):[ \t]*(\S.*)$/m.exec(head) ?? [];
  return unquote(value.trim()) || path.name;
}

function unquote(value: string): string {
  if (/^'.*'$/.test(value)) return value.slice(1, -1).replaceAll("''", "'");
  if (/^".*"$/.test(value)) return value.slice(1, -1).replace(/\\(["\\])/g, '$1');
  return /^[>|&*!#]/.test(value) ? '' : value;
}

function toLine(text: string, most: number): string {
  const line = text.replace(/[\p{C}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
  return Array.from(line).slice(0, most).join('');
}

const verbOf = { add: 'Thêm', edit: 'Sửa', move: 'Đổi đường dẫn', remove: 'Xóa' } as const;

const nounOf: Record<Collection, string> = {
  articles: 'bài',
  pages: 'trang',
  districts: 'địa bàn',
  topics: 'chủ đề',
  organisations: 'tổ chức',
  authors: 'tác giả',
  settings: 'thiết lập',
  series: 'dòng sự kiện',
  units: 'phường, xã',
  media: 'tệp',
};

export interface DescribedChange {
  kind: keyof typeof verbOf;
  path: ContentPath;
  /** The new bytes; the former ones of what is removed. */
  bytes: Buffer;
}
