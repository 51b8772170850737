/** A public article in the static list of its year: what a desk without our service can search and filter by. */
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

/** What stands beside the yearly lists: which years there are, newest first, and the names behind the slugs. */
export interface PublicIndex {
  years: string[];
  names: Record<
    'districts' | 'units' | 'organisations' | 'series' | 'topics' | 'authors',
    Record<string, string>
  >;
}
