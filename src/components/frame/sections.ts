/** The sections of the paper, in the order of the menu. */
export const sections = [
  { name: 'Mới nhất', url: '/moi-nhat/' },
  { name: 'Địa bàn', url: '/dia-ban/' },
  { name: 'Chủ đề', url: '/chu-de/' },
  { name: 'Tổ chức', url: '/to-chuc/' },
  { name: 'Số liệu', url: '/so-lieu/' },
  { name: 'Theo năm', url: '/nam/' },
];

/** Where a page stands, as far as the frame shows it: one word for all pages below a section, one for all elsewhere. */
export function standingOf(path: string): string {
  if (path === '/' || path === '/tim-kiem/') return path;
  const section = sections.find(({ url }) => path.startsWith(url))?.url ?? 'elsewhere';
  return path === section ? section : `below ${section}`;
}
