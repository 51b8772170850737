import { ContentError } from '../problems/content-error.ts';

const FENCE = /^---[ \t]*$/;

/**
 * Splits an MDX file into its YAML front matter and its body. Line numbers count from 1 in the file.
 * Throws {@link ContentError} where the front matter is missing or never closed.
 */
export function splitFrontMatter(source: string, file: string): FrontMatterSplit {
  const lines = source.split('\n');
  if (!FENCE.test(trimReturn(lines[0] ?? ''))) {
    throw new ContentError('Tệp không bắt đầu bằng phần khai báo giữa hai dòng “---”.', {
      file,
      hint: 'Dòng đầu tiên phải là “---”, rồi đến tiêu đề, sapo…, rồi một dòng “---” nữa.',
    });
  }
  const close = lines.findIndex((line, index) => index > 0 && FENCE.test(trimReturn(line)));
  if (close === -1) {
    throw new ContentError('Phần khai báo đầu bài không có dòng “---” kết thúc.', {
      file,
      hint: 'Thêm một dòng chỉ có “---” giữa phần khai báo và nội dung bài.',
    });
  }
  return {
    yaml: lines.slice(1, close).map(trimReturn).join('\n'),
    yamlLine: 2,
    body: lines.slice(close + 1).join('\n'),
    bodyLine: close + 2,
  };
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
