import { formatDate } from '../text/date.ts';
import { formatNumber } from '../text/number.ts';
import { measures, type Measure } from './measures.ts';
import { metrics, type MetricDeclaration, type MetricSlug } from './metrics.ts';

/**
 * What a figure says that cannot all be true, in the editor's words; the path is within the figure. Its single
 * fields are right already.
 */
export function findFigureFaults(figure: FigureClaims): FigureFault[] {
  return [
    ...measureFaults(figure),
    ...subjectFaults(figure),
    ...periodFaults(figure),
    ...percentFaults(figure),
    ...partFaults(figure),
  ];
}

function subjectFaults({ metric, subject }: FigureClaims): FigureFault[] {
  return metric === 'khac' && subject === undefined
    ? [
        {
          path: ['subject'],
          message: 'Con số của “việc khác” cần nói đếm gì.',
          hint: 'Điền “Đếm gì”, như “hội nghị về học tập và làm theo Bác”, hoặc chọn một chỉ số.',
        },
      ]
    : [];
}

function measureFaults({ value, metric, measure }: FigureClaims): FigureFault[] {
  const { label, measures: allowed }: MetricDeclaration = metrics[metric];
  const faults: FigureFault[] = [];
  if (allowed.length > 0 && !allowed.includes(measure)) {
    faults.push({
      path: ['measure'],
      message: `“${label}” không đếm bằng “${measures[measure]}”.`,
      hint: `Chọn ${allowed.map((each) => `“${measures[each]}”`).join(' hoặc ')}, hoặc chọn chỉ số khác.`,
    });
  }
  if (!DIVISIBLE.has(measure) && !Number.isInteger(value)) {
    faults.push({
      path: ['value'],
      message: `“${measures[measure]}” không có phần lẻ như ${formatNumber(value)}.`,
      hint: 'Viết số nguyên; nghìn ngăn bằng dấu chấm, như 44.420.',
    });
  }
  return faults;
}

function periodFaults({ kind, period }: FigureClaims): FigureFault[] {
  const { start, end } = period;
  if (start === undefined) {
    return kind === 'flow'
      ? [
          {
            path: ['period', 'start'],
            message: 'Số phát sinh trong kỳ cần ngày bắt đầu.',
            hint: 'Điền ngày đầu kỳ, hoặc chọn “Có tại một thời điểm”.',
          },
        ]
      : [];
  }
  return end < start
    ? [
        {
          path: ['period', 'end'],
          message: `Kỳ kết thúc (${formatDate(end)}) trước khi bắt đầu (${formatDate(start)}).`,
          hint: 'Sửa một trong hai ngày.',
        },
      ]
    : [];
}

function percentFaults({ value, qualifier, target, percent }: FigureClaims): FigureFault[] {
  if (target === undefined || percent === undefined || target === 0) return [];
  const real = (value / target) * 100;
  const [, decimals = ''] = String(percent).split('.');
  // One unit of the last digit: reports round, and some cut.
  const rounding = 10 ** -decimals.length;
  const tolerance = qualifier === undefined ? rounding : Math.max(rounding, percent * HEDGED);
  if (Math.abs(real - percent) < tolerance + Number.EPSILON * percent) return [];
  return [
    {
      path: ['percent'],
      message: `${formatNumber(value)} trên chỉ tiêu ${formatNumber(target)} là ${formatNumber(Number(real.toFixed(1)))}%, không phải ${formatNumber(percent)}%.`,
      hint: 'Sửa số đạt được, chỉ tiêu hoặc tỷ lệ; nếu nguồn viết như vậy, bỏ tỷ lệ và nói rõ trong bài.',
    },
  ];
}

function partFaults({ value, partOf }: FigureClaims): FigureFault[] {
  return partOf !== undefined && value > partOf
    ? [
        {
          path: ['partOf'],
          message: `Phần (${formatNumber(value)}) lớn hơn tổng (${formatNumber(partOf)}).`,
          hint: 'Sửa một trong hai số, hoặc để trống “Là một phần của”.',
        },
      ]
    : [];
}

const DIVISIBLE: ReadonlySet<Measure> = new Set<Measure>(['dong', 'phan-tram']);
/** How far a hedged number, "gần 4.500", may be from the real one. */
const HEDGED = 0.03;

export interface FigureClaims {
  value: number;
  measure: Measure;
  metric: MetricSlug;
  subject?: string | undefined;
  kind: 'flow' | 'stock';
  qualifier?: string | undefined;
  target?: number | undefined;
  percent?: number | undefined;
  partOf?: number | undefined;
  period: { start?: string | undefined; end: string };
}

export interface FigureFault {
  path: PropertyKey[];
  message: string;
  hint: string;
}
