const OPEN_RHYME = /(?<![qQ])(?:([oO])([àáảãạèéẻẽẹÀÁẢÃẠÈÉẺẼẸ])|([uU])([ỳýỷỹỵỲÝỶỸỴ]))(?![\p{L}\p{M}])/gu;

/**
 * Moves the tone mark of an open `oa`, `oe` or `uy` to its first vowel, the way the press writes it.
 * Not after `q` (quý), not where a final consonant or vowel follows (hoàn, huỳnh).
 * @example toTraditionalTone('Ứng Hoà, thuỷ lợi') === 'Ứng Hòa, thủy lợi'
 */
export function toTraditionalTone(text: string): string {
  return text
    .normalize('NFC')
    .replace(OPEN_RHYME, (_match, o: string | undefined, ae: string | undefined, u: string, y: string) =>
      moveTone(o ?? u, ae ?? y),
    );
}

function moveTone(first: string, second: string): string {
  const [base = '', tone = ''] = second.normalize('NFD');
  return (first + tone).normalize('NFC') + base;
}
