/**
 * The top of the front page: the editors' lead or the newest story, the ones they pinned below it or the next ones,
 * and the newest after those. Of several pinned leads the first leads; it is pinned until its time, not the others.
 */
export function chooseFront<C extends Identified>(
  newest: readonly C[],
  pinned: { lead: readonly C[]; seconds: readonly C[] },
  sizes: { seconds: number; latest: number },
): FrontStories<C> {
  const [lead, ...others] = uniqueById([...pinned.lead.slice(0, 1), ...newest]);
  const pinnedSeconds = pinned.seconds.filter(({ id }) => id !== lead?.id);
  const rest = uniqueById([...pinnedSeconds, ...others]);
  return {
    lead,
    seconds: rest.slice(0, sizes.seconds),
    // In the order of their time, also those that were pinned for want of room below the lead.
    latest: others
      .filter(({ id }) => !rest.slice(0, sizes.seconds).some((card) => card.id === id))
      .slice(0, sizes.latest),
  };
}

/**
 * The headlines of the columns below, in the order of the page. A column takes what the page has not shown yet, and is
 * left out where there is nothing: no story stands on the page twice.
 */
export function chooseColumns<C extends Identified, K extends Candidates<C>>(
  columns: readonly K[],
  front: FrontStories<C>,
  size: number,
): K[] {
  const above = [...(front.lead ? [front.lead] : []), ...front.seconds, ...front.latest];
  const shown = new Set(above.map(({ id }) => id));
  return columns.flatMap((column) => {
    const cards = uniqueById(column.cards)
      .filter(({ id }) => !shown.has(id))
      .slice(0, size);
    for (const { id } of cards) shown.add(id);
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
