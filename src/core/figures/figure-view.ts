import type { Article } from '../schema/collections/article.ts';
import type { Figure } from '../schema/collections/figure.ts';
import type { NamedLink } from '../article/article-view.ts';

/** A figure with what it names looked up. */
export interface FigureView extends Omit<Figure, 'organisation' | 'district'> {
  organisation: NamedLink;
  district: NamedLink | undefined;
  /** The fragment of the article's address that leads to the figure's sentence. */
  anchor: string;
  /** The same of the figure that this one is a part of, where the article has it. */
  wholeAnchor: string | undefined;
}

/** A figure as the record lists it, away from its article. */
export interface FigureRow extends FigureView {
  article: FigureSource;
}

export interface FigureSource {
  id: string;
  url: string;
  title: string;
  publishedAt: string;
  source: Article['source'];
}

/** A folder with `so-lieu.csv` and `so-lieu.json`; its name where a list has several. */
export interface FigureFiles {
  name: string | undefined;
  home: string;
}

/** One page of a list of figures, those of the newest articles first. */
export interface FigureListing {
  rows: FigureRow[];
  /** Undefined on the head page. */
  page: number | undefined;
  olderUrl: string | undefined;
  newerUrl: string | undefined;
}

/** Where the article says a figure: its sentence, marked. */
export function sentenceUrl({ article, anchor }: FigureRow): string {
  return `${article.url}#${anchor}`;
}

/** Where the article says what a figure is a part of, or else the part. */
export function wholeUrl({ article, anchor, wholeAnchor = anchor }: FigureRow): string {
  return `${article.url}#${wholeAnchor}`;
}

/** The fragments of an article's figures, in their order: by the number a reader sees, with a count where it repeats. */
export function anchorsOf(figures: readonly { value: number }[]): string[] {
  const seen = new Map<number, number>();
  return figures.map(({ value }) => {
    const times = (seen.get(value) ?? 0) + 1;
    seen.set(value, times);
    return `so-lieu-${String(value).replace('.', '-')}${times > 1 ? `-lan-${times}` : ''}`;
  });
}
