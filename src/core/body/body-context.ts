import { ContentError } from '../problems/content-error.ts';
import { indexLines, type LineIndex, type Point } from './line-index.ts';

/** Opens the book in which one body's findings are noted while it is read. */
export function openContext(source: string, { file, firstLine }: BodyPlace): BodyContext {
  const lines = indexLines(source);
  const silent: Span[] = [];
  const isSilent = (offset: number) => silent.some(({ start, end }) => start < offset && offset < end);
  const found: { offset: number; problem: ContentError }[] = [];
  const pointAt = (offset: number) => {
    const { line, column } = lines.pointAt(offset);
    return { line: line + firstLine - 1, column };
  };
  return {
    source,
    masked: source,
    lines,
    headings: [],
    headingIds: new Map([['footnote-label', 1]]),
    textLines: [],
    images: [],
    links: [],
    articleIds: [],
    components: [],
    codeSpans: [],
    foreignNames: new Set(),
    tables: 0,
    pointAt,
    report(offset, { message, hint }) {
      if (found.length >= MOST_PROBLEMS || isSilent(offset)) return;
      found.push({ offset, problem: new ContentError(message, { file, hint, ...pointAt(offset) }) });
    },
    silence: (start, end) => silent.push({ start, end }),
    problems: () => found.sort((a, b) => a.offset - b.offset).map(({ problem }) => problem),
  };
}

/** Beyond this an editor fixes the first ones and looks again. */
const MOST_PROBLEMS = 100;

export interface BodyContext {
  source: string;
  /** The source as the parser saw it: same offsets, nothing that could run. */
  masked: string;
  lines: LineIndex;
  headings: { depth: number; id: string; text: string }[];
  headingIds: Map<string, number>;
  textLines: string[];
  images: ({ src: string } & Point)[];
  links: ({ href: string } & Point)[];
  articleIds: ({ id: string } & Point)[];
  components: ({ name: string } & Point)[];
  codeSpans: Span[];
  /** Names of tags that are no components, met so far. */
  foreignNames: Set<string>;
  /** How many tables are rendered so far. */
  tables: number;
  /** The place in the file, not in the body. */
  pointAt(offset: number): Point;
  report(offset: number, words: { message: string; hint: string }): void;
  /** Keeps what follows from a reported mistake, strictly between two offsets, from being reported too. */
  silence(start: number, end: number): void;
  problems(): ContentError[];
}

export interface Span {
  start: number;
  end: number;
}

export interface BodyPlace {
  file: string;
  /** The line of the file at which the body starts, from 1. */
  firstLine: number;
}
