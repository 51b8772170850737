import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { ListedCollection } from '../../src/core/editing/entry-list.ts';
import { EntryRow } from './entry-row.tsx';
import type { Entries } from './use-entries.ts';
import type { WaitingDraft } from './waiting-drafts.ts';

/**
 * The rows of a list, of which only those in sight are in the page. One of them takes part in tabbing; arrows, Page
 * Up and Down, Home and End move from row to row, also to rows that have yet to come.
 */
export function EntryRows({ collection, entries, drafts, top, onTop }: EntryRowsProps) {
  const { total = 0, at, show, answers } = entries;
  const list = useRef<HTMLUListElement>(null);
  const reached = useRef<HTMLAnchorElement>(null);
  const isAiming = useRef(false);
  const [active, setActive] = useState(top);
  const [isMoving, setMoving] = useState(false);
  const [margin, setMargin] = useState(0);
  const rows = useWindowVirtualizer({
    count: total,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
    scrollMargin: margin,
    scrollPaddingStart: BAR_HEIGHT,
    // The row that has the focus stays in the page, wherever one scrolls.
    rangeExtractor: ({ startIndex, endIndex, overscan, count }) => {
      const from = Math.max(startIndex - overscan, 0);
      const to = Math.min(endIndex + overscan, count - 1, from + MOST_ROWS);
      const shown = Array.from({ length: Math.max(to - from + 1, 0) }, (_, index) => from + index);
      if (active < count && active < from) shown.unshift(active);
      if (active < count && active > to) shown.push(active);
      return shown;
    },
  });
  const items = rows.getVirtualItems();

  useLayoutEffect(() => {
    setMargin((list.current?.getBoundingClientRect().top ?? 0) + window.scrollY);
  }, [answers]);

  // A new list begins where its address says.
  useLayoutEffect(() => {
    if (answers === undefined) return;
    setActive(Math.min(top, Math.max(total - 1, 0)));
    if (top > 0) rows.scrollToIndex(Math.min(top, Math.max(total - 1, 0)), { align: 'start' });
  }, [answers]);

  useEffect(() => {
    const seen = items.map(({ index }) => index).filter((index) => index !== active);
    if (seen.length > 0) show(Math.min(...seen), Math.max(...seen));
  }, [items, show, active]);

  useEffect(() => {
    if (!isMoving) return;
    reached.current?.focus({ preventScroll: true });
    if (reached.current) setMoving(false);
  });

  // Where rows have yet to be measured, the virtual list comes to rest beside the one it aims at.
  useEffect(() => {
    if (!isAiming.current || rows.isScrolling) return undefined;
    const timer = setTimeout(() => {
      isAiming.current = false;
      reached.current?.closest('li')?.scrollIntoView({ block: 'nearest' });
    }, SETTLE_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [active, rows.isScrolling, rows.scrollOffset]);

  const tellTop = () => {
    // A little below the bar, or coming back would move by a row each time.
    const first = rows.getVirtualItemForOffset(window.scrollY + BAR_HEIGHT + ROW_HEIGHT / 4);
    onTop(window.scrollY <= BAR_HEIGHT ? 0 : (first?.index ?? 0));
  };
  useEffect(() => {
    if (rows.isScrolling || answers === undefined) return undefined;
    const timer = setTimeout(tellTop, SETTLE_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [rows.isScrolling, rows.scrollOffset, answers]);

  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(Math.floor(window.innerHeight / ROW_HEIGHT) - 2, 1);
    const next = keyTarget(event, { active, total, page });
    if (next === undefined) return;
    event.preventDefault();
    setActive(next);
    setMoving(true);
    isAiming.current = true;
    rows.scrollToIndex(next, { align: 'auto' });
  };

  return (
    <ul
      ref={list}
      className="desk-entries"
      aria-label="Danh sách"
      aria-busy={entries.isWaiting}
      style={{ blockSize: rows.getTotalSize() }}
      onKeyDown={onKeyDown}
      // Before a row's link leads away: the way back leads to here.
      onClickCapture={tellTop}
    >
      {items.map(({ index, key, start }) => {
        const entry = at(index);
        return (
          <li
            key={key}
            ref={rows.measureElement}
            data-index={index}
            aria-setsize={total}
            aria-posinset={index + 1}
            style={{ transform: `translateY(${start - margin}px)` }}
          >
            {entry ? (
              <EntryRow
                collection={collection}
                entry={entry}
                draft={drafts.get(entry.slug)}
                isReached={index === active}
                {...(index === active ? { link: reached } : {})}
              />
            ) : (
              <span className="desk-entry desk-entry-coming">Đang tải…</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** Which row a key leads to from the active one; undefined for any other key. */
export function keyTarget(
  { key, altKey, ctrlKey, metaKey }: Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey'>,
  { active, total, page }: { active: number; total: number; page: number },
): number | undefined {
  if (altKey || ctrlKey || metaKey || total === 0) return undefined;
  const steps: Record<string, number> = {
    ArrowDown: active + 1,
    ArrowUp: active - 1,
    PageDown: active + page,
    PageUp: active - page,
    Home: 0,
    End: total - 1,
  };
  const target = steps[key];
  return target === undefined ? undefined : Math.max(0, Math.min(target, total - 1));
}

/** Before a row is measured. */
const ROW_HEIGHT = 76;
/** Of what stays at the top of the window. */
const BAR_HEIGHT = 80;
const OVERSCAN = 6;
const MOST_ROWS = 90;
const SETTLE_MS = 200;

interface EntryRowsProps {
  collection: ListedCollection;
  entries: Entries;
  drafts: ReadonlyMap<string, WaitingDraft>;
  /** The row a new list begins at. */
  top: number;
  /** Told when scrolling has come to rest. */
  onTop: (index: number) => void;
}
