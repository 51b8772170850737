/** A text without what no one sees in it: soft hyphens, spaces of no width, and tone marks apart from their letters. */
export function tidyText(text: string): string {
  return text.replace(UNSEEN, '').normalize('NFC');
}

/** Not the joiner of zero width, which holds emoji together. */
const UNSEEN = /[\u00ad\u200b\u2060\ufeff]/g;
