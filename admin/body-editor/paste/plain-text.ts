import { Fragment, Slice, type Node, type ResolvedPos } from '@tiptap/pm/model';
import { tidyText } from './tidy-text.ts';

/** Makes of a pasted text without any formatting what stands in the body: paragraphs and lists. */
export function parsePlainText(text: string, $context: ResolvedPos, isPlain: boolean): Slice {
  const { schema } = $context.doc.type;
  const marks = $context.marks();
  const paragraph = (words: string) =>
    schema.node('paragraph', null, words ? schema.text(words, marks) : undefined);
  const list = (items: readonly PlainItem[]): Node =>
    schema.node(
      'bulletList',
      { tight: true },
      items.map(({ words, under }) =>
        schema.node('listItem', null, [paragraph(words), ...(under.length > 0 ? [list(under)] : [])]),
      ),
    );
  // Within a cell or a list there is no room for one.
  const isFree = !isPlain && $context.depth === 1;
  const blocks = isFree ? readPlainText(text) : linesOf(text);
  return new Slice(
    Fragment.fromArray(blocks.map((block) => (typeof block === 'string' ? paragraph(block) : list(block)))),
    0,
    0,
  );
}

/**
 * The paragraphs of a text, and the lists: lines in a row that begin with a dash or a dot and are no talk, those with a
 * plus under the one before. A line that was broken where a page of a PDF ended it goes on.
 */
export function readPlainText(text: string): (string | PlainItem[])[] {
  const blocks: (string | PlainItem[])[] = [];
  let run: { mark: string; line: string; words: string }[] = [];
  const close = () => {
    if (run.length > 1 && !isTalk(run.map(({ line }) => line))) blocks.push(nest(run));
    else blocks.push(...run.map(({ line }) => line));
    run = [];
  };
  for (const line of joinBroken(linesOf(text))) {
    const [, mark = '', words = ''] = ITEM.exec(line) ?? [];
    if (words) run.push({ mark, line, words });
    else {
      close();
      blocks.push(line);
    }
  }
  close();
  return blocks;
}

/** Whole sentences after dashes: of speech where the dash is a long one, or where somebody asks or calls out. */
function isTalk(lines: readonly string[]): boolean {
  return lines.every((line) => SPOKEN.test(line)) && lines.some((line) => /^[–—]|[?!][”’"')\]]*$/.test(line));
}

function nest(run: readonly { mark: string; words: string }[]): PlainItem[] {
  const items: PlainItem[] = [];
  const hasDashes = run[0]?.mark !== '+';
  for (const { mark, words } of run) {
    const item = { words, under: [] };
    if (mark === '+' && hasDashes) items.at(-1)?.under.push(item);
    else items.push(item);
  }
  return items;
}

function joinBroken(lines: readonly string[]): string[] {
  const joined: string[] = [];
  let length = 0;
  for (const line of lines) {
    const before = joined.at(-1);
    const goesOn =
      before !== undefined &&
      length >= SHORTEST_BROKEN &&
      (before.endsWith(',') ? !ITEM.test(line) : /^\p{Ll}/u.test(line) && !ENDED.test(before));
    if (goesOn) joined[joined.length - 1] = `${before} ${line}`;
    else joined.push(line);
    ({ length } = line);
  }
  return joined;
}

/** Of words for the middle of a line the spaces at their ends stay. */
function linesOf(text: string): string[] {
  const lines = tidyText(text).split(/[\r\n\f\u2028\u2029]+/);
  return lines.length > 1 ? lines.map((line) => line.trim()).filter(Boolean) : lines;
}

const ITEM = /^([-–—*•●▪◦·+])\s+(\S.*)$/u;
/** A program that writes a list as text puts a tab after its marks. */
const SPOKEN = /^[-–—] .*[.?!…][”’"')\]]*$/u;
const ENDED = /[.!?:;…][”’"')\]]*$/;
/** Nobody breaks a text into shorter lines who means it to go on. */
const SHORTEST_BROKEN = 35;

export interface PlainItem {
  words: string;
  under: PlainItem[];
}
