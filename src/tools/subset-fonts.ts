import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import subsetFont from 'subset-font';

const PROJECT = path.resolve(import.meta.dirname, '../..');
const FOLDER = path.join(PROJECT, 'src/styles/fonts');

/** What the unicode ranges of `src/styles/fonts.css` name. */
const CHARACTERS = {
  latin: [
    [0x20, 0x7e],
    [0xa0, 0xff],
    0x2011,
    0x2013,
    0x2014,
    [0x2018, 0x201a],
    [0x201c, 0x201e],
    0x2022,
    0x2026,
    0x20ac,
    0x2190,
    0x2192,
    0x2212,
  ],
  vietnamese: [
    0x102,
    0x103,
    0x110,
    0x111,
    0x128,
    0x129,
    0x168,
    0x169,
    0x1a0,
    0x1a1,
    0x1af,
    0x1b0,
    0x300,
    0x301,
    0x303,
    0x309,
    0x323,
    [0x1ea0, 0x1ef9],
    0x20ab,
  ],
} satisfies Record<string, (number | [number, number])[]>;

const OPTIONS = {
  targetFormat: 'woff2' as const,
  variationAxes: { wght: { min: 400, max: 700 } },
  /** Marks in their places, kerning, ligatures, and the two kinds of numerals in use. */
  keepFeatures: ['ccmp', 'locl', 'mark', 'mkmk', 'kern', 'liga', 'lnum', 'tnum'],
  /** Who made it and where its licence is. Its own name is reserved for the whole font. */
  preserveNameIds: [0, 14],
};

mkdirSync(FOLDER, { recursive: true });
for (const [name, family, style] of [
  ['serif', 'source-serif-4', 'normal'],
  ['serif', 'source-serif-4', 'italic'],
  ['sans', 'source-sans-3', 'normal'],
]) {
  for (const [script, ranges] of Object.entries(CHARACTERS)) {
    const source = path.join(
      PROJECT,
      'node_modules/@fontsource-variable',
      `${family}/files/${family}-${script}-wght-${style}.woff2`,
    );
    const font = await subsetFont(readFileSync(source), spell(ranges), OPTIONS);
    const file = `${name}-${script}-${style}.woff2`;
    writeFileSync(path.join(FOLDER, file), font);
    console.log(`${file}: ${font.length} bytes`);
  }
}

function spell(ranges: (number | [number, number])[]): string {
  return ranges
    .flatMap((range) => {
      const [first, last] = typeof range === 'number' ? [range, range] : range;
      return Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at));
    })
    .join('');
}
