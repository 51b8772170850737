import { describe, expect, it } from 'vitest';
import { makeArticleId, newEntryAddress } from './new-entry.ts';

describe('makeArticleId', () => {
  it('gives 12 letters and digits', () => {
    expect(makeArticleId(Math.random)).toMatch(/^[a-z0-9]{12}$/);
    expect(makeArticleId(() => 0)).toBe('aaaaaaaaaaaa');
    expect(makeArticleId(() => 0.999_999)).toBe('999999999999');
  });
});

describe('newEntryAddress', () => {
  it('takes the slug from the title, and year and month from the time in Hanoi', () => {
    const data = {
      title: 'Quận Đống Đa: 1.200 đoàn viên “đi tìm” việc',
      publishedAt: '2025-01-01T00:30+07:00',
    };
    expect(newEntryAddress(data, [])).toEqual({
      year: '2025',
      month: '01',
      slug: 'quan-dong-da-1-200-doan-vien-di-tim-viec',
    });
  });

  it('takes the slug of a district from its name', () => {
    expect(newEntryAddress({ name: 'Đông Anh' }, ['ba-vi'])).toEqual({ slug: 'dong-anh' });
  });

  it('adds a number where the slug is taken in the same year, in whatever month', () => {
    const data = { title: 'Thanh Xuân', publishedAt: '2025-06-01T08:00+07:00' };
    expect(newEntryAddress(data, ['2025/04/thanh-xuan', '2025/05/thanh-xuan-2']).slug).toBe('thanh-xuan-3');
    expect(newEntryAddress(data, ['2024/04/thanh-xuan']).slug).toBe('thanh-xuan');
  });

  it('has a slug for a title without letters', () => {
    expect(newEntryAddress({ title: '???' }, []).slug).toBe('khong-ten');
  });
});
