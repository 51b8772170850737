import { isDateTime, toStamp } from '../text/date.ts';

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

/**
 * The stamp of a time as an editor types it, `22/11/2026 18:06`, `18 giờ 22/11`, `8h30 sáng mai`; undefined for what is
 * no time. A day left out is today's, a time left out is that of `before`, else of `now`; both are stamps.
 */
export function readSaidTime(typed: string, now: string, before = ''): string | undefined {
  const said = typed.normalize('NFC').trim().toLowerCase().replace(/\s+/g, ' ');
  if (said === 'bây giờ') return now;
  const stored = isDateTime(said.toUpperCase())
    ? said.toUpperCase()
    : readTypedTime(said.toUpperCase().replace(' ', 'T'));
  if (stored) return stored;
  const short = said.replace(HOUR_WORD, 'h').replace('hrưỡi', 'h30');
  const [time, ...moreTimes] = [...short.matchAll(TIME)];
  const words = short
    .replace(TIME, ' ')
    .split(/[\s,]+/)
    .filter((word) => word && !FILLERS.has(word));
  const [day, ...rest] = words.filter((word) => !HALVES.has(word));
  const half = words.find((word) => HALVES.has(word));
  if (half !== undefined && !time) return undefined;
  if (moreTimes.length > 0 || rest.length > 0 || (!time && day === undefined)) return undefined;
  const date = day === undefined ? now.slice(0, 10) : readSaidDay(day, now);
  const base = isDateTime(before) ? before : now;
  const clock = time ? `${hourOf(time[1] ?? '', half)}:${pad(time[2] ?? '0')}` : base.slice(11, 16);
  const stamp = `${date ?? ''}T${clock}+07:00`;
  return isDateTime(stamp) ? stamp : undefined;
}

/** A stored time as an editor types one. @example sayTypedTime('2020-09-14T18:50+07:00') === '14/09/2020 18:50' */
export function sayTypedTime(stored: string): string {
  const shown = showTime(stored);
  if (!shown) return stored;
  const [year, month, day] = shown.slice(0, 10).split('-');
  return `${day ?? ''}/${month ?? ''}/${year ?? ''} ${shown.slice(11)}`;
}

function readSaidDay(word: string, now: string): string | undefined {
  const step = DAYS[word];
  if (step !== undefined) return toStamp(new Date(Date.parse(now) + step * 86_400_000)).slice(0, 10);
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}|\d{2}))?$/.exec(word) ?? [];
  if (!day || !month) return undefined;
  return `${year ? year.padStart(4, '20') : now.slice(0, 4)}-${pad(month)}-${pad(day)}`;
}

/** `3` of `3h chiều` is fifteen; whoever writes `15h chiều` has said so. */
function hourOf(said: string, half = ''): string {
  const hour = Number(said);
  return pad(String(hour < (HALVES.get(half) ?? 0) ? hour + 12 : hour));
}

function pad(number = ''): string {
  return number.padStart(2, '0');
}

/** What stands between an hour and its minutes, as it is said or written. */
const HOUR_WORD = /(?<=\d)\s?(?:giờ|[hg])(?!\p{L})\s?/gu;
const TIME = /(?<!\d)(\d{1,2})(?::(?=\d\d)|h)(?:(\d{1,2})(?![\d/.-]))?/g;
const FILLERS = new Set(['ngày', 'lúc', 'vào', 'đúng', 'hôm', 'phút']);
/** Below which hour those of the afternoon are counted anew; at noon nobody says 11 for 23. */
const HALVES = new Map([
  ['sáng', 0],
  ['trưa', 10],
  ['chiều', 12],
  ['tối', 12],
]);
const DAYS: Record<string, number> = { nay: 0, mai: 1, kia: 2, qua: -1 };
