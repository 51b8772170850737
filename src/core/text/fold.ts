const STROKED_D = /[đĐÐðƉ]/g;

/**
 * Folds Vietnamese text to plain lower-case letters for comparing and matching.
 * `đ` has no canonical decomposition, so it is replaced before marks are dropped (Unicode TR 15).
 * @example fold('Đống Đa') === 'dong da'
 */
export function fold(text: string): string {
  return text
    .normalize('NFC')
    .replace(STROKED_D, 'd')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * Makes a URL part from a Vietnamese title: folded, words joined by hyphens, cut at a word within `max` characters.
 * @example slugify('Quận Đống Đa: 1.200 đoàn viên') === 'quan-dong-da-1-200-doan-vien'
 */
export function slugify(text: string, max = 90): string {
  const slug = fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (slug.length <= max) return slug;
  const cut = slug.slice(0, max + 1);
  return cut.slice(0, Math.max(cut.lastIndexOf('-'), 0)) || slug.slice(0, max);
}
