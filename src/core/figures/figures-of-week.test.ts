import { expect, it } from 'vitest';
import type { FigureRow } from './figure-view.ts';
import { figuresOfWeek } from './figures-of-week.ts';

it('shows figures of the newest week that has some, one of each article before a second of one', () => {
  const rows = [
    row('c', '2025-04-13T20:00+07:00', 1),
    row('c', '2025-04-13T20:00+07:00', 2),
    row('b', '2025-04-07T00:00+07:00', 3),
    row('a', '2025-04-06T23:59+07:00', 4),
  ];
  const week = figuresOfWeek(rows);
  expect(week?.rows.map(({ value }) => value)).toEqual([1, 3, 2]);
  expect([week?.from, week?.to]).toEqual(['2025-04-07T00:00+07:00', '2025-04-13T00:00+07:00']);
});

it('shows nothing where nothing is counted', () => {
  expect(figuresOfWeek([])).toBeUndefined();
});

function row(id: string, publishedAt: string, value: number): FigureRow {
  const organisation = { slug: 'ldld-ha-noi', name: 'LĐLĐ Hà Nội', url: '/to-chuc/ldld-ha-noi/' };
  return {
    value,
    measure: 'nguoi',
    metric: 'cham-lo',
    kind: 'flow',
    organisation,
    district: undefined,
    period: { start: '2025-01-01', end: '2025-03-31' },
    sentence: `Có ${value} người.`,
    anchor: `so-lieu-${value}`,
    wholeAnchor: undefined,
    article: { id, url: `/bai-viet/2025/${id}/`, title: id, publishedAt, source: undefined },
  };
}
