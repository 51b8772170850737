import { formatDate } from '../text/date.ts';

/**
 * When a figure was counted, as the press says it; what the newsroom inferred is hedged.
 * @example sayPeriod({ kind: 'flow', period: { start: '2025-01-01', end: '2025-03-31' } }) === 'quý I/2025'
 */
export function sayPeriod({ kind, period }: Period): string {
  const { start, end, inferred } = period;
  const said = kind === 'stock' || start === undefined ? `đến ${formatDate(end)}` : sayRange(start, end);
  return inferred ? `khoảng ${said}`.replace('khoảng đến', 'đến khoảng') : said;
}

function sayRange(start: string, end: string): string {
  const [from, to] = [start.slice(0, 4), end.slice(0, 4)];
  const ends = `${start.slice(5)} ${end.slice(5)}`;
  if (start === end) return formatDate(start);
  if (from === to) {
    const named = NAMED[ends];
    if (named) return named.replace('%', from);
    const month = start.slice(5, 7);
    if (ends === `${month}-01 ${month}-${lastDay(from, month)}`) return `tháng ${Number(month)}/${from}`;
  } else if (ends === WHOLE_YEARS) return `các năm ${from}–${to}`;
  return `${formatDate(start)} – ${formatDate(end)}`;
}

function lastDay(year: string, month: string): string {
  return String(new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate());
}

const WHOLE_YEARS = '01-01 12-31';
const NAMED: Record<string, string> = {
  [WHOLE_YEARS]: 'năm %',
  '01-01 03-31': 'quý I/%',
  '04-01 06-30': 'quý II/%',
  '07-01 09-30': 'quý III/%',
  '10-01 12-31': 'quý IV/%',
  '01-01 06-30': '6 tháng đầu năm %',
  '07-01 12-31': '6 tháng cuối năm %',
  '01-01 09-30': '9 tháng đầu năm %',
};

interface Period {
  kind: string;
  period: { start?: string | undefined; end: string; inferred?: boolean | undefined };
}
