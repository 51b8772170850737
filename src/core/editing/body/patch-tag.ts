import { readTag } from '../../body/read-tag.ts';
import { applyEdits, type TextEdit } from '../text-edits.ts';
import type { TagAtom } from './atom.ts';
import type { Props } from './document.ts';
import { mergeText } from './merge-text.ts';
import { cleanProps } from './normalize.ts';
import { isInQuote, toLines, type PatchContext } from './patch-context.ts';
import { keyOf } from './same-block.ts';
import { readTagProps } from './tag-props.ts';
import { writeAttribute } from './write-component.ts';

/** The tag with other props: only those that differ are written anew. */
export function patchTag(atom: TagAtom, props: Props, context: PatchContext): string {
  const { source } = context;
  const { attributes } = atom.tag;
  const old = cleanProps(readTagProps(atom, { source }) ?? {});
  const edits: TextEdit[] = [];
  for (const [index, { name, at, end }] of attributes.entries()) {
    const gapStart = attributes[index - 1]?.end ?? atom.start + 1 + atom.tag.name.length;
    if (!(name in props)) edits.push({ start: gapStart, end, text: '' });
    else if (!isSame(old[name], props[name])) {
      const text = patchAttribute(source.slice(at, end), name, old[name], props[name], context);
      edits.push({ start: at, end, text });
    }
  }
  const last = attributes.at(-1);
  const lastEnd = last?.end ?? atom.start + 1 + atom.tag.name.length;
  const gap = last
    ? source.slice(attributes.at(-2)?.end ?? atom.start + 1 + atom.tag.name.length, last.at)
    : ' ';
  for (const [name, value] of Object.entries(props)) {
    if (name in old) continue;
    edits.push({ start: lastEnd, end: lastEnd, text: gap + write(name, value, context) });
  }
  const offset = atom.start;
  return applyEdits(
    source.slice(atom.start, atom.end),
    edits.map(({ start, end, text }) => ({ start: start - offset, end: end - offset, text })),
  );
}

function patchAttribute(
  source: string,
  name: string,
  before: unknown,
  after: unknown,
  context: PatchContext,
): string {
  const written = write(name, after, context);
  if (typeof after !== 'object' && !/[\r\n]/.test(source)) return written;
  const merged = mergeText(source, write(name, before, context), written);
  const text = `<X ${merged} />`;
  const tag = readTag(text, 0);
  if ('fault' in tag || tag.attributes.length !== 1) return written;
  const value = readTagProps({ kind: 'tag', start: 0, end: tag.end, tag }, { source: text })?.[name];
  return isSame(value, after) ? merged : written;
}

function write(name: string, value: unknown, context: PatchContext): string {
  return toLines(writeAttribute(name, value, isInQuote(context)), context);
}

function isSame(a: unknown, b: unknown): boolean {
  const key = (value: unknown) => keyOf({ type: 'component', attrs: { name: '', props: { value } } });
  return key(a) === key(b);
}
