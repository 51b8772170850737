/** A public article in the static list of its month: what a desk without our service can search and filter by. */
export interface PublicEntry {
  slug: string;
  id: string;
  title: string;
  publishedAt: string;
  updatedAt?: string | undefined;
  label?: string | undefined;
  authors: string[];
  districts?: string[] | undefined;
  organisations?: string[] | undefined;
  topics: string[];
}

/** What stands beside the monthly lists: which months there are (`2025-12`), newest first, and the names of slugs. */
export interface PublicIndex {
  months: string[];
  names: Record<
    'districts' | 'units' | 'organisations' | 'series' | 'topics' | 'authors',
    Record<string, string>
  >;
}
