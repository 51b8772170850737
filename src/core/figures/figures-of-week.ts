import { daysBefore, startOfWeek } from '../text/date.ts';
import type { FigureRow } from './figure-view.ts';

/** How many figures stand on the front page. */
const SHOWN = 4;

/**
 * The key figures of the week, from rows of the newest articles first: of the week (Monday to Sunday) of the newest
 * article that has any, one of each article before a second of one. Undefined where there are none.
 */
export function figuresOfWeek(rows: readonly FigureRow[]): FiguresOfWeek | undefined {
  const newest = rows[0];
  if (!newest) return undefined;
  const from = startOfWeek(newest.article.publishedAt);
  const ofWeek = rows.filter(({ article }) => article.publishedAt >= from);
  const placed = ofWeek.map((row, index) => ({
    row,
    turn: ofWeek.slice(0, index).filter(({ article }) => article.id === row.article.id).length,
  }));
  placed.sort((a, b) => a.turn - b.turn);
  return { rows: placed.slice(0, SHOWN).map(({ row }) => row), from, to: daysBefore(from, -6) };
}

export interface FiguresOfWeek {
  rows: FigureRow[];
  /** The week's Monday and Sunday. */
  from: string;
  to: string;
}
