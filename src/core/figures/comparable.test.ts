import { describe, expect, it } from 'vitest';
import { chartsOfPlace } from './comparable.ts';
import type { FigureRow } from './figure-view.ts';

describe('chartsOfPlace', () => {
  it('draws what one organisation counted of one thing over like periods, the earliest first', () => {
    expect(drawn([year(2024, 30), year(2022, 10), year(2023, 20)])).toEqual([
      ['năm 2022: 10', 'năm 2023: 20', 'năm 2024: 30'],
    ]);
    const stocks = [stock('2025-03-31', 285), stock('2024-12-31', 280)];
    expect(drawn(stocks)).toEqual([['đến 31/12/2024: 280', 'đến 31/03/2025: 285']]);
  });

  it.each<[what: string, rows: FigureRow[]]>([
    ['one period', [year(2024, 30)]],
    ['a year and its quarter', [year(2024, 30), { ...year(2024, 8), period: quarter(2024) }]],
    ['years and quarters', [year(2023, 30), { ...year(2024, 8), period: quarter(2024) }]],
    ['one period told twice', [year(2024, 30), year(2024, 31)]],
    ['years that overlap', [year(2024, 30), { ...year(2024, 31), period: term(2023, 7) }]],
    ['other measures', [year(2024, 30), { ...year(2023, 20), measure: 'luot' }]],
    ['other things', [year(2024, 30), { ...year(2023, 20), subject: 'cán bộ trẻ' }]],
    ['another organisation', [year(2024, 30), { ...year(2023, 20), organisation: named('ldld-son-tay') }]],
    ['a part', [year(2024, 30), { ...year(2023, 20), partOf: 100 }]],
    ['flows and stocks', [year(2024, 30), { ...stock('2023-12-31', 20), metric: 'tap-huan-can-bo' }]],
    [
      'other things to do',
      [
        { ...year(2024, 30), metric: 'khac' },
        { ...year(2023, 20), metric: 'khac' },
      ],
    ],
  ])('compares nothing over %s', (_what, rows) => {
    expect(drawn(rows)).toEqual([]);
  });

  it('draws years with their targets once', () => {
    const rows = [
      { ...year(2024, 30), target: 20 },
      { ...year(2023, 20), target: 20 },
    ];
    expect(drawn(rows)).toHaveLength(1);
  });

  it('draws a lone figure against its target', () => {
    expect(chartsOfPlace([{ ...year(2024, 27), target: 20 }])).toMatchObject([
      {
        most: 27,
        bars: [{ target: 20 }],
        title: 'Cán bộ công đoàn được tập huấn, người, năm 2024, ldld-ha-noi',
      },
    ]);
  });
});

function drawn(rows: FigureRow[]): string[][] {
  return chartsOfPlace(rows).map(({ bars }) => bars.map(({ label, row }) => `${label}: ${row.value}`));
}

function year(of: number, value: number): FigureRow {
  return figure(value, { period: term(of, 1) });
}

function stock(end: string, value: number): FigureRow {
  return figure(value, { kind: 'stock', metric: 'tong-cdcs', measure: 'to-chuc', period: { end } });
}

function term(from: number, startMonth: number) {
  const start = `${from}-${String(startMonth).padStart(2, '0')}-01`;
  return { start, end: startMonth === 1 ? `${from}-12-31` : `${from + 1}-06-30` };
}

function quarter(of: number) {
  return { start: `${of}-01-01`, end: `${of}-03-31` };
}

function named(slug: string) {
  return { slug, name: slug, url: `/to-chuc/${slug}/` };
}

function figure(value: number, rest: Partial<FigureRow>): FigureRow {
  return {
    value,
    measure: 'nguoi',
    metric: 'tap-huan-can-bo',
    kind: 'flow',
    organisation: named('ldld-ha-noi'),
    district: undefined,
    period: term(2024, 1),
    sentence: `Có ${value}.`,
    anchor: `so-lieu-${value}`,
    wholeAnchor: undefined,
    article: { id: 'a', url: '/bai-viet/2025/a/', title: 'a', publishedAt: '2025-01-01', source: undefined },
    ...rest,
  };
}
