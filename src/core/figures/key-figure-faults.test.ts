import { describe, expect, it } from 'vitest';
import { parse } from '../body/body.fixture.ts';
import { findKeyFigureFaults } from './key-figure-faults.ts';
import { readKeyTables } from './key-tables.ts';

const HEDGED = 'Cả quận có hơn 23.000 đoàn viên.';
const REACHED = 'Quận được giao 20 CĐCS và lập được 27, tức 135% chỉ tiêu.';
const TAUGHT = 'Có 12 nghìn lượt người học.';
const SPENT = 'Công đoàn tặng 30 đoàn viên gần 200 triệu đồng.';
const TOOK_PART = 'Có 1.565 lượt đơn vị tham gia.';
const TEXT = [HEDGED, REACHED, TAUGHT, SPENT, TOOK_PART].join(' ');

describe('findKeyFigureFaults', () => {
  it.each([
    ['{ value: "hơn 23.000", unit: "đoàn viên", label: "trên toàn quận" }'],
    ['{ value: "27/20", unit: "CĐCS", label: "thành lập", note: "135% chỉ tiêu" }'],
    ['{ value: "27", unit: "CĐCS", label: "thành lập", note: "tăng 5% so với năm trước" }'],
    ['{ value: "12.000", unit: "lượt", label: "người học" }'],
    ['{ value: "12 nghìn", unit: "lượt người", label: "học" }'],
    ['{ value: "30", unit: "đoàn viên", label: "được tặng" }'],
    ['{ value: "gần 200", unit: "triệu đồng", label: "tiền tặng" }'],
    ['{ value: "ngót 200 triệu", unit: "đồng", label: "tiền tặng" }'],
    ['{ value: "1.565", unit: "lượt", label: "đơn vị có sáng kiến" }'],
    ['{ value: "Nhiều", label: "việc khác" }'],
  ])('is content with %s', (row) => {
    expect(faultsOf(row)).toEqual([]);
  });

  it('names what no sentence states and what contradicts a figure', () => {
    expect(
      [
        '{ value: "24.000", unit: "đoàn viên", label: "trên toàn quận" }',
        '{ value: "23.000", unit: "đoàn viên", label: "trên toàn quận" }',
        '{ value: "gần 27", unit: "CĐCS", label: "thành lập" }',
        '{ value: "27/135", unit: "CĐCS", label: "thành lập" }',
        '{ value: "27", unit: "CĐCS", label: "thành lập", note: "đạt 20%" }',
        '{ value: "12.000", unit: "người", label: "học" }',
        '{ value: "gần 200 triệu", unit: "người", label: "tiền tặng" }',
      ]
        .flatMap(faultsOf)
        .join('\n'),
    ).toMatchInlineSnapshot(`
      ", mục 1: Không câu nào trong bài nói “24.000 đoàn viên”.  Sửa con số, hoặc viết câu có con số ấy trong bài: người đọc bấm vào số để tới câu gốc.
      , mục 1: Bảng ghi “23.000 đoàn viên”, mục “Số liệu” của bài ghi “hơn 23.000 người”.  Sửa một trong hai cho đúng câu trong bài; ở mục “Số liệu” là ô “Chữ đi trước”.
      , mục 1: Bảng ghi “gần 27 CĐCS”, mục “Số liệu” của bài ghi “27 đơn vị”.  Sửa một trong hai cho đúng câu trong bài; ở mục “Số liệu” là ô “Chữ đi trước”.
      , mục 1: Bảng ghi “chỉ tiêu 135”, mục “Số liệu” của bài ghi “chỉ tiêu 20”.  Sửa một trong hai cho đúng câu trong bài; ở mục “Số liệu” là ô “Chỉ tiêu”.
      , mục 1: Bảng ghi “20% chỉ tiêu”, mục “Số liệu” của bài ghi “135% chỉ tiêu”.  Sửa một trong hai cho đúng câu trong bài; ở mục “Số liệu” là ô “Tỷ lệ đạt (%)”.
      , mục 1: Bảng ghi “12.000 người”, mục “Số liệu” của bài ghi “12.000 lượt”.  Sửa một trong hai cho đúng câu trong bài; ở mục “Số liệu” là ô “Đơn vị”.
      , mục 1: Bảng ghi “gần 200 triệu người”, mục “Số liệu” của bài ghi “gần 200 triệu đồng”.  Sửa một trong hai cho đúng câu trong bài; ở mục “Số liệu” là ô “Đơn vị”."
    `);
  });

  it('refuses a table that draws from the front matter where that has no figures', () => {
    expect(findKeyFigureFaults(readKeyTables(parse('<KeyFigures />').segments, []), [])).toMatchObject([
      { table: 0, message: ': Bảng không có con số nào.' },
    ]);
  });
});

function faultsOf(row: string): string[] {
  const { segments } = parse(`${TEXT}\n\n<KeyFigures items={[${row}]} />`);
  return findKeyFigureFaults(readKeyTables(segments, FIGURES), FIGURES).map(
    ({ message, hint }) => `${message}  ${hint}`,
  );
}

const BASE = { kind: 'flow', subject: undefined, qualifier: undefined } as const;
const PERIOD = { period: { start: '2024-01-01', end: '2024-12-31' }, target: undefined, percent: undefined };
const FIGURES: Parameters<typeof findKeyFigureFaults>[1] = [
  {
    ...BASE,
    ...PERIOD,
    value: 23_000,
    qualifier: 'hon',
    measure: 'nguoi',
    metric: 'tong-doan-vien',
    sentence: HEDGED,
  },
  {
    ...BASE,
    ...PERIOD,
    value: 27,
    target: 20,
    percent: 135,
    measure: 'to-chuc',
    metric: 'thanh-lap-cdcs',
    sentence: REACHED,
  },
  { ...BASE, ...PERIOD, value: 12_000, measure: 'luot', metric: 'nang-cao-tay-nghe', sentence: TAUGHT },
  { ...BASE, ...PERIOD, value: 30, measure: 'nguoi', metric: 'cham-lo', sentence: SPENT },
  {
    ...BASE,
    ...PERIOD,
    value: 200_000_000,
    qualifier: 'gan',
    measure: 'dong',
    metric: 'tien-cham-lo',
    sentence: SPENT,
  },
  {
    ...BASE,
    ...PERIOD,
    value: 1565,
    measure: 'luot-don-vi',
    metric: 'tham-gia-sang-kien',
    sentence: TOOK_PART,
  },
];
