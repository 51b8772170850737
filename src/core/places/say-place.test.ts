import { describe, expect, it } from 'vitest';
import { describeUnit } from './say-place.ts';

const ward = { kind: 'phường', validFrom: '2025-07-01' };
const of = (...parts: [string, 'main' | 'part' | 'land-only'][]) =>
  parts.map(([fullName, share]) => ({ fullName, share }));

describe('describeUnit', () => {
  it.each([
    [of(['quận Ba Đình', 'main']), 'từ ngày 1/7/2025, trên địa bàn quận Ba Đình trước đây.'],
    [
      of(['quận Ba Đình', 'main'], ['quận Hoàn Kiếm', 'part'], ['quận Tây Hồ', 'land-only']),
      'từ ngày 1/7/2025: phần chính là quận Ba Đình, một phần của quận Hoàn Kiếm, thêm đất không có dân của quận Tây Hồ trước đây.',
    ],
    [
      of(['quận Tây Hồ', 'part'], ['quận Hoàn Kiếm', 'part'], ['quận Long Biên', 'land-only']),
      'từ ngày 1/7/2025: ghép từ một phần của quận Tây Hồ và quận Hoàn Kiếm, thêm đất không có dân của quận Long Biên trước đây.',
    ],
    [
      of(['quận A', 'main'], ['quận B', 'part'], ['quận C', 'part'], ['huyện D', 'part']),
      'từ ngày 1/7/2025: phần chính là quận A, một phần của quận B, quận C và huyện D trước đây.',
    ],
  ])('says of what a unit is made: %j', (districts, words) => {
    expect(describeUnit(ward, districts)).toBe(`Phường của Hà Nội ${words}`);
  });

  it('says until when a unit existed', () => {
    expect(describeUnit({ ...ward, validTo: '2030-06-30' }, of(['quận Ba Đình', 'main']))).toBe(
      'Phường của Hà Nội từ ngày 1/7/2025 đến ngày 30/6/2030, trên địa bàn quận Ba Đình trước đây.',
    );
  });
});
