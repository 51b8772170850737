import type { BlockNode, BodyDocument } from './document.ts';
import { normalizeDocument, readLabels } from './normalize.ts';
import { readBody, type ReadBody } from './open-body.ts';
import { patchBlocks } from './patch-block.ts';
import type { PatchContext, PatchLevel } from './patch-context.ts';
import { keyOf } from './same-block.ts';
import { writeBody } from './write-block.ts';

/**
 * The source of a body after the document it was opened as has been changed. An unchanged document gives the source
 * byte for byte; a change touches the lines it has to. What comes out is read again, and where it does not say what
 * the document says, more of it is written anew.
 */
export function saveBody(source: string, document: BodyDocument): string {
  const opened = readBody(source);
  if (opened.problem) return saveUnread(opened, document);
  const wanted = normalizeDocument(document);
  const now = wanted.content;
  if (keyOf(normalizeDocument(opened.document)) === keyOf(wanted)) return source;
  let best: { text: string; wrong: number } | undefined;
  const consider = (text: string) => {
    const wrong = findWrong(text, now);
    if (!best || wrong.length < best.wrong) best = { text, wrong: wrong.length };
    return wrong;
  };
  const levels = new Map<number, PatchLevel>();
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    const patched = patch(opened, now, (index) => levels.get(index) ?? 0);
    if (patched === undefined) break;
    const wrong = consider(patched);
    if (wrong.length === 0) return patched;
    const before = [...levels.values()].reduce<number>((sum, level) => sum + level, 0);
    for (const index of wrong) raise(levels, index, now.length);
    if ([...levels.values()].reduce<number>((sum, level) => sum + level, 0) === before) break;
  }
  const eol = lineBreakOf(source);
  const anew = writeBody(document).replaceAll('\n', eol);
  if (now.length === 0) return /^\ufeff?/.exec(source)?.[0] ?? '';
  consider(anew);
  return best?.text ?? anew;
}

const MOST_ATTEMPTS = 5;
const NEXT = { 0: 1, 1: 2, 2: 3, 3: 3 } as const;

function raise(levels: Map<number, PatchLevel>, index: number, count: number) {
  if (index < 0 || index >= count) return;
  const level = levels.get(index) ?? 0;
  levels.set(index, NEXT[level]);
}

function patch(
  opened: ReadBody,
  now: readonly BlockNode[],
  levelOf: (index: number) => PatchLevel,
): string | undefined {
  const { source, origins } = opened;
  const context: PatchContext = {
    source,
    origins,
    rules: { labels: readLabels(opened.document) },
    eol: lineBreakOf(source),
    prefix: '',
    level: 0,
    isMargin: true,
    isTight: false,
    inItem: false,
  };
  const patched = patchBlocks(opened.document.content, now, context, levelOf);
  return patched && source.slice(0, patched.start) + patched.text + source.slice(patched.end);
}

/** The blocks that do not come out of the text as wanted, by their place; -1 for one too many. */
function findWrong(text: string, wanted: readonly BlockNode[]): number[] {
  const read = readBody(text);
  if (read.problem) return wanted.map((_, index) => index);
  const found = normalizeDocument(read.document).content.map(keyOf);
  const keys = wanted.map(keyOf);
  let head = 0;
  while (head < Math.min(found.length, keys.length) && found[head] === keys[head]) head += 1;
  if (head === found.length && head === keys.length) return [];
  let tail = 0;
  while (tail < Math.min(found.length, keys.length) - head && found.at(-1 - tail) === keys.at(-1 - tail))
    tail += 1;
  const wrong: number[] = [];
  if (found.length === keys.length) {
    for (let index = head; index < keys.length - tail; index++)
      if (found[index] !== keys[index]) wrong.push(index);
    return wrong;
  }
  for (let index = head - 1; index <= keys.length - tail; index++) wrong.push(index);
  return wrong;
}

/** A body that could not be read is one block of source, and stays so. */
function saveUnread({ source }: ReadBody, document: BodyDocument): string {
  const [only] = document.content;
  return document.content.length === 1 && only?.type === 'sourceBlock'
    ? only.attrs.source
    : writeBody(document) || source;
}

function lineBreakOf(source: string): string {
  return /\r\n|\n|\r/.exec(source)?.[0] ?? '\n';
}
