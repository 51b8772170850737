/** Years that are searched before the reader asks for more. */
const RECENT_YEARS = 3;

/**
 * The parts of the search index for articles of these months (`2025-12`), newest first: the newest month, the rest of
 * its year, and each year before. An addition to the newest month leaves every other part as it is.
 */
export function listShards(months: Iterable<string>): SearchShard[] {
  const all = [...new Set(months)].sort().reverse();
  const [newest] = all;
  if (newest === undefined) return [];
  const newestYear = yearOf(newest);
  const years = [...new Set(all.slice(1).map(yearOf))];
  return [
    { name: newest, ...stretchOf(newest) },
    ...years.map((year) => ({
      name: year,
      from: `${year}-`,
      to: year === newestYear ? newest : `${year}-~`,
    })),
  ];
}

/** The articles of a month: `2025-12`. */
export function stretchOf(month: string): SearchStretch {
  return { from: month, to: `${month}~` };
}

/** The month of a stamp. */
export function monthOf(stamp: string): string {
  return stamp.slice(0, 7);
}

/** The year of a shard's articles, or of a month or a stamp. */
export function yearOf(name: string): string {
  return name.slice(0, 4);
}

/** The years that have shards, in the order of the shards. */
export function listYears(names: readonly string[]): string[] {
  return [...new Set(names.map(yearOf))];
}

/**
 * Which shards to ask, in the order given (newest first): those of the year or the days a reader filters by, else
 * of the newest years, or all where the reader wants the older ones too.
 */
export function chooseShards(names: readonly string[], { year, from, to, isWhole }: SearchScope): string[] {
  if (year !== undefined) return names.filter((name) => yearOf(name) === year);
  if (from !== undefined || to !== undefined) {
    const [first, last] = [yearOf(from ?? ''), yearOf(to ?? '9999')];
    return names.filter((name) => yearOf(name) >= first && yearOf(name) <= last);
  }
  const years = isWhole ? listYears(names) : listYears(names).slice(0, RECENT_YEARS);
  return names.filter((name) => years.includes(yearOf(name)));
}

/** The articles whose stamps (and sort keys) lie between `from` and, excluded, `to`. */
export interface SearchStretch {
  from: string;
  to: string;
}

/** A part of the search index. */
export interface SearchShard extends SearchStretch {
  /** A year, or the newest month: `2024`, `2025-12`. */
  name: string;
}

/** A shard with digests of its articles. */
export interface DigestedShard extends SearchShard {
  /** Of each month that has articles, in their order, the files they are made of. */
  months: ReadonlyMap<string, string>;
}

/** What `/pagefind/shards.json` says: the shards there are, newest first. */
export interface ShardList {
  /** A digest of all names that articles might have borne when it was written. */
  names: string;
  shards: { name: string; digest: string }[];
}

export interface SearchScope {
  year?: string | undefined;
  /** The first and the last day wanted. */
  from?: string | undefined;
  to?: string | undefined;
  /** Whether years before the newest ones are wanted too. */
  isWhole: boolean;
}
