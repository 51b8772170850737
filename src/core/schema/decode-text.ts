import { ContentError } from '../problems/content-error.ts';

const MAX_BYTES = 1_500_000;
const STRICT = new TextDecoder('utf-8', { fatal: true });
/** Something to read, early in the text: to trim a whole article to see that would copy it. */
const ANY_WORD = /\S/;

/** Decodes a content file to NFC text. Throws {@link ContentError} where it is empty, too large or not UTF-8. */
export function decodeText(bytes: Uint8Array, file: string): string {
  if (bytes.length > MAX_BYTES) {
    throw new ContentError(`Tệp quá lớn: ${(bytes.length / 1e6).toFixed(1).replace('.', ',')} MB.`, {
      file,
      hint: 'Một bài nhiều nhất 1,5 MB chữ. Hãy chia thành nhiều bài.',
    });
  }
  const text = decode(bytes, file);
  if (!ANY_WORD.test(text)) {
    throw new ContentError('Tệp trống.', { file, hint: 'Điền nội dung, hoặc xóa tệp này.' });
  }
  const nul = text.indexOf('\0');
  if (nul !== -1) {
    throw new ContentError('Tệp có ký tự không phải chữ (NUL).', {
      file,
      line: lineAt(text, nul),
      hint: 'Tệp này có vẻ không phải văn bản. Hãy mở tệp gốc và lưu lại dạng UTF-8.',
    });
  }
  return text.normalize('NFC');
}

function decode(bytes: Uint8Array, file: string): string {
  try {
    return STRICT.decode(bytes);
  } catch (cause) {
    const readable = new TextDecoder('utf-8').decode(bytes);
    const error = new ContentError('Tệp không ở dạng UTF-8.', {
      file,
      line: lineAt(readable, readable.indexOf('\uFFFD')),
      hint: 'Mở tệp bằng trình soạn thảo và lưu lại với bảng mã UTF-8 (Unicode).',
    });
    error.cause = cause;
    throw error;
  }
}

function lineAt(text: string, index: number): number {
  return text.slice(0, Math.max(index, 0)).split('\n').length;
}
