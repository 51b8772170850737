import { ContentError } from '../problems/content-error.ts';

const FENCE = /^---[ \t]*$/;

/**
 * Splits an MDX file into its YAML front matter and its body. Line numbers count from 1 in the file.
 * Throws {@link ContentError} where the front matter is missing or never closed.
 */
export function splitFrontMatter(source: string, file: string): FrontMatterSplit {
  const first = lineAt(source, 0);
  if (!FENCE.test(first.text)) {
    throw new ContentError('Tệp không bắt đầu bằng phần khai báo giữa hai dòng “---”.', {
      file,
      hint: 'Dòng đầu tiên phải là “---”, rồi đến tiêu đề, sapo…, rồi một dòng “---” nữa.',
    });
  }
  const lines: string[] = [];
  for (let at = first.next; at <= source.length;) {
    const { text, next } = lineAt(source, at);
    if (FENCE.test(text)) {
      const bodyLine = lines.length + 3;
      return { yaml: lines.join('\n'), yamlLine: 2, body: source.slice(next), bodyLine };
    }
    lines.push(text);
    at = next;
  }
  throw new ContentError('Phần khai báo đầu bài không có dòng “---” kết thúc.', {
    file,
    hint: 'Thêm một dòng chỉ có “---” giữa phần khai báo và nội dung bài.',
  });
}

/** A line without what ends it, and where the next one starts: behind the text where there is none. */
function lineAt(source: string, start: number): { text: string; next: number } {
  const found = source.indexOf('\n', start);
  const end = found === -1 ? source.length : found;
  return { text: trimReturn(source.slice(start, end)), next: end + 1 };
}

function trimReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}

export interface FrontMatterSplit {
  yaml: string;
  yamlLine: number;
  body: string;
  bodyLine: number;
}
