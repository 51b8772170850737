/**
 * Reads who is writing, as git can keep it: a name and an e-mail address on one line each, without the marks git
 * puts around them. Answers the tidied author, or which of the two is wrong and how to mend it.
 */
export function readAuthor(given: { name: unknown; email: unknown }): AuthorReading {
  const name = tidy(given.name);
  const email = tidy(given.email);
  if (!isPlain(name) || !/\p{L}/u.test(name) || Array.from(name).length > LONGEST_NAME)
    return wrong('name', `Tên cần có chữ, dài nhất ${LONGEST_NAME} ký tự, không có dấu < >.`);
  if (!isPlain(email) || !EMAIL.test(email) || email.length > LONGEST_EMAIL)
    return wrong('email', 'Thư điện tử chưa đúng dạng, ví dụ lan@toasoan.vn.');
  return { author: { name, email } };
}

function tidy(value: unknown): string {
  return typeof value === 'string' ? value.normalize('NFC').replace(/ +/g, ' ').trim() : '';
}

/** Control and format characters, line and paragraph separators, and git's own marks are refused, not dropped. */
function isPlain(text: string): boolean {
  return text.isWellFormed() && !/[\p{C}\p{Zl}\p{Zp}<>]/u.test(text) && !/[^\S ]/u.test(text);
}

function wrong(field: 'name' | 'email', message: string): AuthorReading {
  return { problem: { field, message } };
}

const EMAIL = /^[^\s@<>()[\]\\,;:"]+@[^\s@<>()[\]\\,;:".]+(?:\.[^\s@<>()[\]\\,;:".]+)*$/;
const LONGEST_NAME = 80;
const LONGEST_EMAIL = 120;

export interface CommitAuthor {
  name: string;
  email: string;
}

export type AuthorReading =
  | { author: CommitAuthor; problem?: undefined }
  | { author?: undefined; problem: { field: 'name' | 'email'; message: string } };
