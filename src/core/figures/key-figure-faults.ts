import type { PropsOf } from '../body/components.ts';
import { formatNumber } from '../text/number.ts';
import { numberOf, type KeyTable, type StatedFigure } from './key-tables.ts';
import { plain } from './lost-sentences.ts';
import { qualifiers, unitOf, type Measure } from './measures.ts';
import type { FigureView } from './figure-view.ts';
import { readNumbers } from './said-numbers.ts';
import { sayNumber } from './say-number.ts';

/**
 * Where the `KeyFigures` of a body say a number that no sentence states, or otherwise than the figure of the same
 * number and sentence does; `table` counts them. What only may contradict, as other words for the same, is let pass.
 */
export function findKeyFigureFaults<F extends ClaimedFigure>(
  tables: readonly KeyTable<F>[],
  figures: readonly F[],
): KeyFigureFault[] {
  return tables.flatMap(({ items, statements }, table) => {
    if (!items) return figures.length > 0 ? [] : [{ table, ...EMPTY }];
    return items.flatMap((item, index) => {
      const statement = statements[index];
      const fault = statement
        ? 'figure' in statement && findContradiction(item, sameAs(statement.figure, figures))
        : readNumbers(numberOf(item)).length > 0 && unstated(item);
      return fault ? [{ table, message: `, mục ${index + 1}: ${fault.message}`, hint: fault.hint }] : [];
    });
  });
}

function unstated(item: KeyItem): Fault {
  return {
    message: `Không câu nào trong bài nói “${sayItem(item)}”.`,
    hint: 'Sửa con số, hoặc viết câu có con số ấy trong bài: người đọc bấm vào số để tới câu gốc.',
  };
}

/** Figures of one number and one sentence: a row is wrong only where it agrees with none of them. */
function sameAs(figure: ClaimedFigure, figures: readonly ClaimedFigure[]): ClaimedFigure[] {
  return figures.filter(
    ({ value, sentence }) => value === figure.value && plain(sentence) === plain(figure.sentence),
  );
}

function findContradiction(item: KeyItem, figures: readonly ClaimedFigure[]): Fault | undefined {
  const hedge = hedgeOf(item.value);
  const measure = measureOf(item);
  const [, target] = /\d\s*\/\s*(\d[\d.,]*)$/.exec(item.value) ?? [];
  const percents = [...(item.note ?? '').matchAll(PERCENT)].map(([, before, after]) => before ?? after ?? '');
  const agrees: [claim: string, field: string, (figure: ClaimedFigure) => boolean][] = [
    [sayItem(item), 'Chữ đi trước', ({ qualifier }) => hedge === undefined || hedge === (qualifier ?? '')],
    [sayItem(item), 'Đơn vị', (figure) => measure === undefined || figure.measure.startsWith(measure)],
    [
      `chỉ tiêu ${target ?? ''}`,
      'Chỉ tiêu',
      (figure) => target === undefined || figure.target === undefined || isSaid(target, figure.target),
    ],
    [
      `${percents[0] ?? ''}% chỉ tiêu`,
      'Tỷ lệ đạt (%)',
      ({ percent }) =>
        percents.length === 0 || percent === undefined || percents.some((each) => isSaid(each, percent)),
    ],
  ];
  const broken = agrees.find(([, , holds]) => !figures.some(holds));
  const [figure] = figures;
  if (!broken || !figure) return undefined;
  const [claim, field] = broken;
  return {
    message: `Bảng ghi “${claim}”, mục “Số liệu” của bài ghi “${sayFigure(figure, field)}”.`,
    hint: `Sửa một trong hai cho đúng câu trong bài; ở mục “Số liệu” là ô “${field}”.`,
  };
}

function sayFigure(figure: ClaimedFigure, field: string): string {
  if (field === 'Chỉ tiêu') return `chỉ tiêu ${formatNumber(figure.target ?? 0)}`;
  if (field === 'Tỷ lệ đạt (%)') return `${formatNumber(figure.percent ?? 0)}% chỉ tiêu`;
  return sayNumber(figure);
}

function sayItem({ value, unit }: KeyItem): string {
  return [value, unit].filter(Boolean).join(' ');
}

/** The hedge before a number, empty for none; undefined for words that are none of ours. */
function hedgeOf(value: string): string | undefined {
  const before = /^\D*/.exec(plain(value).toLowerCase())?.[0].trim() ?? '';
  if (before === '') return '';
  return Object.entries(qualifiers).find(([, word]) => plain(word) === before)?.[0];
}

/** Only of units that are a measure's very word: “đoàn viên” is counted in people, and “CĐCS” in units. */
function measureOf({ unit = '' }: KeyItem): Measure | undefined {
  const words = unit.toLowerCase().replace(/^(?:nghìn|ngàn|triệu|tỷ|tỉ) /, '');
  return TELLING.find((measure) => words === unitOf(measure) || words.startsWith(`${unitOf(measure)} `));
}

function isSaid(written: string, value: number): boolean {
  return readNumbers(written).includes(value);
}

const TELLING = ['nguoi', 'luot', 'dong'] as const satisfies Measure[];
const PERCENT = /(\d+(?:,\d+)?)% chỉ tiêu|đạt (\d+(?:,\d+)?)%/g;
const EMPTY: Fault = {
  message: ': Bảng không có con số nào.',
  hint: 'Điền con số ở mục “Số liệu” của bài, thêm số vào bảng, hoặc xóa bảng.',
};

type KeyItem = NonNullable<PropsOf<'KeyFigures'>['items']>[number];
type ClaimedFigure = StatedFigure & Pick<FigureView, 'qualifier' | 'target' | 'percent'>;

interface Fault {
  message: string;
  hint: string;
}

export interface KeyFigureFault extends Fault {
  table: number;
}
