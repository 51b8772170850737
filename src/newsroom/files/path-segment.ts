/**
 * Says in Vietnamese why one segment of a path is refused, or nothing when it is safe as a file name on every
 * system an editor may use: Linux, macOS (HFS+ ignores some code points) and Windows (devices, 8.3 names,
 * streams).
 */
export function findSegmentProblem(segment: string): string | undefined {
  if (segment === '')
    return 'Đường dẫn không được bắt đầu, kết thúc bằng dấu gạch chéo hay có hai dấu liền nhau.';
  if (Buffer.byteLength(segment) > LONGEST_SEGMENT)
    return `Mỗi phần của đường dẫn dài nhất ${LONGEST_SEGMENT} byte.`;
  // Fullwidth and one-dot-leader look-alikes become plain ASCII under compatibility normalisation.
  for (const form of [segment, segment.normalize('NFKC')]) {
    const rule = rules.find(({ pattern }) => pattern.test(form));
    if (rule) return rule.reason;
  }
  return undefined;
}

const LONGEST_SEGMENT = 150;

const rules: { pattern: RegExp; reason: string }[] = [
  { pattern: /^\./, reason: 'Tên không được bắt đầu bằng dấu chấm.' },
  { pattern: /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u, reason: 'Tên có ký tự vô hình.' },
  { pattern: /[^\S ]/u, reason: 'Tên có khoảng trắng lạ.' },
  { pattern: /[\\/:*?"<>|%]/, reason: 'Tên có ký tự không được phép: \\ : * ? " < > | %' },
  {
    pattern: /^[ -]|[ .]$/,
    reason: 'Tên không được bắt đầu bằng gạch ngang, dấu cách hay kết thúc bằng dấu chấm, dấu cách.',
  },
  { pattern: /~\d/, reason: 'Tên trùng dạng tên rút gọn của Windows.' },
  {
    pattern: /^(?:con|prn|aux|nul|conin\$|conout\$|clock\$|com[0-9¹²³]|lpt[0-9¹²³]) *(?:\.|$)/i,
    reason: 'Tên trùng tên thiết bị của Windows.',
  },
];
