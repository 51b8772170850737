import { describe, expect, it } from 'vitest';
import { findLostSentences } from '../../figures/lost-sentences.ts';
import { suggestSentences } from './suggest-sentences.ts';

const BODY = `## 1.250 đoàn viên mới

Tháng 5/2026, phường kết nạp **1.250 đoàn viên**[^1], đạt 104,2% kế hoạch. Kinh phí chăm lo là 12,5 tỷ đồng.
“Chúng tôi đi từng tổ”, bà A nói. Quý trước là [1.250 đoàn viên](/bai/).

- Tặng 320 suất quà, mỗi suất 500.000 đồng
- Kết nạp hai mươi bảy người

Ba nghìn người nhận. Có 9.000 suất quà.

<InfoBox title="Số">

Khám cho 2.180 lượt người.

</InfoBox>

| Chỉ tiêu | Kết quả |
| --- | --- |
| Đoàn viên | 1.250 |

[^1]: Kế hoạch 1.250.
`;

describe('the sentences a figure may quote', () => {
  it.each([
    [
      1250,
      ['Tháng 5/2026, phường kết nạp 1.250 đoàn viên, đạt 104,2% kế hoạch.', 'Quý trước là 1.250 đoàn viên.'],
    ],
    [12.5e9, ['Kinh phí chăm lo là 12,5 tỷ đồng.']],
    [9e3, ['Có 9.000 suất quà.']],
    [320, ['Tặng 320 suất quà, mỗi suất 500.000 đồng']],
    [27, ['Kết nạp hai mươi bảy người']],
    [2180, ['Khám cho 2.180 lượt người.']],
    [9, []],
  ])('say %d', (value, sentences) => {
    const found = suggestSentences(BODY, value);
    expect(found).toEqual([...sentences, 'Ba nghìn người nhận.']);
    expect(
      findLostSentences(
        sentences.map((sentence) => ({ sentence })),
        BODY.replace('[^1]', ''),
      ),
    ).toEqual([]);
  });
});
