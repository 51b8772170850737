import { findNamed } from '../../core/search/named.ts';
import type { FilterName } from '../../core/search/search-state.ts';

const FOLDERS: Partial<Record<FilterName, string>> = {
  district: 'dia-ban',
  topic: 'chu-de',
  organisation: 'to-chuc',
};

/** Leads to the pages of the districts, topics and organisations that a query names. */
export function showNamed(place: HTMLElement, query: string, things: readonly NamedThing[]): void {
  const links = findNamed(query, things).flatMap(({ filter, slug, name }) => {
    const folder = FOLDERS[filter];
    if (!folder) return [];
    const link = document.createElement('a');
    link.href = `/${folder}/${slug}/`;
    link.textContent = name;
    return [link];
  });
  place.hidden = links.length === 0;
  place.replaceChildren('Xem trang ', ...links.flatMap((link, at) => (at === 0 ? [link] : [', ', link])));
}

/** A value of a filter. */
export interface NamedThing {
  filter: FilterName;
  slug: string;
  name: string;
}
