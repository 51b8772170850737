import letters from './letters.json' with { type: 'json' };

/** What networks ask of the picture of a shared link. */
export const SHARE_CARD = { width: 1200, height: 630 };

const FILE = 'chia-se.png';
const MARGIN = 88;
/** Sizes of the name, and how many lines of it there may be: the largest that holds it is taken. */
const NAME_SIZES = [
  { size: 136, lines: 1 },
  { size: 104, lines: 2 },
  { size: 78, lines: 3 },
  { size: 60, lines: 4 },
];
const LINE_HEIGHT = 1.26;
const COLOURS = { paper: '#fcfaf6', ink: '#1b1712', soft: '#514a43', accent: '#8e1f1c', rule: '#d6d0c6' };

/**
 * The path of the drawn picture for links to a page that belongs to a list (`/dia-ban/dong-da/trang/2/`); undefined of
 * others.
 */
export function shareCardPath(url: string): string | undefined {
  const home = /^\/(?:dia-ban|chu-de|to-chuc|dong-su-kien|tac-gia)\/[^/]+\//.exec(url)?.[0];
  return home && `${home}${FILE}`;
}

/**
 * Draws the picture of a shared link as an SVG: a name, over it what it is the name of, under it the paper's. Letters
 * are outlines, so that no machine needs a font.
 */
export function drawShareCard({ name, kind, paper, tagline }: ShareCard): string {
  const { width, height } = SHARE_CARD;
  const { size, lines } = setName(name.normalize('NFC'));
  const middle = 322 - ((lines.length - 1) * size * LINE_HEIGHT) / 2 + size * 0.3;
  const foot = height - MARGIN;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">`,
    rect(0, 0, width, height, COLOURS.paper),
    rect(MARGIN, MARGIN - 16, width - 2 * MARGIN, 8, COLOURS.accent),
    drawLine(kind, { x: MARGIN, y: MARGIN + 56, size: 36, colour: COLOURS.accent }),
    ...lines.map((line, index) =>
      drawLine(line, { x: MARGIN, y: middle + index * size * LINE_HEIGHT, size, colour: COLOURS.ink }),
    ),
    rect(MARGIN, foot - 60, width - 2 * MARGIN, 2, COLOURS.rule),
    drawLine(paper, { x: MARGIN, y: foot, size: 40, colour: COLOURS.ink }),
    drawLine(fitTagline(tagline, paper), {
      x: MARGIN + measure(paper, 40) + 28,
      y: foot,
      size: 26,
      colour: COLOURS.soft,
    }),
    '</svg>',
  ].join('');
}

/** A letter's outline and how far it leads on, in thousandths of the size; undefined of one that has none. */
export function letterOf(letter: string): [advance: number, outline: string] | undefined {
  return LETTERS.get(letter);
}

function setName(name: string): { size: number; lines: string[] } {
  const set = NAME_SIZES.map(({ size, lines: most }) => ({ size, most, lines: breakLines(name, size) }));
  const last = set.at(-1) ?? { size: 0, most: 0, lines: [] };
  const { size, most, lines } = set.find((each) => each.lines.length <= each.most) ?? last;
  if (lines.length <= most) return { size, lines };
  return { size, lines: [...lines.slice(0, most - 1), `${lines[most - 1] ?? ''}…`] };
}

function breakLines(text: string, size: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim();
    const fits = measure(longer, size) <= SHARE_CARD.width - 2 * MARGIN;
    if (fits) lines.splice(-1, 1, longer);
    else lines.push(word);
  }
  return lines;
}

function fitTagline(tagline: string, paper: string): string {
  const room = SHARE_CARD.width - 2 * MARGIN - measure(paper, 40) - 28;
  return measure(tagline, 26) <= room ? tagline : '';
}

function drawLine(text: string, { x, y, size, colour }: Place): string {
  const scale = size / 1000;
  let at = 0;
  const outlines = Array.from(text.normalize('NFC'), (letter) => {
    const [advance, outline] = LETTERS.get(letter) ?? [SPACE, ''];
    const drawn = outline && `<path transform="translate(${at})" d="${outline}"/>`;
    at += advance;
    return drawn;
  });
  const place = `translate(${x} ${y.toFixed(1)}) scale(${scale} ${-scale})`;
  return `<g fill="${colour}" transform="${place}">${outlines.join('')}</g>`;
}

function measure(text: string, size: number): number {
  const advances = Array.from(text.normalize('NFC'), (letter) => LETTERS.get(letter)?.[0] ?? SPACE);
  return (advances.reduce((sum, advance) => sum + advance, 0) * size) / 1000;
}

function rect(x: number, y: number, width: number, height: number, colour: string): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${colour}"/>`;
}

const LETTERS = new Map(Object.entries(letters as unknown as Record<string, [number, string]>));
const SPACE = 250;

export interface ShareCard {
  name: string;
  /** What it is the name of: “Địa bàn”. */
  kind: string;
  paper: string;
  /** Left out where there is no room for it. */
  tagline: string;
}

interface Place {
  x: number;
  y: number;
  size: number;
  colour: string;
}
