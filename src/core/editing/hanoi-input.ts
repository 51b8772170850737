import { isDate, isDateTime, toStamp } from '../text/date.ts';

/**
 * The stamp of what was typed into a `datetime-local` input, taken as Hanoi time whatever zone the browser is
 * in; empty where it is no time.
 * @example readTypedTime('2020-09-14T18:50') === '2020-09-14T18:50+07:00'
 */
export function readTypedTime(typed: string): string {
  const stamp = `${typed.slice(0, 16)}+07:00`;
  return isDateTime(stamp) ? stamp : '';
}

/**
 * What a `datetime-local` input shows for a stored time: Hanoi time, also where it was stored in another zone.
 * @example showTime('2020-09-14T11:50:00Z') === '2020-09-14T18:50'
 */
export function showTime(stored: string): string {
  if (isDateTime(stored)) return stored.slice(0, 16);
  // Without a zone a time would be read in the browser's own.
  if (!/(?:Z|[+-]\d\d:?\d\d)$/.test(stored)) return readTypedTime(stored).slice(0, 16);
  const instant = new Date(stored);
  return Number.isNaN(instant.getTime()) ? '' : toStamp(instant).slice(0, 16);
}

/** What a `date` input shows for a stored day. */
export function showDay(stored: string): string {
  const day = stored.slice(0, 10);
  return isDate(day) ? day : '';
}
