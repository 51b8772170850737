import { findLimitBreach } from '../../body/limits.ts';
import { indexLines } from '../../body/line-index.ts';
import type { BodyDocument, BodyProblem } from './document.ts';
import { parseSource } from './parse-source.ts';
import { toDocument, type OpenedDocument } from './to-document.ts';

/**
 * Opens a body in the visual editor. Never throws: a body that cannot be read at all comes as one block of source,
 * with the problem that the raw view shows.
 */
export function openBody(source: string): { document: BodyDocument; problem?: BodyProblem } {
  const { document, problem } = readBody(source);
  return problem ? { document, problem } : { document };
}

/** The same with the place of every node. The last bodies read are remembered. */
export function readBody(source: string): ReadBody {
  const known = remembered.findIndex((body) => body.source === source);
  const body = remembered[known] ?? read(source);
  if (known >= 0) remembered.splice(known, 1);
  remembered.unshift(body);
  remembered.length = Math.min(remembered.length, MOST_REMEMBERED);
  return body;
}

function read(source: string): ReadBody {
  const breach = findLimitBreach(source);
  if (breach) return unread(source, breach.offset, breach.message);
  try {
    return { source, ...toDocument(parseSource(source)) };
  } catch {
    return unread(source, 0, 'Không đọc được thân bài này.');
  }
}

function unread(source: string, offset: number, message: string): ReadBody {
  const document: BodyDocument = { type: 'doc', content: [{ type: 'sourceBlock', attrs: { source } }] };
  const { line } = indexLines(source).pointAt(offset);
  return { source, document, origins: new Map(), problem: { line, message } };
}

const MOST_REMEMBERED = 4;
const remembered: ReadBody[] = [];

export interface ReadBody extends OpenedDocument {
  source: string;
  problem?: BodyProblem;
}
