import type { FrontPage } from '../core/schema/collections/newsroom.ts';
import { findEntry } from './entry-queries.ts';
import type { Reading } from './reading.ts';

/** Under this tag the front page's pins are read; it is touched when one of them ends. */
export const PINS = 'entry frontPage/frontPage';

/** The ids of the articles pinned to the front page, in the editors' order, but for those whose time is over. */
export function findPins(reading: Reading): Pins {
  const { lead = [], seconds = [] } = findEntry(reading, 'frontPage', 'frontPage') ?? {};
  const now = reading.now();
  const current = (pins: Pin[]) => pins.filter(({ until }) => until > now).map(({ article }) => article);
  return { lead: current(lead), seconds: current(seconds) };
}

/** Whether a pin's time came between two moments, in either order. */
export function hasPinEnding({ lead = [], seconds = [] }: FrontPage, a: string, b: string): boolean {
  const [from, to] = a < b ? [a, b] : [b, a];
  return [...lead, ...seconds].some(({ until }) => until > from && until <= to);
}

type Pin = NonNullable<FrontPage['lead']>[number];

export interface Pins {
  lead: string[];
  seconds: string[];
}
