import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, slugify } from './fold.ts';

describe('fold', () => {
  it.each([
    ['Đống Đa', 'dong da'],
    ['Ðống Ða', 'dong da'],
    ['Ứng Hoà', 'ung hoa'],
    ['ĐOÀN VIÊN', 'doan vien'],
    ['Quỳnh  Nguyễn', 'quynh nguyen'],
  ])('folds %s to %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('gives composed and decomposed spellings the same key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
      }),
    );
  });

  it('changes nothing when applied twice', () => {
    fc.assert(
      fc.property(vietnamese, (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});

describe('slugify', () => {
  it.each([
    ['Quận Đống Đa: 1.200 đoàn viên', 'quan-dong-da-1-200-doan-vien'],
    ['  “Xanh – Sạch – Đẹp” ', 'xanh-sach-dep'],
    ['!!!', ''],
  ])('makes of %s the slug %s', (title, slug) => {
    expect(slugify(title)).toBe(slug);
  });

  it('cuts at a word and never beyond the limit', () => {
    fc.assert(
      fc.property(vietnamese, fc.integer({ min: 5, max: 60 }), (title, max) => {
        const slug = slugify(title, max);
        expect(slug.length).toBeLessThanOrEqual(max);
        expect(slug).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/);
      }),
    );
  });
});

const syllables = [
  'đoàn',
  'viên',
  'Đống',
  'Đa',
  'hoà',
  'thuỷ',
  'Quý',
  'nghiệp',
  'ưu',
  'tú',
  '1.200',
  '–',
  '“',
  'Ễ',
];
const vietnamese = fc.array(fc.constantFrom(...syllables), { maxLength: 30 }).map((words) => words.join(' '));
