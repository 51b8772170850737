import { findLimitBreach } from '../../body/limits.ts';
import { indexLines } from '../../body/line-index.ts';
import type { BodyDocument, BodyProblem } from './document.ts';
import { findFaults } from './find-faults.ts';
import { parseSource, type ParsedSource } from './parse-source.ts';
import { toDocument, type OpenedDocument } from './to-document.ts';

/**
 * Opens a body in the visual editor. Never throws: a body that the site's parser cannot read comes with the first
 * problem, which the raw view shows, and one that no parser should see as one block of source.
 */
export function openBody(source: string): { document: BodyDocument; problem?: BodyProblem } {
  const {
    document,
    parsed,
    problem = parsed && findFaults(parsed).unreadable[0],
  } = readBody(withoutMark(source));
  return problem ? { document, problem } : { document };
}

/** A byte order mark at the start of a file is no part of its body. */
export function withoutMark(source: string): string {
  return source.startsWith('\ufeff') ? source.slice(1) : source;
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
    const parsed = parseSource(source);
    return { source, parsed, ...toDocument(parsed) };
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
  /** None for one that no parser should see; that has a problem. */
  parsed?: ParsedSource;
  problem?: BodyProblem;
}
