import { z } from 'zod';
import { findFigureFaults } from '../../figures/figure-faults.ts';
import { figureKinds, measures, qualifiers } from '../../figures/measures.ts';
import { metricLabels } from '../../figures/metrics.ts';
import * as field from '../fields.ts';

const period = field.group('Kỳ', {
  start: field.date('Từ ngày', 'Để trống với số tại một thời điểm.').optional(),
  end: field.date('Đến ngày'),
  inferred: field.flag('Kỳ do tòa soạn suy ra', 'Nguồn không ghi rõ ngày.').optional(),
});

/** One number that an article states, as data: what it counts, of whom, when, and the sentence that says so. */
export const figure = z
  .strictObject({
    value: field.amount('Số', 'Viết như trong bài: 44.420 hoặc 1,5 tỷ.'),
    sentence: field.paragraph('Câu trong bài', { hint: 'Chép đúng câu có con số này.', max: 600 }),
    measure: field.choice('Đơn vị', measures, 'Triệu, tỷ viết ở ô số.'),
    qualifier: field.choice('Chữ đi trước', qualifiers, 'Để trống nếu là số đúng.').optional(),
    metric: field.choice('Chỉ số', metricLabels, '“Việc khác” không được cộng dồn.'),
    subject: field
      .text('Đếm gì', {
        hint: 'Khi chỉ số chưa nói đủ: “hội nghị về học tập và làm theo Bác”. Đọc liền sau con số.',
        max: 120,
      })
      .optional(),
    kind: field.choice(
      'Loại số',
      figureKinds,
      'Số phát sinh được cộng qua các kỳ; số tại thời điểm thì không.',
    ),
    target: field.amount('Chỉ tiêu').optional(),
    percent: field.amount('Tỷ lệ đạt (%)', 'So với chỉ tiêu, như trong bài.').optional(),
    partOf: field.amount('Là một phần của', 'Tổng mà số này nằm trong, để không cộng hai lần.').optional(),
    organisation: field.reference('organisations', 'Của tổ chức nào'),
    district: field.reference('districts', 'Ở địa bàn nào').optional(),
    period,
  })
  .superRefine((claims, context) => {
    for (const { path, ...said } of findFigureFaults(claims)) {
      context.addIssue({ code: 'custom', path, params: { rule: 'figure', said } });
    }
  })
  .meta({ title: 'Con số', widget: 'object' });

export type Figure = z.infer<typeof figure>;
