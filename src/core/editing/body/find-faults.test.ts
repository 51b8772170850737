import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBody } from '../../body/parse-body.ts';
import { findFaults, whyRefused } from './find-faults.ts';
import { parseSource } from './parse-source.ts';
import { anySource } from './source.fixture.ts';

const faultsOf = (source: string) => findFaults(parseSource(source));
const problemsOf = (source: string) => parseBody(source, { file: 'bai.mdx', firstLine: 1 }).problems;

describe('findFaults', () => {
  it.each([
    ['a brace that is not closed', 'Một.\n\nHai {ba.\n', 3, 'Dấu { chưa có dấu } đóng.'],
    ['a tag that is not closed', '<InfoBox title="a">\n\nchữ', 1, 'Thẻ <InfoBox> chưa được đóng.'],
    ['a tag that was not opened', 'chữ\n\n</InfoBox>', 3, 'Thẻ đóng </InfoBox> không có thẻ mở.'],
    [
      'tags that cross',
      '<InfoBox title="a">\n\n<Timeline>\n\n</InfoBox>',
      3,
      'Thẻ <Timeline> chưa được đóng.',
    ],
    [
      'a tag broken off',
      'a\n\n<Figure src="/media/a.svg" alt="một',
      3,
      'Giá trị của “alt” thiếu dấu nháy đóng.',
    ],
    ['a sign that starts no tag', 'Từ <5 người.', 1, 'Dấu < làm hỏng bài vì giống dấu mở thẻ.'],
    [
      'an address in angle brackets',
      'Xem <https://vidu.vn>.',
      1,
      'Địa chỉ đặt trong dấu < > không dùng được.',
    ],
    ['a line of a program', 'import a from "b"', 1, 'Lệnh import không được dùng trong bài.'],
  ])('finds %s, at its line', (_, source, line, message) => {
    expect(faultsOf(source).unreadable).toEqual([{ line, message, hint: expect.any(String) as string }]);
    expect(problemsOf(source)[0]).toMatchObject({ line, message });
  });

  it.each([
    ['<HopTin title="a" />', 'Không có thành phần <HopTin>.'],
    ['<div>\n<b>x</b>\n</div>', 'Thẻ HTML <div> không được dùng trong bài.'],
    ['{process.env.SECRET}', 'Biểu thức trong ngoặc { } không được dùng trong bài.'],
    ['<!-- a -->', 'Ghi chú kiểu <!-- … --> không dùng được.'],
    ['<Figure src={a} alt="b" />', 'Giá trị của “src” không phải là giá trị viết thẳng.'],
  ])('says why the site refuses the block %j', (source, message) => {
    expect(faultsOf(source).unreadable).toEqual([]);
    expect(whyRefused(source)?.message).toBe(message);
  });

  it.each(['{/* ghi nhớ */}', 'a < b, `{` và `<b>`', '\\{ \\<b>', '[a]: /b', '```\n{ <b>\n```'])(
    'takes %j as the site does',
    (source) => {
      expect(whyRefused(source)).toBeUndefined();
    },
  );

  it('finds nothing in what the site takes, and something only in what it refuses', () => {
    fc.assert(
      fc.property(anySource(12), (text) => {
        const { unreadable, kept } = faultsOf(text);
        if (unreadable.length + kept.length > 0) expect(problemsOf(text)).not.toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
