import { describe, expect, it } from 'vitest';
import { placeInForm, problemWords } from './problem-place.ts';

const RAW = '---\ntitle: A\nstatus: draft\n---\n\n\nMột.\n\n<script>\n';
const problem = { message: 'Không dùng HTML.', line: 9, column: 1, field: 'body', hint: 'Xóa thẻ.' };

describe('placeInForm', () => {
  it.each([
    ['LF', RAW],
    ['CRLF', RAW.replaceAll('\n', '\r\n')],
    ['no last line break', RAW.trimEnd()],
  ])('counts lines of the body as the form shows it: %s', (_name, raw) => {
    expect(placeInForm(raw, problem)).toEqual({ field: 'body', line: 3 });
  });

  it('gives other fields no line', () => {
    expect(placeInForm(RAW, { ...problem, field: 'cover.alt', line: 3 })).toEqual({
      field: 'cover.alt',
      line: undefined,
    });
  });
});

describe('problemWords', () => {
  it('names a component as the desk does', () => {
    const message = '<PullQuote>: “Người nói” đang trống.';
    expect(problemWords(RAW, { ...problem, field: 'x', message, hint: '' })).toBe(
      '“Trích dẫn”: “Người nói” đang trống.',
    );
    expect(problemWords(RAW, { ...problem, field: 'x', message: 'Không có <Lạ>.', hint: '' })).toBe(
      'Không có <Lạ>.',
    );
  });

  it('says the line of the body', () => {
    expect(problemWords(RAW, problem)).toBe('Nội dung, dòng 3: Không dùng HTML. Xóa thẻ.');
  });
});
