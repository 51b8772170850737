import type { Segment } from '../body/segment.ts';
import type { Figure } from '../schema/collections/figure.ts';
import { anchorsOf } from './figure-view.ts';
import { readKeyTables, toKeyRow, type KeyRow, type KeyTable } from './key-tables.ts';
import { markSentences } from './mark-sentences.ts';

/**
 * Leads every number of a body to what states it. The sentences of its figures, and those that only a row of a
 * `KeyFigures` needs, are marked with the fragment that leads there; each row has the fragment of its own.
 */
export function stateNumbers(
  segments: readonly Segment[],
  figures: readonly Figure[],
  tables: readonly KeyTable<Figure>[] = readKeyTables(segments, figures),
): StatedBody {
  const named = tables.flatMap(({ statements }) =>
    statements.flatMap((statement) => (statement && !('figure' in statement) ? [statement] : [])),
  );
  const unique = [...new Map(named.map((each) => [keyOf(each), each])).values()];
  const anchors = anchorsOf([...figures, ...unique]);
  const anchorOfFigure = new Map(figures.map((figure, index) => [figure, anchors[index] ?? '']));
  const anchorOfSentence = new Map(
    unique.map((each, index) => [keyOf(each), anchors[figures.length + index] ?? '']),
  );
  const rows = tables.map(({ items, statements }): KeyRow[] =>
    items
      ? items.map((item, index) => {
          const statement = statements[index];
          if (!statement) return item;
          return {
            ...item,
            anchor:
              'figure' in statement
                ? anchorOfFigure.get(statement.figure)
                : anchorOfSentence.get(keyOf(statement)),
          };
        })
      : [...anchorOfFigure].map(([figure, anchor]) => toKeyRow({ ...figure, anchor })),
  );
  const filled = rows.length > 0 ? fillTables(segments, rows.values()) : segments;
  const stated = [...figures, ...unique].map(({ sentence }, index) => ({
    sentence,
    anchor: anchors[index] ?? '',
  }));
  return { ...markSentences(filled, stated), hasTable: tables.length > 0 };
}

/** Puts rows into the tables of a body, in their order. */
function fillTables(segments: readonly Segment[], rows: Iterator<KeyRow[]>): Segment[] {
  return segments.map((segment) => {
    if (segment.kind === 'html') return segment;
    if (segment.name === 'KeyFigures')
      return { ...segment, props: { ...segment.props, items: rows.next().value as KeyRow[] } };
    return { ...segment, children: fillTables(segment.children, rows) };
  });
}

function keyOf({ value, sentence }: { value: number; sentence: string }): string {
  return `${value} ${sentence}`;
}

export interface StatedBody {
  segments: Segment[];
  /** The fragments of figures whose sentence stands in no text, but in a component. */
  lost: string[];
  /** Whether it shows a table of figures of its own. */
  hasTable: boolean;
}
