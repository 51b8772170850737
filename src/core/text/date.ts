const WEEKDAYS = ['Chủ Nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'];
const HANOI_OFFSET = '+07:00';
const STAMP = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})\+07:00)?$/;

/**
 * Formats a stamp of the archive (`2020-09-14T18:50+07:00`) as the press writes it.
 * Written by hand, because CLDR changes its mind between releases.
 * @example formatDateTime('2020-09-14T18:50+07:00') === 'Thứ Hai, 14/09/2020 18:50'
 */
export function formatDateTime(stamp: string): string {
  const { weekday, day, month, year, time } = readStamp(stamp);
  return `${weekday}, ${day}/${month}/${year}${time ? ` ${time}` : ''}`;
}

/** @example formatDate('2020-09-14T18:50+07:00') === '14/09/2020' */
export function formatDate(stamp: string): string {
  const [year = '', month = '', day = ''] = stamp.slice(0, 10).split('-');
  return `${day}/${month}/${year}`;
}

/** As a sentence says it, where no column asks for figures of one width. @example sayDay('2025-07-01') === '1/7/2025' */
export function sayDay(stamp: string): string {
  const [year = '', month = '', day = ''] = stamp.slice(0, 10).split('-');
  return `${Number(day)}/${Number(month)}/${year}`;
}

/** @example formatLongDate('2020-09-04') === 'Thứ Sáu, ngày 4 tháng 9 năm 2020' */
export function formatLongDate(stamp: string): string {
  const { weekday, day, month, year } = readStamp(stamp);
  return `${weekday}, ngày ${Number(day)} tháng ${Number(month)} năm ${year}`;
}

/** Whether a stamp names a day and time that exist, Hanoi time, to the minute. */
export function isDateTime(stamp: string): boolean {
  return stamp.includes('T') && isRealStamp(stamp);
}

/** Whether a stamp names a day that exists, as `YYYY-MM-DD`. */
export function isDate(stamp: string): boolean {
  return !stamp.includes('T') && isRealStamp(stamp);
}

/** Whether a text is a time of the day, as `HH:MM`. */
export function isTimeOfDay(time: string): boolean {
  return /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(time);
}

/** The stamp of an instant in Hanoi, to the minute. @example toStamp(new Date('2020-09-14T11:50Z')) === '2020-09-14T18:50+07:00' */
export function toStamp(instant: Date): string {
  return new Date(instant.getTime() + 7 * 3_600_000).toISOString().slice(0, 16) + HANOI_OFFSET;
}

/** The stamp a number of days before another. @example daysBefore('2020-09-14T18:50+07:00', 14) === '2020-08-31T18:50+07:00' */
export function daysBefore(stamp: string, days: number): string {
  return toStamp(new Date(Date.parse(stamp) - days * 86_400_000));
}

/** The Monday of a stamp's week, as its first minute. @example startOfWeek('2020-09-16T18:50+07:00') === '2020-09-14T00:00+07:00' */
export function startOfWeek(stamp: string): string {
  const day = stamp.slice(0, 10);
  const sinceMonday = (new Date(`${day}T00:00Z`).getUTCDay() + 6) % 7;
  return daysBefore(`${day}T00:00${HANOI_OFFSET}`, sinceMonday);
}

function isRealStamp(stamp: string): boolean {
  const match = STAMP.exec(stamp);
  if (!match) return false;
  const [, year, month, day, hour = '00', minute = '00'] = match;
  const time = `${year}-${month}-${day}T${hour}:${minute}`;
  const instant = new Date(`${time}Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(time);
}

function readStamp(stamp: string) {
  const [, year = '', month = '', day = '', hour, minute] = STAMP.exec(stamp) ?? [];
  const weekday = WEEKDAYS[new Date(`${year}-${month}-${day}T00:00Z`).getUTCDay()] ?? '';
  return { weekday, day, month, year, time: hour ? `${hour}:${minute}` : '' };
}
