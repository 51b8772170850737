import { describe, expect, it } from 'vitest';
import {
  describeCount,
  describeFailed,
  describeNewest,
  describeNothing,
  describeShown,
} from './search-messages.ts';

describe('what the panel says', () => {
  it('counts the articles, and names the words that none has', () => {
    expect(describeCount(12, [])).toBe('12 bài');
    expect(describeCount(1250, ['abc', 'xyz'])).toBe('1.250 bài; không bài nào có chữ “abc”, “xyz”');
    expect(describeCount(1250, [], ['2025', '2024', '2022'])).toBe('1.250 bài từ năm 2022 đến năm 2025');
    expect(describeCount(25, [], ['2025'])).toBe('25 bài của năm 2025');
    expect(describeNewest(12, ['2025', '2024'])).toBe(
      '12 bài từ năm 2024 đến năm 2025; đang tìm các năm khác…',
    );
    expect(describeShown(40, 1250)).toBe('Đã hiện 40 trong 1.250 bài');
  });

  it('says what was searched where nothing was found', () => {
    expect(describeNothing({ query: ' "đoàn viên" ', filters: {} }, {})).toBe(
      'Không có bài nào khớp với “đoàn viên”.',
    );
    expect(
      describeNothing(
        { query: 'tết', filters: {} },
        { district: 'Quận Thanh Xuân', topic: 'Chăm lo Tết', year: '2025' },
      ),
    ).toBe('Không có bài nào khớp với “tết”, lọc theo Quận Thanh Xuân, chủ đề Chăm lo Tết, năm 2025.');
    expect(describeNothing({ query: '', filters: {} }, { year: '2020' })).toBe(
      'Không có bài nào, lọc theo năm 2020.',
    );
    expect(
      describeNothing(
        { query: 'tết', filters: {}, from: '2025-06-01', to: '2025-01-01' },
        { from: '01/06/2025', to: '01/01/2025' },
      ),
    ).toBe('Không có bài nào: ngày bắt đầu (01/06/2025) đang sau ngày kết thúc (01/01/2025).');
    expect(describeNothing({ query: '"mái ấm" ', filters: {} }, {}, true)).toBe(
      'Chưa thấy bài nào khớp với “mái ấm” trong phần đã tải.',
    );
  });

  it.each([
    [['2023'], 'năm 2023'],
    [['2024', '2023'], 'năm 2024, năm 2023'],
    [['2025-12'], 'tháng 12/2025'],
    [['2025'], 'năm 2025 (trừ tháng 12)'],
    [['2025-12', '2025'], 'năm 2025'],
  ])('names of the parts %j that failed what is missing', (failed, words) => {
    const all = ['2025-12', '2025', '2024', '2023'];
    expect(describeFailed(failed, all)).toBe(`Chưa tải được các bài ${words}.`);
  });
});
