import type { NamedLink } from '../../core/article/article-view.ts';

/** Where an article stands in the paper: the section of what is over its headline, and that itself. */
export function placeOf(kicker: NamedLink | undefined): PlaceLink[] {
  const section = SECTIONS.find(({ url }) => kicker?.url.startsWith(url));
  return [section, kicker].flatMap((link) => (link ? [{ name: link.name, url: link.url }] : []));
}

const SECTIONS: PlaceLink[] = [
  { url: '/dia-ban/', name: 'Địa bàn' },
  { url: '/to-chuc/', name: 'Tổ chức' },
  { url: '/chu-de/', name: 'Chủ đề' },
];

export interface PlaceLink {
  name: string;
  url: string;
}
