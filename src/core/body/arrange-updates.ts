import { formatDate, isTimeOfDay } from '../text/date.ts';
import type { ComponentSegment, Segment } from './segment.ts';

/**
 * The updates of a timeline as readers see them, newest or oldest first by their times; of two within a minute the
 * upper one in the source is the newer. A time without a day is of the day of the update below it, else above it.
 */
export function arrangeUpdates(segments: readonly Segment[], isOldestFirst = false): ArrangedUpdate[] {
  const updates = segments.filter(
    (segment): segment is UpdateSegment => segment.kind === 'component' && segment.name === 'Update',
  );
  const stamps = dateTimes(updates.map(({ props }) => props.time));
  const newestFirst = updates
    .map((update, index) => ({ update, stamp: stamps[index] ?? '' }))
    .toSorted((a, b) => (a.stamp === b.stamp ? 0 : a.stamp < b.stamp ? 1 : -1));
  const shown = isOldestFirst ? newestFirst.toReversed() : newestFirst;
  return shown.map(({ update, stamp }, index) => {
    const day = dayOf(stamp);
    const isNewDay = day !== '' && day !== dayOf(shown[index - 1]?.stamp ?? '');
    return { ...update, stamp, clock: stamp.slice(11, 16), day: isNewDay ? formatDate(stamp) : undefined };
  });
}

/** Every time with its day, where there is any. */
function dateTimes(times: readonly string[]): string[] {
  return times.map((time, index) => {
    if (!isTimeOfDay(time)) return time;
    const isDated = (other: string) => !isTimeOfDay(other);
    const dated = times.slice(index).find(isDated) ?? times.slice(0, index).findLast(isDated) ?? NO_DAY;
    return `${dated.slice(0, 10)}T${time}+07:00`;
  });
}

function dayOf(stamp: string): string {
  const day = stamp.slice(0, 10);
  return day === NO_DAY ? '' : day;
}

const NO_DAY = '----------';

type UpdateSegment = Extract<ComponentSegment, { name: 'Update' }>;

export type ArrangedUpdate = UpdateSegment & {
  /** Its time with its day, where one is known. */
  stamp: string;
  /** Its time of the day, `HH:MM`. */
  clock: string;
  /** Its day in words, where it is another than that of the update before. */
  day?: string | undefined;
};
