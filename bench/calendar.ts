import { createDraw, type Random } from './random.ts';

const FIRST_YEAR = 2005;
const LAST_YEAR = 2025;
const YEARLY_GROWTH = 1.14;
const DAY_MS = 86_400_000;

/** Busy and quiet months: the new year, the workers' month of May, the union's birthday, the year's end. */
const MONTHS = [1.5, 1.2, 1, 0.9, 1.8, 1, 1.4, 0.8, 0.9, 1.2, 1.4, 1.4];
const ANNIVERSARIES = new Set(['03-08', '05-01', '07-28', '10-20', '11-20']);
const WEEKDAYS = [0.25, 1, 1, 1, 1, 1, 0.4];
const BURSTS_A_YEAR = 8;

/**
 * The publication times of `count` articles, oldest first, as stamps of the archive: more each year, by season and
 * weekday, with days on which everyone publishes at once.
 */
export function spreadOverTime(count: number, random: Random): string[] {
  const draw = createDraw(weighDays(random), ({ weight }) => weight);
  const stamps = Array.from({ length: count }, () => {
    const minute = 360 + Math.floor(((random.next() + random.next()) / 2) * 960);
    return `${draw(random).day}T${twoDigits(minute / 60)}:${twoDigits(minute % 60)}+07:00`;
  });
  return stamps.sort();
}

function weighDays(random: Random): WeighedDay[] {
  const days: WeighedDay[] = [];
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year += 1) {
    const bursts = new Set(Array.from({ length: BURSTS_A_YEAR }, () => random.between(0, 364)));
    const yearly = YEARLY_GROWTH ** (year - FIRST_YEAR);
    for (let at = Date.UTC(year, 0), index = 0; at < Date.UTC(year + 1, 0); at += DAY_MS, index += 1) {
      const date = new Date(at);
      const day = date.toISOString().slice(0, 10);
      const seasonal = (MONTHS[date.getUTCMonth()] ?? 1) * (WEEKDAYS[date.getUTCDay()] ?? 1);
      const rush =
        (ANNIVERSARIES.has(day.slice(5)) ? 4 : 1) * (bursts.has(index) ? random.between(5, 10) : 1);
      days.push({ day, weight: yearly * seasonal * rush });
    }
  }
  return days;
}

function twoDigits(value: number): string {
  return String(Math.floor(value)).padStart(2, '0');
}

interface WeighedDay {
  day: string;
  weight: number;
}
