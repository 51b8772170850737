import type { Article } from '../schema/collections/article.ts';
import type { FigureView } from '../figures/figure-view.ts';
import type { StatedBody } from '../figures/state-numbers.ts';

/** What a list shows of an article: everything ready to print, nothing to look up. */
export interface ArticleCard {
  id: string;
  url: string;
  title: string;
  standfirst: string;
  /** The stored value; its words are in `articleLabels`. */
  label: Article['label'];
  publishedAt: string;
  /** The district over the headline, or the organisation where there is no district. */
  kicker: NamedLink | undefined;
  cover: Picture | undefined;
}

/** A whole article but for its body. */
export interface ArticleView extends ArticleCard {
  file: string;
  year: string;
  slug: string;
  updatedAt: string | undefined;
  authors: AuthorLink[];
  /** The authors as the article is signed: by name, or by initials. */
  signatures: NamedLink[];
  districts: NamedLink[];
  organisations: NamedLink[];
  topics: NamedLink[];
  series: NamedLink | undefined;
  source: Article['source'];
  corrections: NonNullable<Article['corrections']>;
  oldUrls: string[];
  figures: FigureView[];
}

/** The rendered body: a list of HTML pieces and components, with what those components need. */
export interface BodyView extends StatedBody {
  /** How long it takes to read. */
  minutes: number;
  /** What is known of each picture of ours in the body, by its URL path. */
  pictures: Record<string, PictureFacts>;
  /** The articles that `RelatedLinks` names, by id. */
  articles: Record<string, ArticleCard>;
}

export interface Picture {
  src: string;
  alt: string;
  caption: string | undefined;
  credit: string | undefined;
  focus: string | undefined;
  width: number | undefined;
  height: number | undefined;
  digest: string | undefined;
}

/** What the archive knows of a stored picture. */
export interface PictureFacts {
  /** In pixels. */
  width: number;
  height: number;
  /** Git's id of its bytes, where it is served in variants (`core/pictures`). */
  digest: string | undefined;
}

/** A person, or a desk that signs as one. */
export interface AuthorLink extends NamedLink {
  isTeam: boolean;
}

export interface NamedLink {
  slug: string;
  name: string;
  url: string;
}
