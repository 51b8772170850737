import { NewsroomError } from '../newsroom-error.ts';

/** The text of a content file, byte for byte (a BOM stays); refuses what is not UTF-8, holds NUL or is too long. */
export function decodeText(bytes: Buffer): string {
  if (bytes.length > LONGEST_TEXT) throw tooLong();
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    if (!text.includes('\0')) return text;
  } catch {
    // falls through to the refusal below
  }
  throw new NewsroomError('not-text', 'Tệp không phải văn bản UTF-8.', {
    hint: 'Mở tệp bằng trình soạn thảo mã và lưu lại với bảng mã UTF-8.',
  });
}

/** The bytes to write for a text, under the same rules. */
export function encodeText(text: string): Buffer {
  if (text.includes('\0') || !text.isWellFormed()) {
    throw new NewsroomError('not-text', 'Nội dung có ký tự hỏng nên chưa được lưu.', {
      hint: 'Xóa ký tự lạ vừa dán vào rồi lưu lại.',
    });
  }
  const bytes = Buffer.from(text, 'utf8');
  if (bytes.length > LONGEST_TEXT) throw tooLong();
  return bytes;
}

function tooLong(): NewsroomError {
  return new NewsroomError('too-large', 'Văn bản dài hơn 2 MB.', { hint: 'Chia thành nhiều bài.' });
}

const LONGEST_TEXT = 2 * 1024 * 1024;
