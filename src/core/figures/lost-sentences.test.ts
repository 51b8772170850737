import { describe, expect, it } from 'vitest';
import { parseBody } from '../body/parse-body.ts';
import { readEntry } from '../schema/read-entry.ts';
import { findLostSentences } from './lost-sentences.ts';
import { sentenceProblems } from './sentence-problems.ts';

describe('findLostSentences', () => {
  it.each([
    ['word for word', 'Quận kết nạp 1.200 đoàn viên.', 'Mở đầu. Quận kết nạp 1.200 đoàn viên. Hết.'],
    ['over a line break', 'Quận kết nạp 1.200 đoàn viên.', 'Quận kết nạp\n1.200 đoàn viên.'],
    [
      'with marks and links',
      'Quận kết nạp 1.200 đoàn viên.',
      'Quận **kết nạp** [1.200](https://a.vn) đoàn viên.',
    ],
    [
      'with other quotes and dashes',
      'Phong trào "Giỏi - Sáng tạo"',
      'Phong trào “Giỏi – Sáng tạo” có 12 người.',
    ],
    ['with the tone elsewhere', 'Đối thoại hoà giải 12 vụ.', 'Đối thoại hòa giải 12 vụ.'],
  ])('finds a sentence %s', (_how, sentence, text) => {
    expect(findLostSentences([{ sentence }], text)).toEqual([]);
  });

  it('names the figure whose number was changed in the text', () => {
    const figures = [{ sentence: 'Có 12 người.' }, { sentence: 'Có 13 người.' }];
    expect(findLostSentences(figures, 'Có 12 người. Có 14 người.')).toMatchInlineSnapshot(`
      [
        {
          "hint": "Chép đúng câu trong bài có con số này.",
          "message": "Câu của con số thứ 2 không có trong nội dung bài.",
          "path": [
            "figures",
            1,
            "sentence",
          ],
        },
      ]
    `);
  });
});

describe('sentenceProblems', () => {
  const article = (sentence: string) =>
    [
      '---',
      'id: 7m3k9q2x4v8c',
      'title: Thanh Xuân có 1.200 đoàn viên mới',
      'standfirst: Một câu.',
      'status: published',
      'publishedAt: 2025-04-07T20:14+07:00',
      'authors:',
      '  - ban-bien-tap',
      'topics:',
      '  - phat-trien-doan-vien',
      'figures:',
      '  - value: 1200',
      '    measure: nguoi',
      '    metric: ket-nap-doan-vien',
      '    kind: flow',
      '    organisation: ldld-thanh-xuan',
      '    period:',
      '      start: 2025-01-01',
      '      end: 2025-03-31',
      `    sentence: ${sentence}`,
      '---',
      '',
      'Ba tháng đầu năm, quận kết nạp **1.200** đoàn viên.',
      '',
    ].join('\n');
  const problemsOf = (source: string) => {
    const file = 'content/articles/2025/04/a.mdx';
    const { entry, problems } = readEntry(new TextEncoder().encode(source), file);
    if (!entry?.body) return problems;
    return sentenceProblems(entry, parseBody(entry.body.source, { file, firstLine: entry.body.firstLine }));
  };

  it('is content with a sentence of the body', () => {
    expect(problemsOf(article('Ba tháng đầu năm, quận kết nạp 1.200 đoàn viên.'))).toEqual([]);
  });

  it('names the line of a sentence the body does not have', () => {
    expect(problemsOf(article('Quận kết nạp 1.300 đoàn viên.'))).toMatchObject([
      { field: 'figures.0.sentence', line: 20 },
    ]);
  });

  it('names the line of a number that its sentence does not say', () => {
    const source = article('Ba tháng đầu năm, quận kết nạp 1.200 đoàn viên.');
    expect(problemsOf(source.replace('value: 1200', 'value: 2100'))).toMatchObject([
      { field: 'figures.0.value', line: 12, message: 'Câu của con số thứ 1 không nói 2.100.' },
    ]);
  });

  it.each([
    ['metric: ket-nap-doan-vien', 'metric: ket-nap', 'figures.0.metric', /không nhận giá trị/],
    ['measure: nguoi', 'measure: con-voi', 'figures.0.measure', /không nhận giá trị/],
    ['measure: nguoi', 'measure: dong', 'figures.0.measure', /không đếm bằng “đồng”/],
    ['end: 2025-03-31', 'end: 2024-03-31', 'figures.0.period.end', /trước khi bắt đầu/],
    ['kind: flow', 'kind: flow\n    partOf: 1100', 'figures.0.partOf', /lớn hơn tổng \(1\.100\)/],
    [
      'kind: flow',
      'kind: flow\n    target: 1000\n    percent: 150',
      'figures.0.percent',
      /là 120%, không phải 150%/,
    ],
    ['value: 1200', 'value: 1.200 người', 'figures.0.value', /phải là số/],
  ])('refuses %s as %s, at its line', (from, to, field, message) => {
    const source = article('Một câu.').replace(from, to);
    const line = source.split('\n').findIndex((each) => each.includes(to.split('\n').at(-1) ?? to)) + 1;
    const [problem] = problemsOf(source);
    expect(problem).toMatchObject({ field, line });
    expect(problem?.message).toMatch(message);
    expect(problem?.hint).not.toBe('');
  });
});
