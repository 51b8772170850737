import { useCallback, useEffect, useRef, useState } from 'react';
import type { EntryAnswer, EntryQuery, ListedEntry } from '../../src/core/editing/entry-list.ts';
import { askList } from './ask-list.ts';
import { askedOf, STRETCH } from './list-question.ts';

/**
 * The entries that answer a question, fetched a stretch at a time as they come into sight. Until the answer to a new
 * question is there the old one stays; of several under way the last asked wins. `top` is the row to begin at.
 */
export function useEntries(query: EntryQuery, top: number): Entries {
  const key = JSON.stringify(query);
  const [loaded, setLoaded] = useState<Loaded>();
  const [failure, setFailure] = useState<string>();
  const [attempt, setAttempt] = useState(0);
  const asked = useRef(new Set<string>());

  useEffect(() => {
    let isLast = true;
    const first = Math.floor(top / STRETCH);
    setFailure(undefined);
    askStretch(key, first)
      .then(
        async (answer) => {
          // The list has become shorter than the row it was left at.
          const isBeyond = answer.entries.length === 0 && answer.total > 0;
          const stretches = isBeyond ? ([0, await askStretch(key, 0)] as const) : ([first, answer] as const);
          if (!isLast) return;
          asked.current = new Set([`${key} ${stretches[0]}`]);
          setLoaded({
            key,
            total: stretches[1].total,
            stretches: new Map([[stretches[0], stretches[1].entries]]),
          });
        },
        (error: unknown) => {
          if (isLast) setFailure(String(error));
        },
      )
      .catch((error: unknown) => {
        if (isLast) setFailure(String(error));
      });
    return () => {
      isLast = false;
    };
    // Where one has scrolled to is no new question.
  }, [key, attempt]);

  const show = useCallback(
    (from: number, to: number) => {
      if (loaded?.key !== key) return;
      for (let stretch = Math.floor(from / STRETCH); stretch <= Math.floor(to / STRETCH); stretch++) {
        const name = `${key} ${stretch}`;
        if (asked.current.has(name)) continue;
        asked.current.add(name);
        askStretch(key, stretch).then(
          ({ total, entries }) => {
            setLoaded((now) =>
              now?.key === key
                ? { key, total, stretches: new Map(now.stretches).set(stretch, entries) }
                : now,
            );
          },
          (error: unknown) => {
            asked.current.delete(name);
            setFailure(String(error));
          },
        );
      }
    },
    [loaded, key],
  );

  return {
    total: loaded?.total,
    isWaiting: loaded?.key !== key && failure === undefined,
    failure,
    at: (index) => loaded?.stretches.get(Math.floor(index / STRETCH))?.[index % STRETCH],
    answers: loaded?.key,
    show,
    retry: () => {
      asked.current.clear();
      setAttempt((now) => now + 1);
    },
  };
}

function askStretch(key: string, stretch: number): Promise<EntryAnswer> {
  return askList(askedOf(JSON.parse(key) as EntryQuery, stretch));
}

interface Loaded {
  key: string;
  total: number;
  stretches: ReadonlyMap<number, ListedEntry[]>;
}

export interface Entries {
  /** Undefined until the first answer. */
  total: number | undefined;
  isWaiting: boolean;
  failure: string | undefined;
  /** Undefined where its stretch is not here yet. */
  at: (index: number) => ListedEntry | undefined;
  /** The question the entries answer. */
  answers: string | undefined;
  /** Sees to it that these rows come. */
  show: (from: number, to: number) => void;
  retry: () => void;
}
