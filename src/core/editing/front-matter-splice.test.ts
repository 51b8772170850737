import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleSchema } from '../schema/collections/article.ts';
import { fieldOrder } from './field-order.ts';
import { newFrontMatterFile, readBody, readFrontMatter, spliceFrontMatter } from './front-matter-splice.ts';
import { tidy } from './tidy-data.ts';

const order = fieldOrder(articleSchema);

const SOURCE = `---
# Bài mẫu: các dòng chú thích này phải còn nguyên
id: 7m3k9q2x4v8c
title: 'Quận Thanh Xuân: 44.420 lượt đoàn viên học tập'   # trong nháy đơn
standfirst: >-
  Hai dòng gấp lại
  thành một.

status:   published
publishedAt: 2025-04-07T20:14+07:00
authors: [ban-bien-tap]
districts:
- thanh-xuan
- ha-dong # giữ chỗ này
topics:
    - phat-trien-doan-vien
cover:
  image: "/media/2025/04/x.svg"
  alt: Ảnh
  # nguồn ảnh còn chờ
  credit: 'Ảnh: Đinh Luyện'
source: { name: Lao động Thủ đô, url: https://laodongthudo.vn/a }
corrections:
  - date: 2025-04-08
    text: Sửa một con số.
---


Đoạn mở.

<Figure src="/media/2025/04/x.svg" alt="…" />
`;

