import type { PropsOf } from '../body/components.ts';
import type { Segment } from '../body/segment.ts';
import { sayWhat } from './comparable.ts';
import { anchorsOf, type FigureView } from './figure-view.ts';
import { plain } from './lost-sentences.ts';
import { unitOf } from './measures.ts';
import { readNumbers, saysNumber } from './said-numbers.ts';
import { sayTarget, sayValue } from './say-number.ts';
import { sayPeriod } from './say-period.ts';
import { sentencesOf } from './sentences.ts';

/**
 * The rows of each `KeyFigures` of a body, by its props, each with the fragment that leads to what states its number:
 * a figure of the article, or a sentence of the text. `stated` are those sentences, still to be marked.
 */
export function readKeyTables(
  segments: readonly Segment[],
  figures: readonly KeyedFigure[],
): { tables: Map<PropsOf<'KeyFigures'>, KeyRow[]>; stated: { sentence: string; anchor: string }[] } {
  const own = tablesIn(segments);
  const sentences = sentencesFor(own, segments);
  const found = new Map(own.map((props) => [props, findStatements(props.items ?? [], sentences, figures)]));
  const named = [...found.values()]
    .flat()
    .flatMap((statement) => (statement && !('figure' in statement) ? [statement] : []));
  const unique = [...new Map(named.map((each) => [keyOf(each), each])).values()];
  const anchors = anchorsOf([...figures, ...unique]).slice(figures.length);
  const stated = unique.map(({ sentence }, index) => ({ sentence, anchor: anchors[index] ?? '' }));
  const anchorByKey = new Map(unique.map((each, index) => [keyOf(each), anchors[index]]));
  const tables = [...found].map(([props, statements]): [PropsOf<'KeyFigures'>, KeyRow[]] => [
    props,
    props.items?.map((item, index) => {
      const statement = statements[index];
      if (!statement) return item;
      const anchor = 'figure' in statement ? statement.figure.anchor : anchorByKey.get(keyOf(statement));
      return { ...item, anchor };
    }) ?? figures.map(toKeyRow),
  ]);
  return { tables: new Map(tables), stated };
}

/** The props of every `KeyFigures` of a body, in their order. */
export function tablesIn(segments: readonly Segment[]): PropsOf<'KeyFigures'>[] {
  return segments.flatMap((segment) => {
    if (segment.kind === 'html') return [];
    return segment.name === 'KeyFigures' ? [segment.props] : tablesIn(segment.children);
  });
}

/** The sentences of a body that rows of its tables may be stated by: none where no table has rows of its own. */
export function sentencesFor(
  tables: readonly PropsOf<'KeyFigures'>[],
  segments: readonly Segment[],
): string[] {
  return tables.some(({ items }) => items !== undefined) ? sentencesOf(segments) : [];
}

/** What states each number: of the figures and sentences that say it, the one whose words are most like the row's. */
export function findStatements<F extends StatedFigure>(
  items: readonly KeyItem[],
  sentences: readonly string[],
  figures: readonly F[],
): (Statement<F> | undefined)[] {
  return items.map((item) => findStatement(item, figures, sentences));
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

function findStatement<F extends StatedFigure>(
  item: KeyItem,
  figures: readonly F[],
  sentences: readonly string[],
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
  for (const sentence of sentences) {
    if (!says(sentence, written, numbers)) continue;
    const isCell = sentence.split(' ').length < SHORTEST;
    candidates.push({
      statement: { sentence, value: first ?? 0 },
      score: likeness(sentence) - (isCell ? LAST_RESORT : 0),
    });
  }
  const most = Math.max(...candidates.map(({ score }) => score));
  return candidates.find(({ score }) => score === most)?.statement;
}

function says(sentence: string, written: string, numbers: readonly number[]): boolean {
  if (numbers.length > 0) return numbers.every((number) => saysNumber(sentence, number));
  return plain(sentence).toLowerCase().includes(plain(written).toLowerCase());
}

/** The number as it is to be read: “gần 200” with “triệu đồng” is two hundred millions. */
export function numberOf({ value, unit = '' }: KeyItem): string {
  const [word = ''] = unit.split(' ');
  return MULTIPLIER.test(word) ? `${value} ${word}` : value;
}

function wordsIn(text: string): string[] {
  return (
    plain(text)
      .toLowerCase()
      .match(/[\p{L}\d]+/gu) ?? []
  );
}

function keyOf({ value, sentence }: { value: number; sentence: string }): string {
  return `${value} ${sentence}`;
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

export type Statement<F> = { figure: F } | { sentence: string; value: number };

export interface KeyRow extends KeyItem {
  /** Undefined where nothing in the article says the number: in a text that is still being written. */
  anchor?: string | undefined;
}
