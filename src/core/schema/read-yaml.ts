import { LineCounter, isAlias, isMap, isPair, isScalar, parseDocument, visit } from 'yaml';
import type { Document, YAMLError } from 'yaml';
import { ContentError } from '../problems/content-error.ts';
import { readPlainYaml } from './read-plain-yaml.ts';
import { findYamlBreach } from './yaml-limits.ts';

/** Parses YAML of a content file; `firstLine` is the line of the file at which it starts. Throws {@link ContentError}[]. */
export function readYaml(yaml: string, file: string, firstLine: number): LocatedYaml {
  const breach = findYamlBreach(yaml);
  if (breach) return unread(breach.message, { file, line: breach.line + firstLine - 1, hint: breach.hint });
  const data = readPlainYaml(yaml);
  if (!data) return readAnyYaml(yaml, file, firstLine);
  let full: LocatedYaml | undefined;
  return {
    data,
    problems: [],
    locate: (path) => (full ??= readAnyYaml(yaml, file, firstLine)).locate(path),
  };
}

function unread(message: string, at: { file: string; line: number; hint: string }): LocatedYaml {
  const place = { line: at.line, column: 1 };
  return {
    data: undefined,
    problems: [new ContentError(message, { ...at, ...place })],
    locate: () => place,
  };
}

function readAnyYaml(yaml: string, file: string, firstLine: number): LocatedYaml {
  const lines = new LineCounter();
  const document = parseDocument(yaml, {
    lineCounter: lines,
    maxAliasCount: 0,
    strict: true,
    uniqueKeys: true,
  } as never);
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };
  const quotes = quotesOf(document);
  const problems = document.errors.map(
    (error) =>
      new ContentError(describeYamlError(error), {
        file,
        ...at(startOf(error, quotes)),
        hint: hintYamlError(error),
      }),
  );
  visit(document, {
    Alias(_key, node) {
      problems.push(
        new ContentError('Phần khai báo dùng bí danh YAML (dấu *).', {
          file,
          ...at(node.range?.[0] ?? 0),
          hint: 'Viết lại giá trị; nếu chữ bắt đầu bằng *, hãy đặt trong ngoặc kép.',
        }),
      );
    },
  });
  if (problems.length > 0)
    return { data: undefined, problems, locate: () => ({ line: firstLine, column: 1 }) };
  return { data: document.toJS() as unknown, problems, locate: (path) => at(offsetOf(document, path)) };
}

/** Where an error began: YAML reports a quote that is never closed at the end of the text. */
function startOf({ pos: [start] }: YAMLError, quotes: readonly { from: number; to: number }[]): number {
  return quotes.find(({ from, to }) => from < start && start <= to)?.from ?? start;
}

/** Once for all errors: a file may have thousands. */
function quotesOf(document: Document): { from: number; to: number }[] {
  const quotes: { from: number; to: number }[] = [];
  visit(document, {
    Scalar(_key, { type, range }) {
      if (type?.startsWith('QUOTE') && range) quotes.push({ from: range[0], to: range[2] });
    },
  });
  return quotes;
}

/** The offset of the deepest node that a path reaches: the key of a field, or an item of a list. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  let offset = document.contents?.range?.[0] ?? 0;
  let node: unknown = document.contents;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === step);
      if (!pair) break;
      offset = (isScalar(pair.key) ? pair.key.range?.[0] : undefined) ?? offset;
      node = pair.value;
    } else if (isSequence(node) && typeof step === 'number') {
      node = node.items[step];
      offset = rangeStart(node) ?? offset;
    } else break;
  }
  return offset;
}

function isSequence(node: unknown): node is { items: unknown[] } {
  return (
    typeof node === 'object' && node !== null && 'items' in node && Array.isArray(node.items) && !isMap(node)
  );
}

function rangeStart(node: unknown): number | undefined {
  if (isAlias(node) || isScalar(node) || isMap(node) || isSequence(node)) {
    return (node as { range?: [number, number, number] | null }).range?.[0];
  }
  return undefined;
}

function describeYamlError(error: YAMLError): string {
  const words = YAML_WORDS[error.code];
  return words?.[0] ?? 'Phần khai báo viết sai cú pháp YAML.';
}

function hintYamlError(error: YAMLError): string {
  return YAML_WORDS[error.code]?.[1] ?? 'Kiểm tra dấu hai chấm, dấu ngoặc kép và khoảng thụt đầu dòng ở đây.';
}

const YAML_WORDS: Partial<Record<YAMLError['code'], [what: string, hint: string]>> = {
  DUPLICATE_KEY: ['Một mục được khai báo hai lần.', 'Giữ lại một dòng, xóa dòng kia.'],
  TAB_AS_INDENT: ['Dòng thụt vào bằng phím Tab.', 'Thay Tab bằng dấu cách.'],
  BAD_INDENT: ['Dòng thụt vào sai chỗ.', 'Các mục cùng cấp phải thẳng hàng với nhau.'],
  MISSING_CHAR: [
    'Thiếu một dấu (ngoặc kép, ngoặc vuông hoặc hai chấm).',
    'Kiểm tra dấu mở ở dòng này đã có dấu đóng chưa; sau tên mục là dấu hai chấm và một dấu cách.',
  ],
  MULTILINE_IMPLICIT_KEY: [
    'Dòng này thiếu dấu hai chấm, hoặc có dấu hai chấm thừa.',
    'Đặt cả câu trong ngoặc kép.',
  ],
  BLOCK_AS_IMPLICIT_KEY: [
    'Giá trị có dấu hai chấm nên bị hiểu nhầm thành mục con.',
    'Đặt cả giá trị trong ngoặc kép.',
  ],
  UNEXPECTED_TOKEN: [
    'Có ký tự không đúng chỗ.',
    'Đặt giá trị trong ngoặc kép nếu có dấu đặc biệt như @, %, *, :.',
  ],
  BAD_SCALAR_START: ['Giá trị bắt đầu bằng ký tự đặc biệt.', 'Đặt cả giá trị trong ngoặc kép.'],
};

export interface LocatedYaml {
  data: unknown;
  problems: ContentError[];
  /** Line and column in the file of the value at a path, or of the nearest parent that exists. */
  locate: (path: readonly PropertyKey[]) => { line: number; column: number };
}
