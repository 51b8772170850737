import { maskSource } from '../../body/mask-source.ts';
import { readTag, type Tag } from '../../body/read-tag.ts';

const LONGEST_EXPRESSION = 4_000;

/**
 * Finds what is read whole in a body: the tags of components and the comments that the site's parser would see, and
 * other expressions in braces. `text` is the source with the characters after a backslash masked as the site masks
 * them, so that emphasis beside them is read alike; `masked` is all that the site masks. Offsets stay.
 */
export function findAtoms(source: string): FoundAtoms {
  const masked = maskSource(source).text;
  const atoms = new Map<number, Atom>();
  let end = 0;
  for (const { index } of source.matchAll(/[<{]/g)) {
    if (index < end) continue;
    const atom = readAtom(source, masked, index);
    if (!atom) continue;
    atoms.set(index, atom);
    end = atom.end;
  }
  // A byte order mark is no text; the other masks hide what could run, and nothing runs here.
  const text = masked
    .replace(/^\ufeff/, ' ')
    .replace(/[\ufdd0-\ufdd3]/g, (_, at: number) => source.charAt(at));
  return { text, masked, atoms };
}

function readAtom(source: string, masked: string, start: number): Atom | undefined {
  const isKept = masked[start] === source[start];
  if (source[start] === '<') {
    const tag = isKept ? readTag(source, start) : undefined;
    return tag && !('fault' in tag) ? { kind: 'tag', start, end: tag.end, tag } : undefined;
  }
  if (source[start - 1] === '\\') return undefined;
  const end = isKept ? findCommentEnd(source, start) : findBraceEnd(source, start);
  return end === undefined ? undefined : { kind: 'expression', start, end };
}

function findCommentEnd(source: string, start: number): number | undefined {
  const stars = source.indexOf('*/', start);
  const end = stars < 0 ? -1 : source.indexOf('}', stars);
  return end < 0 ? undefined : end + 1;
}

function findBraceEnd(source: string, start: number): number | undefined {
  const last = Math.min(source.length, start + LONGEST_EXPRESSION);
  for (let at = start, depth = 0; at < last; at++) {
    if (source[at] === '{') depth += 1;
    else if (source[at] === '}' && --depth === 0) return at + 1;
    else if (source[at] === '\n' && /^[ \t]*\r?\n/.test(source.slice(at + 1, at + 200))) return undefined;
  }
  return undefined;
}

interface FoundAtoms {
  text: string;
  masked: string;
  atoms: Map<number, Atom>;
}

export type Atom = TagAtom | ExpressionAtom;

export interface TagAtom {
  kind: 'tag';
  start: number;
  end: number;
  tag: Tag;
}

export interface ExpressionAtom {
  kind: 'expression';
  start: number;
  end: number;
}
