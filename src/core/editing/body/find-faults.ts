import type { Nodes, Parents } from 'mdast';
import { openContext, type BodyContext } from '../../body/body-context.ts';
import { findComponent } from '../../body/components.ts';
import type { TextNode } from '../../body/hast-node.ts';
import { ANGLE, BRACE } from '../../body/mask-characters.ts';
import { readTag } from '../../body/read-tag.ts';
import { reportMasked } from '../../body/report-masked.ts';
import { describeUnclosedTag, describeUnopenedTag } from '../../body/tag-fault-words.ts';
import type { TagAtom } from './atom.ts';
import type { BodyProblem } from './document.ts';
import { spanOf } from './inline-leaf.ts';
import { parseSource, type ParsedSource } from './parse-source.ts';

/**
 * What of a body's writing the site refuses: `unreadable` is what no block of the editor shows for what it is, `kept` what
 * stands there as a block of source. Each in the order of the text.
 */
export function findFaults(source: ParsedSource): { unreadable: BodyProblem[]; kept: BodyProblem[] } {
  const unreadable = contextOf(source);
  const kept = { ...contextOf(source), foreignNames: unreadable.foreignNames };
  look(source.tree);
  return { unreadable: problemsOf(unreadable), kept: problemsOf(kept) };

  function look(node: Nodes): void {
    const { start, end } = spanOf(node);
    if (node.type === 'text' || node.type === 'definition') reportSpan(start, end, unreadable);
    else if (node.type === 'html')
      reportSpan(start, end, isBrokenOff(source.source, start) ? unreadable : kept);
    else if (isExpression(start)) reportSpan(start, end, kept);
    else if (node.type === 'link' || node.type === 'image') {
      const first = 'children' in node ? node.children[0] : undefined;
      const last = 'children' in node ? node.children.at(-1) : undefined;
      reportSpan(start, first ? spanOf(first).start : end, unreadable);
      if (last) reportSpan(spanOf(last).end, end, unreadable);
    }
    if (!('children' in node)) return;
    reportUnpaired(node, source, unreadable);
    node.children.forEach(look);
  }

  function isExpression(at: number): boolean {
    return source.atoms.get(at)?.kind === 'expression' && source.masked[at] === BRACE;
  }
}

/** Why the site refuses a piece of source by itself; undefined where it takes it. */
export function whyRefused(source: string): BodyProblem | undefined {
  const { unreadable, kept } = findFaults(parseSource(source));
  return unreadable[0] ?? kept[0];
}

/** A component's tag that does not even end, where the wrong value in a whole one can stand as a block. */
function isBrokenOff(source: string, at: number): boolean {
  const tag = readTag(source, at);
  return (
    'fault' in tag &&
    tag.fault !== 'literal' &&
    tag.fault !== 'spread' &&
    findComponent(tag.name) !== undefined
  );
}

function contextOf({ source, masked }: ParsedSource): BodyContext {
  return Object.assign(openContext(source, { file: '', firstLine: 1 }), { masked });
}

function problemsOf(context: BodyContext): BodyProblem[] {
  return context.problems().map(({ message, line, hint }) => ({ line, message, hint }));
}

function reportSpan(start: number, end: number, context: BodyContext): void {
  const value = context.masked.slice(start, end);
  const { source } = context;
  if (value.includes(ANGLE) || value.includes(BRACE) || /^(?:import|export)/.test(source.slice(start, end)))
    reportMasked(textNode(value, start, end), context);
}

/** The tags among the children of one node must close in the order in which they open. */
function reportUnpaired(parent: Parents, { atoms }: ParsedSource, context: BodyContext): void {
  const open: TagAtom[] = [];
  for (const child of parent.children) {
    const atom = child.type === 'atom' ? atoms.get(spanOf(child).start) : undefined;
    if (atom?.kind !== 'tag' || atom.tag.isSelfClosing) continue;
    const { name, isClosing } = atom.tag;
    if (!isClosing) open.push(atom);
    else if (open.some(({ tag }) => tag.name === name)) {
      for (let last = open.pop(); last && last.tag.name !== name; last = open.pop()) reportUnclosed(last);
    } else context.report(atom.start, describeUnopenedTag(name));
  }
  open.forEach(reportUnclosed);

  function reportUnclosed({ start, tag }: TagAtom): void {
    context.report(start, describeUnclosedTag(tag.name));
  }
}

function textNode(value: string, start: number, end: number): TextNode {
  const point = (offset: number) => ({ line: 1, column: 1, offset });
  return { type: 'text', value, position: { start: point(start), end: point(end) } };
}