describe('spliceFrontMatter', () => {
  it.each([
    ['as it is', SOURCE],
    ['with Windows line ends', SOURCE.replaceAll('\n', '\r\n')],
    ['with a byte order mark', `\uFEFF${SOURCE}`],
    ['without a final line end', SOURCE.trimEnd()],
    ['with an empty body', SOURCE.slice(0, SOURCE.indexOf('---\n\n') + 4)],
    ['with empty values', SOURCE.replace('status:', 'label: ""\noldUrls: []\nstatus:')],
    ['ending at the fence', SOURCE.slice(0, SOURCE.indexOf('---\n\n') + 3)],
  ])('gives an untouched file back byte for byte (%s)', (_, source) => {
    expect(spliceFrontMatter(source, readFrontMatter(source), readBody(source), order)).toBe(source);
  });

  it.each<[string, Change, string[]]>([
    ['a quoted text', (data) => (data.title = 'Tiêu đề mới'), ["title: 'Tiêu đề mới'   # trong nháy đơn"]],
    ['a plain word', (data) => (data.status = 'draft'), ['status:   draft']],
    ['a folded text', (data) => (data.standfirst = 'Một: dòng.'), ['  Một: dòng.']],
    ['an item of a list', (data) => (data.districts = ['dong-da', 'ha-dong']), ['- dong-da']],
    ['the end of a list', (data) => (data.districts = ['thanh-xuan', 'ha-dong', 'ba-vi']), ['- ba-vi']],
    ['a list in brackets', (data) => (data.authors = ['a', 'b: c']), ['authors: [a, "b: c"]']],
    ['a field of a group', (data) => (group(data, 'cover').credit = 'Ảnh: An'), ["  credit: 'Ảnh: An'"]],
    ['a new field of a group', (data) => (group(data, 'cover').caption = 'Lễ ký'), ['  caption: Lễ ký']],
    ['a new field', (data) => (data.label = 'anh'), ['label: anh']],
    ['a new last field', (data) => (data.oldUrls = ['/cu/']), ['oldUrls:', '  - /cu/']],
    [
      'a field of a record in a list',
      (data) => (data.corrections = [{ date: '2025-04-09', text: 'Sửa một con số.' }]),
      ['  - date: 2025-04-09'],
    ],
    [
      'a record at the end of a list',
      (data) => {
        const first = (data.corrections as unknown[])[0];
        data.corrections = [first, { text: 'Thêm.', date: '2025-05-01' }];
      },
      ['  - date: 2025-05-01', '    text: Thêm.'],
    ],
  ])('writes only the lines of what changed: %s', (_, change, expected) => {
    const result = edit(SOURCE, change);
    expect(addedLines(SOURCE, result)).toEqual(expected);
    expect(tidy(readFrontMatter(result))).toEqual(tidy(changed(SOURCE, change), order));
    expect(readBody(result)).toBe(readBody(SOURCE));
  });

  it('puts new fields where the schema has them', () => {
    const result = edit(SOURCE, (data) => {
      data.updatedAt = '2025-04-08T08:00+07:00';
      data.label = 'anh';
    });
    const keys = [...result.matchAll(/^(\w+):/gm)].map(([, key]) => key);
    expect(keys.slice(0, 8)).toEqual([
      'id',
      'title',
      'standfirst',
      'label',
      'status',
      'publishedAt',
      'updatedAt',
      'authors',
    ]);
  });

  it('removes the lines of a field that was emptied, and no others', () => {
    const result = edit(SOURCE, (data) => {
      data.districts = [];
      data.cover = { image: '', alt: ' ', credit: null };
    });
    expect(addedLines(SOURCE, result)).toEqual([]);
    expect(addedLines(result, SOURCE)).toEqual([
      'districts:',
      '- thanh-xuan',
      '- ha-dong # giữ chỗ này',
      'cover:',
      '  image: "/media/2025/04/x.svg"',
      '  alt: Ảnh',
      '  # nguồn ảnh còn chờ',
      "  credit: 'Ảnh: Đinh Luyện'",
    ]);
  });

  it('keeps the front matter when only the body changed, and the empty lines around the body', () => {
    const result = spliceFrontMatter(SOURCE, readFrontMatter(SOURCE), 'Đoạn khác.', order);
    expect(result).toBe(`${SOURCE.slice(0, SOURCE.indexOf('Đoạn mở'))}Đoạn khác.\n`);
  });

  it.each([
    ['with no empty line above it', 'Đoạn mở.\n'],
    ['with no line end below it', '\nĐoạn mở.'],
    ['with empty lines around it', '\n \n\nĐoạn mở. \n\n'],
    ['alone', 'Đoạn mở.'],
  ])('keeps what stands around a body %s', (_, body) => {
    const source = `---\ntitle: x\n---\n${body}`;
    const result = spliceFrontMatter(source, { title: 'x' }, 'Đoạn khác.', order);
    expect(result).toBe(source.replace('mở', 'khác'));
  });

  it('keeps Windows line ends when something changed', () => {
    const result = edit(SOURCE.replaceAll('\n', '\r\n'), (data) => (data.title = 'Mới'));
    expect(result.replaceAll('\r\n', '')).not.toContain('\n');
    expect(addedLines(SOURCE.replaceAll('\n', '\r\n'), result)).toHaveLength(1);
  });

  it('refuses to write into front matter it cannot read', () => {
    const broken = '---\ntitle: "chưa đóng\n---\n\nChữ.\n';
    expect(() => spliceFrontMatter(broken, { title: 'x' }, 'Chữ.', order)).toThrow(SyntaxError);
  });

  it('writes exactly the new data into any front matter, and one line for one scalar', () => {
    fc.assert(
      fc.property(article, article, fc.constantFrom(...SCALARS), (before, after, key) => {
        const source = newFrontMatterFile(before, 'Thân bài.', order);
        expect(spliceFrontMatter(source, before, 'Thân bài.', order)).toBe(source);
        const all = spliceFrontMatter(source, after, 'Thân bài.', order);
        expect(tidy(readFrontMatter(all))).toEqual(tidy(after, order));
        expect(readBody(all)).toBe('Thân bài.');
        const one = spliceFrontMatter(source, { ...before, [key]: after[key] }, 'Thân bài.', order);
        expect(addedLines(source, one).length).toBeLessThanOrEqual(1);
        expect(addedLines(one, source).length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 150 },
    );
  });

  it('keeps comments, quotes and spacing of every other line whatever changes', () => {
    const data = readFrontMatter(SOURCE);
    fc.assert(
      fc.property(article, fc.subarray(Object.keys(data), { maxLength: 3 }), (other, keys) => {
        const picked = keys.map((key) => [key, (other as Record<string, unknown>)[key]] as const);
        const next: Record<string, unknown> = { ...data, ...Object.fromEntries(picked) };
        const result = spliceFrontMatter(SOURCE, next, readBody(SOURCE), order);
        expect(tidy(readFrontMatter(result))).toEqual(tidy(next, order));
        expect(result).toContain('# Bài mẫu: các dòng chú thích này phải còn nguyên\n');
        if (!keys.includes('title')) expect(result).toContain("học tập'   # trong nháy đơn\n");
        if (!keys.includes('status')) expect(result).toContain('\n\nstatus:   published\n');
      }),
      { numRuns: 100 },
    );
  });
});

const SCALARS = ['id', 'title', 'status', 'publishedAt'] as const;
const words = fc.oneof(
  fc.string({ minLength: 1, maxLength: 30 }).filter((text) => text.trim() !== ''),
  fc.constantFrom(
    'Đống Đa: 1.200',
    '- gạch',
    '# thăng',
    "nháy ' đơn",
    'nháy " kép',
    '2025',
    'null',
    '~',
    '@',
    'a: b #c',
  ),
);
const list = fc.array(words, { maxLength: 4 });
const article = fc.record({
  id: words,
  title: words,
  standfirst: fc.array(words, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n')),
  status: words,
  publishedAt: words,
  districts: list,
  topics: list,
  cover: fc.option(fc.record({ image: words, alt: words, caption: fc.option(words) })),
  corrections: fc.array(fc.record({ date: words, text: words }), { maxLength: 3 }),
});

function edit(source: string, change: Change): string {
  return spliceFrontMatter(source, changed(source, change), readBody(source), order);
}

function changed(source: string, change: Change): Record<string, unknown> {
  const data = readFrontMatter(source);
  change(data);
  return data;
}

function group(data: Record<string, unknown>, name: string): Record<string, unknown> {
  return data[name] as Record<string, unknown>;
}

/** Lines of `after` that `before` has not, each counted as often as it stands there. */
function addedLines(before: string, after: string): string[] {
  const left = before.split('\n');
  return after.split('\n').filter((line) => {
    const at = left.indexOf(line);
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
}

type Change = (data: Record<string, unknown>) => unknown;
