import { formatDate, isDate } from '../text/date.ts';
import { readSaidTime } from './hanoi-input.ts';

/** The day an editor typed, `30/6/2025`, `30/6` or `mai`, as `YYYY-MM-DD`; undefined for what is no day. `now` is a stamp. */
export function readSaidDay(typed: string, now: string): string | undefined {
  const said = typed.trim();
  if (isDate(said)) return said;
  // Only a day: with a time it would be something else.
  return /[:hg]/i.test(said.replace(/ngày|hôm/gi, '')) ? undefined : readSaidTime(said, now)?.slice(0, 10);
}

/** A stored day as an editor types one; what is no day as it is. @example sayTypedDay('2025-06-30') === '30/06/2025' */
export function sayTypedDay(stored: string): string {
  return isDate(stored) ? formatDate(stored) : stored;
}
