import { fill, fillSlots, type Subject } from './grammar/fill.ts';
import {
  BOX_LINES,
  CAPTIONS,
  HEADINGS,
  LIST_ITEMS,
  OPENINGS,
  PARAGRAPHS,
  QUOTES,
} from './grammar/sentences.ts';
import type { Random } from './random.ts';

const MIN_BYTES = 2000;
const MAX_BYTES = 3500;
const WORD_BYTES = new TextEncoder();

/** Writes a body of 2-4 kB: mostly paragraphs, with headings, and here and there a list, a table or a component. */
export function writeBody(subject: Subject, random: Random, pictures: string[], related: string[]): Block[] {
  const target = random.between(MIN_BYTES, MAX_BYTES);
  const say = (sentence: string) => fill(sentence, subject, random);
  const blocks: Block[] = [{ kind: 'paragraph', text: say(random.pick(OPENINGS)) }];
  const paragraphs = shuffle(PARAGRAPHS, random);
  const headings = shuffle(HEADINGS, random);
  const extras = shuffle(writeExtras(subject, random, pictures), random);
  let size = sizeOf(blocks);
  for (let index = 0; size < target; index += 1) {
    const added: Block[] = [];
    const heading = headings.at(-1);
    if (index > 0 && index % 4 === 0 && heading) {
      added.push({ kind: 'heading', text: heading });
      headings.pop();
    }
    added.push({ kind: 'paragraph', text: say(paragraphs[index % paragraphs.length] ?? '') });
    const extra = index % 2 === 1 ? extras.pop() : undefined;
    if (extra?.kind === 'figures') added.push({ kind: 'paragraph', text: stateFigures(extra.items) });
    if (extra) added.push(extra);
    blocks.push(...added);
    size += sizeOf(added);
  }
  if (related.length > 0 && random.isTrue(0.08)) {
    blocks.push({ kind: 'related', title: 'Đọc thêm', ids: related.slice(0, 3) });
  }
  return blocks;
}

function writeExtras(subject: Subject, random: Random, pictures: string[]): Block[] {
  const say = (sentence: string) => fill(sentence, subject, random);
  const extras: Block[] = [];
  if (random.isTrue(0.4)) {
    const items = shuffle(LIST_ITEMS, random).slice(0, random.between(3, 5));
    extras.push({ kind: 'list', items: items.map(say) });
  }
  if (random.isTrue(0.12)) {
    const rows = Array.from({ length: random.between(3, 6) }, (_, index) => [
      `Cụm ${index + 1}`,
      fillSlots('{small}', subject, random),
      fillSlots('{n}', subject, random),
    ]);
    extras.push({ kind: 'table', head: ['Cụm', 'Cơ sở', 'Lượt người'], rows });
  }
  if (random.isTrue(0.2)) {
    const items = subject.words.figures.map(([value, unit, label]) => ({
      value: fillSlots(value, subject, random),
      unit,
      label,
    }));
    extras.push({ kind: 'figures', title: 'Con số chính', items });
  }
  if (random.isTrue(0.25)) {
    const caption = random.pick(CAPTIONS);
    extras.push({ kind: 'picture', src: random.pick(pictures), alt: `Tranh vẽ: ${caption}`, caption });
  }
  if (random.isTrue(0.15)) {
    const [speaker, role] = ['{person}', '{role}'].map((slot) => fillSlots(slot, subject, random));
    extras.push({ kind: 'quote', quote: random.pick(QUOTES), speaker: speaker ?? '', role: role ?? '' });
  }
  if (random.isTrue(0.1)) {
    extras.push({
      kind: 'box',
      title: 'Cách đọc số liệu',
      items: shuffle(BOX_LINES, random).slice(0, 3).map(say),
    });
  }
  return extras;
}

/** The portal refuses a table of numbers that no sentence states. */
function stateFigures(items: (Block & { kind: 'figures' })['items']): string {
  return items
    .map(({ value, unit, label }) => `Báo cáo ghi ${[value, unit, label].filter(Boolean).join(' ')}.`)
    .join(' ');
}

function sizeOf(blocks: Block[]): number {
  return WORD_BYTES.encode(JSON.stringify(blocks)).length - blocks.length * 28;
}

function shuffle<T>(items: readonly T[], random: Random): T[] {
  return items
    .map((item) => ({ item, at: random.next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

export type Block =
  | { kind: 'paragraph' | 'heading'; text: string }
  | { kind: 'list'; items: string[] }
  | { kind: 'table'; head: string[]; rows: string[][] }
  | { kind: 'figures'; title: string; items: { value: string; unit: string | undefined; label: string }[] }
  | { kind: 'picture'; src: string; alt: string; caption: string }
  | { kind: 'quote'; quote: string; speaker: string; role: string }
  | { kind: 'box'; title: string; items: string[] }
  | { kind: 'related'; title: string; ids: string[] };
