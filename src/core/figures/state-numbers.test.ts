import { describe, expect, it } from 'vitest';
import { parse } from '../body/body.fixture.ts';
import type { Segment } from '../body/segment.ts';
import type { Figure } from '../schema/collections/figure.ts';
import type { KeyRow } from './key-tables.ts';
import { stateNumbers } from './state-numbers.ts';

describe('stateNumbers', () => {
  it('leads each number to the figure or the sentence that states it', () => {
    const { rows, marked } = read(
      `Quận được giao 20 CĐCS và lập được 27. Hà Nội có 126 xã, phường. Ủng hộ 1,5 tỷ đồng.

<KeyFigures items={[
  { value: "27/20", unit: "CĐCS", label: "thành lập" },
  { value: "126", unit: "xã, phường", label: "của Hà Nội" },
  { value: "1,5", unit: "tỷ đồng", label: "tiền ủng hộ" },
]} />`,
      [
        figure(27, 'Quận được giao 20 CĐCS và lập được 27.', {
          metric: 'thanh-lap-cdcs',
          measure: 'to-chuc',
        }),
      ],
    );
    expect(rows).toEqual(['27/20 #so-lieu-27', '126 #so-lieu-126', '1,5 #so-lieu-1500000000']);
    expect(marked).toContain(
      '<span class="stated" id="so-lieu-27">Quận được giao 20 CĐCS và lập được 27.</span>',
    );
    expect(marked).toContain('<span class="stated" id="so-lieu-126">Hà Nội có 126 xã, phường.</span>');
    expect(marked).toContain('<span class="stated" id="so-lieu-1500000000">Ủng hộ 1,5 tỷ đồng.</span>');
  });

  it('tells figures of one number apart by their words', () => {
    const sentence = 'Quận giúp 30 đoàn viên với 30 triệu đồng.';
    const { rows } = read(
      `${sentence}

<KeyFigures items={[
  { value: "30", unit: "triệu đồng", label: "tiền giúp" },
  { value: "30", unit: "đoàn viên", label: "được giúp" },
]} />`,
      [
        figure(30, sentence, { metric: 'cham-lo' }),
        figure(30_000_000, sentence, { metric: 'tien-cham-lo', measure: 'dong' }),
      ],
    );
    expect(rows).toEqual(['30 #so-lieu-30000000', '30 #so-lieu-30']);
  });

  it('leads no number to a figure that counts something else', () => {
    const { rows, marked } = read(
      `Tập huấn 40 cán bộ. Có 40 công đoàn kết thúc hoạt động.

<KeyFigures items={[{ value: "40", unit: "công đoàn", label: "kết thúc hoạt động" }]} />`,
      [figure(40, 'Tập huấn 40 cán bộ.', { metric: 'tap-huan-can-bo' })],
    );
    expect(rows).toEqual(['40 #so-lieu-40-lan-2']);
    expect(marked).toContain('id="so-lieu-40-lan-2">Có 40 công đoàn kết thúc hoạt động.</span>');
  });

  it('finds a number inside a box, and one that only a table has', () => {
    const { rows, marked } = read(
      `<InfoBox title="Hộp">

Trong hộp có 12 người.

<KeyFigures items={[{ value: "12", label: "người" }, { value: "7", label: "quý I" }]} />

</InfoBox>

| Quý | Số |
| --- | -- |
| I   | 7  |`,
      [],
    );
    expect(rows).toEqual(['12 #so-lieu-12', '7 #so-lieu-7']);
    expect(marked).toContain('<span class="stated" id="so-lieu-7">7</span>');
  });

  it('draws a table without rows from the figures of the front matter', () => {
    const { rows } = read('Có 548 đại biểu.\n\n<KeyFigures title="Đại hội" />', [
      figure(548, 'Có 548 đại biểu.'),
      figure(580_000, 'Có 548 đại biểu.', { qualifier: 'tren' }),
    ]);
    expect(rows).toEqual(['548 #so-lieu-548', 'trên 580.000 #so-lieu-580000']);
  });

  it('leaves without a way a number that nothing states', () => {
    const { rows } = read('Có 13 người.\n\n<KeyFigures items={[{ value: "3", label: "người" }]} />', []);
    expect(rows).toEqual(['3']);
  });
});

function read(source: string, figures: Figure[]) {
  const { segments } = stateNumbers(parse(source).segments, figures);
  return {
    rows: rowsIn(segments).map(({ value, anchor }) =>
      [value, anchor && `#${anchor}`].filter(Boolean).join(' '),
    ),
    marked: JSON.stringify(segments).replaceAll('\\"', '"'),
  };
}

function rowsIn(segments: readonly Segment[]): KeyRow[] {
  return segments.flatMap((segment) => {
    if (segment.kind === 'html') return [];
    return segment.name === 'KeyFigures' ? (segment.props.items ?? []) : rowsIn(segment.children);
  });
}

function figure(value: number, sentence: string, rest: Partial<Figure> = {}): Figure {
  return {
    value,
    sentence,
    measure: 'nguoi',
    metric: 'khac',
    kind: 'flow',
    organisation: 'ldld-thanh-pho-ha-noi',
    period: { start: '2024-01-01', end: '2024-12-31' },
    ...rest,
  };
}
