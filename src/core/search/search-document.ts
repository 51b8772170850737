/** What search needs of one published article; the archive makes it, the index is built from it. */
export interface SearchDocument {
  /** The article's URL path; each document has its own. */
  url: string;
  title: string;
  standfirst: string;
  /** The body as plain text, components' words and captions included. */
  text: string;
  /** What stands over the headline. */
  kicker?: string | undefined;
  /** A stamp of the archive: `2020-09-14T18:50+07:00`. */
  publishedAt: string;
  /** The year a reader filters by. */
  year: string;
  districts: NamedSlug[];
  topics: NamedSlug[];
  organisations: (NamedSlug & { aliases: string[] })[];
  /** The running story it is part of. */
  series?: string | undefined;
  /** Names of those who wrote it. */
  authors: string[];
  /** The words of the label: `Phóng sự`. */
  label?: string | undefined;
}

export interface NamedSlug {
  slug: string;
  name: string;
}
