import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import type { BodyDocument } from '../../src/core/editing/body/document.ts';
import { normalizeDocument } from '../../src/core/editing/body/normalize.ts';
import { openBody } from '../../src/core/editing/body/open-body.ts';
import { keyOf } from '../../src/core/editing/body/same-block.ts';
import { toBodyDocument } from '../body-editor/to-body-document.ts';
import type { OpenForm } from './open-form.tsx';
import type { RoundtripEdit } from '../../src/core/editing/roundtrip.ts';

/** Changes one word the way typing does, notes what the form then holds, and takes it back. */
export async function editOneWord(form: OpenForm, seed: number): Promise<WordEdit | undefined> {
  const editor = form.editor();
  if (!editor) return undefined;
  const places = findWords(editor.state.doc);
  const place = places[Math.floor(fraction(seed) * places.length)];
  if (!place) return undefined;
  const original = form.value();
  const before = editor.state.doc;
  const what = change(editor, place, seed);
  await until(() => editor.state.doc !== before);
  form.press();
  const body = form.value();
  const isMeant = sameDocument(editor.state.doc, body);
  editor.commands.undo();
  form.press();
  const isUndone = form.value() === original;
  if (!isUndone) editor.commands.setContent(openBody(original).document, { emitUpdate: true });
  form.press();
  return { what, isField: false, body, isMeant, isUndone };
}

/** Words of text are typed into; those of a component's props are changed as its form does. */
function change(editor: Editor, { from, to, prop }: Place, seed: number): string {
  const props = editor.state.doc.nodeAt(from)?.attrs.props as Record<string, unknown> | undefined;
  const value = prop && String(props?.[prop]);
  const old = value ? (/\p{L}+/u.exec(value)?.[0] ?? '') : editor.state.doc.textBetween(from, to);
  const others = WORDS.filter((each) => each !== old && each.split(' ')[0] !== old);
  const word = others[Math.floor(fraction(seed + 1) * others.length)] ?? '';
  if (prop && value) {
    const text = value.replace(old, word);
    editor.view.dispatch(editor.state.tr.setNodeAttribute(from, 'props', { ...props, [prop]: text }));
    return `${prop}: ${word}`;
  }
  const kind = ['replace', 'replace', 'insert', 'delete'][Math.floor(fraction(seed + 2) * 4)];
  const after = editor.state.doc.resolve(to);
  const isWithin =
    kind === 'delete' &&
    /^ \p{L}/u.test(
      after.parent.textBetween(
        after.parentOffset,
        Math.min(after.parentOffset + 2, after.parent.content.size),
        '',
        '\ufffc',
      ),
    );
  editor.view.focus();
  if (isWithin) {
    editor.commands.setTextSelection({ from, to: to + 1 });
    type('delete');
    return `without “${old}”`;
  }
  editor.commands.setTextSelection(kind === 'insert' ? to : { from, to });
  type('insertText', kind === 'insert' ? ` ${word}` : word);
  return kind === 'insert' ? `“${word}” after “${old}”` : `“${word}” for “${old}”`;
}

/** As from the keyboard: through the browser's own editing of what is on the page. */
function type(command: 'insertText' | 'delete', words?: string): void {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else types
  document.execCommand(command, false, words);
}

function findWords(doc: Node): Place[] {
  const places: Place[] = [];
  doc.descendants((node, position) => {
    if (node.type.name.startsWith('component')) {
      for (const [prop, value] of Object.entries(node.attrs.props as object)) {
        if (!NOT_WORDS.has(prop) && typeof value === 'string' && /\p{L}/u.test(value))
          places.push({ from: position, to: position, prop });
      }
    }
    if (!node.isText) return;
    for (const { index, 0: word } of (node.text ?? '').matchAll(/[\p{L}\p{M}]+/gu))
      places.push({ from: position + index, to: position + index + word.length });
  });
  return places;
}

function sameDocument(doc: Node, body: string): boolean {
  return meaning(openBody(body).document) === meaning(toBodyDocument(doc));
}

/** A space at the edge of a mark or a line says nothing, and Markdown cannot write it. */
function meaning(document: BodyDocument): string {
  return keyOf(normalizeDocument(document));
}

/** The same number from 0 to 1 for the same seed. */
export function fraction(seed: number): number {
  let hash = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

async function until(isDone: () => boolean): Promise<void> {
  for (let turn = 0; turn < 100 && !isDone(); turn++)
    await new Promise((resolve) => setTimeout(resolve, turn < 3 ? 0 : 5));
}

const WORDS = ['đoàn', 'người', 'mới', 'Gia Lâm', 'CĐCS', '1.200', 'thứ', 'nghỉ', 'a_b', 'x'];
const NOT_WORDS = new Set(['src', 'href', 'url', 'id', 'time', 'poster']);

interface Place {
  from: number;
  to: number;
  prop?: string;
}

type WordEdit = Omit<RoundtripEdit, 'text'> & { body: string };
