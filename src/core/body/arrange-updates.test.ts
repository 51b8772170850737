import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrangeUpdates } from './arrange-updates.ts';
import { parse } from './body.fixture.ts';
import type { Segment } from './segment.ts';

const segmentsOf = (times: readonly string[]): Segment[] =>
  times.map((time, index) => ({
    kind: 'component',
    name: 'Update',
    props: { time, title: String(index) },
    children: [],
  }));
const shown = (times: readonly string[], isOldestFirst?: boolean) =>
  arrangeUpdates(segmentsOf(times), isOldestFirst)
    .map(({ props, clock, day }) => [props.title, clock, day].filter(Boolean).join(' '))
    .join(', ');

describe('arrangeUpdates', () => {
  it.each([
    [['09:00', '10:30', '09:45'], '1 10:30, 2 09:45, 0 09:00'],
    [['09:00', '09:00'], '0 09:00, 1 09:00'],
    [
      ['2025-04-08T00:10+07:00', '2025-04-07T23:50+07:00', '2025-04-07T08:00+07:00'],
      '0 00:10 08/04/2025, 1 23:50 07/04/2025, 2 08:00',
    ],
    [
      ['00:10', '2025-04-08T00:05+07:00', '2025-04-07T23:50+07:00'],
      '0 00:10 08/04/2025, 1 00:05, 2 23:50 07/04/2025',
    ],
    [['2025-04-07T09:00+07:00', '08:00'], '0 09:00 07/04/2025, 1 08:00'],
  ])('shows %j newest first as %s', (times, expected) => {
    expect(shown(times)).toBe(expected);
  });

  it('shows the same the other way round when the oldest comes first', () => {
    const time = fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 1, max: 3 }), fc.boolean())
      .map(([hour, day, isWhole]) => {
        const clock = `${String(hour).padStart(2, '0')}:00`;
        return isWhole ? `2025-04-0${day}T${clock}+07:00` : clock;
      });
    fc.assert(
      fc.property(fc.array(time, { maxLength: 9 }), (times) => {
        const order = (isOldestFirst: boolean) =>
          arrangeUpdates(segmentsOf(times), isOldestFirst).map(({ props }) => props.title);
        expect(order(true)).toEqual(order(false).toReversed());
        expect(order(true).toSorted()).toEqual(times.map((_, index) => String(index)).toSorted());
      }),
    );
  });
});

describe('the anchor of an update', () => {
  const anchorsOf = (updates: string[]) => {
    const tags = updates.map((time) => `<Update time="${time}">\n\nTin.\n\n</Update>`);
    const [timeline] = parse(`<Timeline>\n\n${tags.join('\n\n')}\n\n</Timeline>`).segments;
    return timeline?.kind === 'component'
      ? timeline.children.map((child) => (child.kind === 'component' ? child.anchor : ''))
      : [];
  };

  it('comes from its time', () => {
    expect(anchorsOf(['2025-04-07T20:14+07:00', '20:10'])).toEqual(['moc_20250407-2014', 'moc_2010']);
  });

  it('stays when later ones come on top, also within the same minute', () => {
    const time = fc.constantFrom('20:10', '20:11', '2025-04-07T20:14+07:00');
    fc.assert(
      fc.property(fc.array(time, { minLength: 1, maxLength: 6 }), time, (times, added) => {
        const anchors = anchorsOf([added, ...times]);
        expect(anchors.slice(1)).toEqual(anchorsOf(times));
        expect(new Set(anchors).size).toBe(anchors.length);
      }),
      { numRuns: 50 },
    );
  });
});
