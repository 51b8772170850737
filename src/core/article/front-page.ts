const MOST_SHOWINGS = 2;
const FEWEST_IN_COLUMN = 2;

/** The top of the front page: the editors' lead or the newest story, the next ones, and the newest after those. */
export function chooseFront<C extends Identified>(
  newest: readonly C[],
  pinned: C | undefined,
  sizes: { seconds: number; latest: number },
): FrontStories<C> {
  const [first, ...rest] = uniqueById(pinned ? [pinned, ...newest] : newest);
  return {
    lead: first,
    seconds: rest.slice(0, sizes.seconds),
    latest: rest.slice(sizes.seconds, sizes.seconds + sizes.latest),
  };
}

/**
 * The headlines of the columns below, in the order of the page. A column takes what the page has not shown yet, and
 * only where that makes fewer than two, something shown once: nothing stands on the page more than twice.
 */
export function chooseColumns<C extends Identified, K extends Candidates<C>>(
  columns: readonly K[],
  front: FrontStories<C>,
  size: number,
): K[] {
  const showings = new Map<string, number>();
  const showingsOf = ({ id }: C) => showings.get(id) ?? 0;
  const show = (card: C) => showings.set(card.id, showingsOf(card) + 1);
  const above = [...(front.lead ? [front.lead] : []), ...front.seconds, ...front.latest];
  above.forEach(show);
  return columns.flatMap((column) => {
    const candidates = uniqueById(column.cards);
    const unseen = candidates.filter((card) => showingsOf(card) === 0).slice(0, size);
    const seen = candidates.filter((card) => showingsOf(card) > 0 && showingsOf(card) < MOST_SHOWINGS);
    const chosen = new Set([...unseen, ...seen.slice(0, Math.max(0, FEWEST_IN_COLUMN - unseen.length))]);
    chosen.forEach(show);
    const cards = candidates.filter((card) => chosen.has(card));
    return cards.length > 0 ? [{ ...column, cards }] : [];
  });
}

function uniqueById<C extends Identified>(cards: readonly C[]): C[] {
  const ids = new Set<string>();
  return cards.filter(({ id }) => !ids.has(id) && ids.add(id));
}

interface Identified {
  id: string;
}

interface Candidates<C> {
  /** Newest first. */
  cards: C[];
}

export interface FrontStories<C> {
  lead: C | undefined;
  seconds: C[];
  latest: C[];
}
