import { formatDate, isDateTime } from '../text/date.ts';

/**
 * Where an article stands with its readers, in the words the desk uses everywhere; undefined for what has no
 * status, which is always public. `now` is a stamp of Hanoi time.
 */
export function standingOf({ status, publishedAt }: Statused, now: string): Standing | undefined {
  if (status === 'draft') return { words: 'Đang ẩn', isPublic: false };
  if (status !== 'published') return undefined;
  if (typeof publishedAt === 'string' && isDateTime(publishedAt) && publishedAt > now)
    return { words: `Sẽ đăng lúc ${sayClockFirst(publishedAt)}`, isPublic: false, isScheduled: true };
  return { words: 'Đã đăng', isPublic: true };
}

/** A stored time as one reads it, `22/11/2026 18:06`; empty for what is no time. */
export function sayTime(stamp: string): string {
  return isDateTime(stamp) ? `${formatDate(stamp)} ${stamp.slice(11, 16)}` : '';
}

/** `18:06 22/11/2026`: after “lúc”. */
function sayClockFirst(stamp: string): string {
  return `${stamp.slice(11, 16)} ${formatDate(stamp)}`;
}

export interface Standing {
  words: string;
  /** Whether readers can see it now. */
  isPublic: boolean;
  /** Whether readers will see it by themselves, at the time it says. */
  isScheduled?: boolean;
}

interface Statused {
  status?: unknown;
  publishedAt?: unknown;
}
