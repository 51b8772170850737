import type { NamedLink } from '../core/article/article-view.ts';
import type { Site } from '../core/schema/collections/newsroom.ts';

/** What stands around every page: the site's settings and the contents of the paper. */
export interface Frame {
  site: Site;
  /** The settings could not be read; `site` holds neutral words. */
  hasBrokenSettings: boolean;
  topics: NamedLink[];
  districts: NamedLink[];
}
