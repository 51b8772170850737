import type { PropsOf } from '../body/components.ts';
import type { Segment } from '../body/segment.ts';
import { sayWhat } from './comparable.ts';
import type { FigureView } from './figure-view.ts';
import { plain } from './lost-sentences.ts';
import { unitOf } from './measures.ts';
import { numbersSaid, readNumbers, saysNumber } from './said-numbers.ts';
import { sayTarget, sayValue } from './say-number.ts';
import { sayPeriod } from './say-period.ts';
import { sentencesOf } from './sentences.ts';

/**
 * The `KeyFigures` of a body, in their order, with what states the number of each row: of the figures and sentences
 * that say it, the one whose words are most like the row's.
 */
export function readKeyTables<F extends StatedFigure>(
  segments: readonly Segment[],
  figures: readonly F[],
): KeyTable<F>[] {
  const tables = tablesIn(segments);
  const sentences = tables.some(({ items }) => items !== undefined) ? sentencesOf(segments) : [];
  const said = sentences.map((sentence) => ({ sentence, says: numbersSaid(sentence) }));
  return tables.map(({ items }) => ({
    items,
    statements: items?.map((item) => findStatement(item, figures, said)) ?? [],
  }));
}

/** A figure of the front matter as a row of such a table. */
export function toKeyRow(figure: KeyedFigure): KeyRow {
  return {
    value: sayValue(figure),
    unit: unitOf(figure.measure),
    label: sayWhat(figure),
    note: [sayPeriod(figure), sayTarget(figure)].filter(Boolean).join('; ') || undefined,
    anchor: figure.anchor,
  };
}

/** The number as it is to be read: “gần 200” with “triệu đồng” is two hundred millions. */
export function numberOf({ value, unit = '' }: KeyItem): string {
  const [word = ''] = unit.split(' ');
  return MULTIPLIER.test(word) ? `${value} ${word}` : value;
}

function tablesIn(segments: readonly Segment[]): PropsOf<'KeyFigures'>[] {
  return segments.flatMap((segment) => {
    if (segment.kind === 'html') return [];
    return segment.name === 'KeyFigures' ? [segment.props] : tablesIn(segment.children);
  });
}

function findStatement<F extends StatedFigure>(
  item: KeyItem,
  figures: readonly F[],
  sentences: readonly SaidSentence[],
): Statement<F> | undefined {
  const written = numberOf(item);
  const numbers = readNumbers(written);
  const [first] = numbers;
  const said = new Set(wordsIn([item.unit, item.label, item.note].join(' ')));
  const likeness = (words: string) => new Set(wordsIn(words).filter((word) => said.has(word))).size;
  const candidates: { statement: Statement<F>; score: number }[] = [];
  for (const figure of figures) {
    if (!saysNumber(written, figure.value)) continue;
    const words = [figure.sentence, sayWhat(figure), sayPeriod(figure), unitOf(figure.measure)].join(' ');
    // Of 27/20 it is the 27.
    candidates.push({ statement: { figure }, score: likeness(words) + (figure.value === first ? 0.5 : 0) });
  }
  for (const { sentence, says } of sentences) {
    if (!(numbers.length > 0 ? numbers.every(says) : hasWords(sentence, written))) continue;
    const isCell = sentence.split(' ').length < SHORTEST;
    candidates.push({
      statement: { sentence, value: first ?? 0 },
      score: likeness(sentence) - (isCell ? LAST_RESORT : 0),
    });
  }
  const most = Math.max(...candidates.map(({ score }) => score));
  return candidates.find(({ score }) => score === most)?.statement;
}

function hasWords(sentence: string, written: string): boolean {
  return plain(sentence).toLowerCase().includes(plain(written).toLowerCase());
}

function wordsIn(text: string): string[] {
  return (
    plain(text)
      .toLowerCase()
      .match(/[\p{L}\d]+/gu) ?? []
  );
}

const MULTIPLIER = /^(?:nghìn|ngàn|triệu|tỷ|tỉ)$/;
/** What has fewer words is the cell of a table: it says a number, but not of what. */
const SHORTEST = 3;
const LAST_RESORT = 100;

type KeyItem = NonNullable<PropsOf<'KeyFigures'>['items']>[number];
export type StatedFigure = Pick<
  FigureView,
  'value' | 'sentence' | 'subject' | 'metric' | 'measure' | 'kind' | 'period'
>;
export type KeyedFigure = StatedFigure & Pick<FigureView, 'anchor' | 'qualifier' | 'target' | 'percent'>;

export interface KeyTable<F> {
  /** Undefined for a table of the article's own figures. */
  items: KeyItem[] | undefined;
  /** A row each; undefined where nothing in the article says the number: in a text that is still being written. */
  statements: (Statement<F> | undefined)[];
}

export type Statement<F> = { figure: F } | { sentence: string; value: number };

export interface KeyRow extends KeyItem {
  /** Of the sentence that says its number, without the `#`. */
  anchor?: string | undefined;
}

interface SaidSentence {
  sentence: string;
  says: (number: number) => boolean;
}
