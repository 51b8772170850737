import { NewsroomError } from '../newsroom-error.ts';
import { findSegmentProblem } from './path-segment.ts';

/** Reads a client's file path: inside `content/`, in a known collection, with that collection's extension. */
export function parseContentPath(path: string): ContentPath {
  const { collection, segments } = parseSegments(path);
  const name = segments.at(-1) ?? '';
  const dot = name.lastIndexOf('.');
  const extension = dot > 0 ? name.slice(dot + 1) : '';
  if (segments.length < 3 || !extensionsOf[collection].includes(extension)) {
    throw badPath(
      path,
      `Tệp trong content/${collection}/ phải có đuôi ${extensionsOf[collection].join(', ')}.`,
    );
  }
  return { path, collection, segments, name, extension };
}

/** Reads a client's folder path: a collection's folder or one below it. */
export function parseContentFolder(path: string): ContentFolder {
  const { collection, segments } = parseSegments(path);
  return { path, collection, segments };
}

/** Whether {@link parseContentPath} would take the path. */
export function isContentPath(path: string): boolean {
  try {
    parseContentPath(path);
    return true;
  } catch {
    return false;
  }
}

/** The file extensions a collection holds, without the dot. */
export const extensionsOf: Record<Collection, readonly string[]> = {
  articles: ['mdx'],
  pages: ['mdx'],
  districts: ['yaml'],
  topics: ['yaml'],
  organisations: ['yaml'],
  authors: ['yaml'],
  settings: ['yaml'],
  series: ['yaml'],
  units: ['yaml'],
  media: ['jpg', 'jpeg', 'png', 'webp', 'avif', 'gif', 'svg', 'pdf'],
};

function parseSegments(path: string): { collection: Collection; segments: string[] } {
  if (Buffer.byteLength(path) > LONGEST_PATH) throw badPath(path, `Đường dẫn dài nhất ${LONGEST_PATH} byte.`);
  if (path !== path.normalize('NFC')) throw badPath(path, 'Đường dẫn phải ở dạng Unicode dựng sẵn (NFC).');
  const segments = path.split('/');
  for (const segment of segments) {
    const problem = findSegmentProblem(segment);
    if (problem) throw badPath(path, problem);
  }
  const [root, collection] = segments;
  if (root !== 'content' || !isCollection(collection)) {
    throw badPath(path, 'Chỉ đọc và ghi được trong các thư mục quen thuộc của content/.');
  }
  if (segments.length > MOST_SEGMENTS) throw badPath(path, 'Đường dẫn có quá nhiều tầng thư mục.');
  return { collection, segments };
}

function isCollection(name: string | undefined): name is Collection {
  return name !== undefined && Object.hasOwn(extensionsOf, name);
}

function badPath(path: string, reason: string): NewsroomError {
  const shown = path.slice(0, 80).replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '�');
  return new NewsroomError('path', `Đường dẫn “${shown}” không được phép.`, { hint: reason });
}

const LONGEST_PATH = 400;
const MOST_SEGMENTS = 8;

export type Collection =
  | 'articles'
  | 'pages'
  | 'districts'
  | 'topics'
  | 'organisations'
  | 'authors'
  | 'settings'
  | 'series'
  | 'units'
  | 'media';

export interface ContentFolder {
  /** Relative to the checkout, forward slashes. */
  path: string;
  collection: Collection;
  /** All of the path, `content` first. */
  segments: string[];
}

export interface ContentPath extends ContentFolder {
  /** The last segment, with its extension. */
  name: string;
  extension: string;
}
