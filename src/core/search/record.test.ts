import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toIndexText } from './normalize.ts';
import { readSearchRecord, toSearchRecord } from './record.ts';
import type { SearchDocument } from './search-document.ts';

const document: SearchDocument = {
  url: '/bai-viet/2025/hoi-nghi/',
  title: 'Quận Thanh Xuân\nkết nạp 1.250 đoàn viên',
  standfirst: 'Chiều 7/4, LĐLĐ quận họp.',
  text: 'Kết quả\nThuỷ chung.\n\nHoà bình – “đoàn kết”.',
  kicker: 'Thanh Xuân',
  publishedAt: '2025-04-07T20:14+07:00',
  year: '2025',
  districts: [{ slug: 'thanh-xuan', name: 'Quận Thanh Xuân' }],
  topics: [{ slug: 'doan-vien', name: 'Phát triển đoàn viên' }],
  organisations: [
    { slug: 'ldld-thanh-xuan', name: 'LĐLĐ quận Thanh Xuân', aliases: ['Liên đoàn Lao động quận'] },
  ],
  series: 'Đề án 16',
  authors: ['Lan Hương'],
  label: 'Phóng sự',
};

describe('toSearchRecord', () => {
  it('filters by slug, by year and by day, and sorts by date', () => {
    const { filters, sort, language } = toSearchRecord(document);
    expect(filters).toEqual({
      district: ['thanh-xuan'],
      topic: ['doan-vien'],
      organisation: ['ldld-thanh-xuan'],
      year: ['2025'],
      day: ['2025-04-07'],
    });
    expect(sort).toEqual({ date: '2025-04-07T20:14+07:00' });
    expect(language).toBe('vi');
  });

  it('has a dot between lines of which no mark ends the first, and no other space than one', () => {
    const parts = [
      'đoàn viên',
      '𠮷',
      '7%',
      'hết.',
      '“vậy”',
      ' ',
      '\n',
      '\n\n',
      '\u00A0',
      '\uFEFF',
      '\u200B',
      '\t',
      '·',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 12 }), (some) => {
        const text = some.join('');
        const dotted = text.replace(/(?<=[\p{L}\p{N}%)”"])\s*\n\s*(?=\S)/gu, ' · ');
        const line = `Tên Sapô ${dotted}`.replace(/[\s\u200B]+/g, ' ').trim();
        const { content } = toSearchRecord({ ...document, title: 'Tên', standfirst: 'Sapô', text });
        expect(content).toBe(toIndexText(line));
      }),
    );
  });

  it('keeps the date out of reach of a query for a year', () => {
    expect(toSearchRecord(document).meta.date).toBe('ǀ202504072014');
  });
});

describe('readSearchRecord', () => {
  it('gives back what a reader is shown', () => {
    expect(readSearchRecord(toSearchRecord(document))).toEqual({
      url: '/bai-viet/2025/hoi-nghi/',
      title: 'Quận Thanh Xuân kết nạp 1.250 đoàn viên',
      standfirst: 'Chiều 7/4, LĐLĐ quận họp.',
      kicker: 'Thanh Xuân',
      names:
        'Quận Thanh Xuân · Phát triển đoàn viên · LĐLĐ quận Thanh Xuân · Liên đoàn Lao động quận · Đề án 16 · Lan Hương · Phóng sự',
      publishedAt: '2025-04-07T20:14+07:00',
      text: 'Chiều 7/4, LĐLĐ quận họp. Kết quả · Thủy chung. Hòa bình – “đoàn kết”.',
    });
  });

  it('does without what a record lacks', () => {
    const { kicker, publishedAt } = readSearchRecord({ url: '/a/', content: '', meta: {} });
    expect([kicker, publishedAt]).toEqual(['', '']);
  });
});
