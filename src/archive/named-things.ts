import type { MentionKind } from './mentions.ts';

/** The address of an article, by the path of its file. */
const URL = `'/bai-viet/' || substr(path, 18, 4) || substr(path, 25, length(path) - 28) || '/'`;

/** Whatever can be named, but for old addresses: those lead to what names them. */
export const NAMED: NamedKind[] = [
  entryKind('districts', 'Không có địa bàn', 'Danh sách ở content/districts.'),
  entryKind('units', 'Không có phường, xã', 'Danh sách ở content/units.'),
  entryKind('topics', 'Không có chủ đề', 'Danh sách ở content/topics.'),
  entryKind('organisations', 'Không có tổ chức', 'Danh sách ở content/organisations.'),
  entryKind('series', 'Không có dòng sự kiện', 'Danh sách ở content/series.'),
  entryKind('authors', 'Không có tác giả', 'Danh sách ở content/authors.'),
  {
    kind: 'articles',
    exists: 'EXISTS (SELECT 1 FROM articles WHERE id = target)',
    known: 'SELECT id FROM articles',
    what: 'Không có bài mang mã',
    hint: 'Mã bài nằm ở mục “id” của bài đó; nếu bài ấy đang có lỗi, hãy sửa bài ấy trước.',
  },
  {
    kind: 'article-url',
    // A file that is wrong is no article, so a year's files are looked through as well.
    exists: `
      EXISTS (SELECT 1 FROM articles WHERE year = substr(target, 11, 4) AND slug = substr(target, 16, length(target) - 16))
      OR EXISTS (SELECT 1 FROM files WHERE path > 'content/articles/' || substr(target, 11, 4) || '/'
        AND path < 'content/articles/' || substr(target, 11, 4) || '0' AND ${URL} = target)`,
    known: `SELECT ${URL} FROM files WHERE path LIKE 'content/articles/%'`,
    what: 'Không có bài ở địa chỉ',
    hint: 'Mở bài cần dẫn rồi chép lại địa chỉ.',
  },
  {
    kind: 'media',
    exists: `EXISTS (SELECT 1 FROM media WHERE path = 'content' || target)`,
    known: `SELECT substr(path, 8) FROM media`,
    what: 'Không có ảnh',
    hint: 'Tải ảnh lên kho, hoặc sửa lại đường dẫn.',
  },
];

/** An entry whose file is there but wrong is not missing: the file's own problem says what to mend. */
function entryKind(kind: MentionKind, what: string, hint: string): NamedKind {
  const start = `content/${kind}/`.length + 1;
  return {
    kind,
    exists: `EXISTS (SELECT 1 FROM files WHERE path = 'content/${kind}/' || target || '.yaml')`,
    known: `SELECT substr(path, ${start}, length(path) - ${start + 4}) FROM files WHERE path LIKE 'content/${kind}/%.yaml'`,
    what,
    hint,
  };
}

/** What can be named, and where it would be found. */
export interface NamedKind {
  kind: MentionKind;
  /** Whether there is such a `target`, in SQL. */
  exists: string;
  /** All there are, in SQL, to guess what was meant. */
  known: string;
  what: string;
  hint: string;
}
