import { measureLine } from './line-measure.ts';
import { LIMIT_WORDS, type Limit } from './limit-words.ts';

// The native parser (satteri 0.10.5) dies or crawls on what these bounds keep from it; each cost was measured on
// two cores. The longest honest article, 300 kB with long tables, stays far inside all of them.
const LONGEST_BODY = 1_000_000;
const MOST_LINES = 20_000;
/** The parser walks a line once for every mark on it: 4,000 marks on one line of 1 MB take 11 s. */
const LONGEST_LINE = 10_000;
const MOST_MARKS = 30_000;
/** Closing tags are matched to opening ones by search: 33,000 take 11 s. */
const MOST_TAGS = 1_000;
const MOST_BRACES = 4_000;
/** For each literal and comment the parser walks the whole body: 4,000 in 1 MB take over 10 s. */
export const MOST_EXPRESSIONS = 200;
/** 25,000 quotations within each other take 6 s, lists 12 s. */
const DEEPEST_CONTAINER = 10;
const WIDEST_INDENT = 200;
/** A short row is filled up to the width of its table: 223 columns and 16,000 one-cell rows take 11 s and 1.9 GB. */
const MOST_CELLS = 50_000;
/** Each entity copies its whole paragraph: 40,000 in one of 200 kB take 15 s and 0.9 GB. */
const ENTITY_BUDGET = 30_000_000;

/** The first thing in a body that could kill or stall the parser; undefined when it is safe to parse. Linear time. */
export function findLimitBreach(source: string): LimitBreach | undefined {
  if (source.length > LONGEST_BODY) return breach(0, 'size');
  const total = { lines: 0, marks: 0, tags: 0, braces: 0, cells: 0 };
  let paragraph = { start: 0, columns: 0, entities: 0 };

  for (let start = 0; start < source.length;) {
    const line = measureLine(source, start);
    total.lines += 1;
    total.marks += line.marks + line.depth;
    total.tags += line.tags;
    total.braces += line.braces;
    if (line.isBlank) paragraph = { start: line.next, columns: 0, entities: 0 };
    paragraph.entities += line.entities;
    if (line.isDelimiterRow) paragraph.columns = Math.max(paragraph.columns, line.pipes + 1);
    total.cells += paragraph.columns;

    if (line.badCharacter !== undefined) return breach(line.badCharacter, 'character');
    if (line.end - start > LONGEST_LINE) return breach(start, 'line');
    if (line.depth > DEEPEST_CONTAINER) return breach(start, 'depth');
    if (line.indent > WIDEST_INDENT) return breach(start, 'indent');
    if (total.lines > MOST_LINES) return breach(start, 'lines');
    if (total.marks > MOST_MARKS) return breach(start, 'marks');
    if (total.tags > MOST_TAGS) return breach(start, 'tags');
    if (total.braces > MOST_BRACES) return breach(start, 'braces');
    if (total.cells > MOST_CELLS) return breach(start, 'cells');
    if (paragraph.entities * (line.end - paragraph.start) > ENTITY_BUDGET) return breach(start, 'entities');
    start = line.next;
  }
  return undefined;
}

function breach(offset: number, limit: Limit): LimitBreach {
  const [message, hint] = LIMIT_WORDS[limit];
  return { offset, message, hint };
}

export interface LimitBreach {
  offset: number;
  message: string;
  hint: string;
}
