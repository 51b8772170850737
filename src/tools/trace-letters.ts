import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { create } from 'fontkitten';
import subsetFont from 'subset-font';

const PROJECT = path.resolve(import.meta.dirname, '../..');
const FILE = path.join(PROJECT, 'src/core/pictures/letters.json');

/** What a name may hold: ASCII, the Vietnamese alphabet, and the signs of Vietnamese print. */
const LETTERS = {
  latin: `${spell(0x20, 0x7e)}ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúý·–—‘’“”…`,
  vietnamese: `ĂăĐđĨĩŨũƠơƯư${spell(0x1ea0, 0x1ef9)}`,
};

/** Of the serif of headlines, in their weight; a unit is a thousandth of the size. */
const traced: Record<string, [advance: number, outline: string]> = {};
for (const [script, letters] of Object.entries(LETTERS)) {
  const source = path.join(
    PROJECT,
    'node_modules/@fontsource-variable/source-serif-4/files',
    `source-serif-4-${script}-wght-normal.woff2`,
  );
  const bytes = await subsetFont(readFileSync(source), letters, {
    targetFormat: 'truetype',
    variationAxes: { wght: 600 },
    noLayoutClosure: true,
  });
  const font = create(bytes);
  if (font.isCollection) throw new Error(`${source} holds several fonts.`);
  for (const letter of letters) {
    const glyph = font.glyphForCodePoint(letter.codePointAt(0) ?? 0);
    if (glyph.id === 0) throw new Error(`The font has no ${letter}.`);
    traced[letter] = [glyph.advanceWidth, glyph.path.toSVG()];
  }
}
const lines = Object.entries(traced).map((entry) => entry.map((value) => JSON.stringify(value)).join(': '));
writeFileSync(FILE, `{\n${lines.join(',\n')}\n}\n`);
console.log(`letters.json: ${lines.length} letters`);

function spell(first: number, last: number): string {
  return Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at)).join('');
}
