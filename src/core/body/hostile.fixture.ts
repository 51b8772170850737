/** Pieces that mean something to a Markdown, MDX or HTML parser, or to the masks and limits before it. */
export const HOSTILE_PIECES = [
  ...[
    'a',
    'đ',
    '😀',
    'ẞ',
    'e\u0301',
    '\u00a0',
    '\u200b',
    '\ufeff',
    '0',
    '9',
    ' ',
    '  ',
    '    ',
    '\t',
    '\n',
    '\n\n',
    '\r\n',
    '  \n',
  ],
  ...[
    '*',
    '**',
    '_',
    'a_',
    '~',
    '~~',
    '`',
    '``',
    '```',
    '\\',
    '\\\n',
    '&',
    '&amp;',
    '&#65;',
    '&#',
    ';',
    ':',
    '.',
    ',',
    '-',
    '+',
  ],
  ...[
    '[',
    ']',
    '(',
    ')',
    '](',
    '](/b)',
    '![',
    '[a]',
    '[đ]',
    '[a]: /b',
    '[^a]',
    '[^a]: ',
    '[ ]',
    '- [x] ',
    '- ',
    '1. ',
    '2) ',
    '> ',
  ],
  ...[
    '## ',
    '# ',
    '|',
    '|-',
    '|-|\n',
    '---',
    '\n---\n',
    '===',
    '***',
    '$',
    '~~~',
    ':::',
    '://',
    '@',
    'a@b.vn',
    'www.',
    'www.a.vn',
  ],
  ...[
    'http://',
    'http://a.vn',
    'mailto:',
    'javascript:',
    'data:',
    '//',
    '/media/a.svg',
    '%0a',
    '%',
    '?',
    '#',
  ],
  ...[
    '<',
    '>',
    '</',
    '/>',
    '<a',
    '<b>',
    '</b>',
    '<đ',
    '<script>',
    '<!--',
    '-->',
    '<Figure ',
    '<Figure src="/media/a.svg" alt="b" />',
  ],
  ...[
    '<Timeline>',
    '</Timeline>',
    '<Update time="20:14">',
    '</Update>',
    '<InfoBox title="a">',
    '</InfoBox>',
    '<InfoBox title="a">\n\n',
    '\n\n</InfoBox>\n\n',
    'title="',
    "alt='",
    '="',
    '"',
    "'",
    'onclick=',
  ],
  ...[
    '={',
    '{',
    '}',
    '={[1]}',
    '[{a:1}]',
    '{/*',
    '*/',
    '*/}',
    '{/* a */}',
    '{...a}',
    '${',
    'import ',
    'export ',
    'import{',
  ],
];

/** A long body of one pattern, repeated; always the same for a seed. */
export function hostileBody(seed: number): string {
  const random = randomFrom(seed);
  const pick = (most: number) =>
    Array.from(
      { length: 1 + Math.floor(random() * most) },
      () => HOSTILE_PIECES[Math.floor(random() * HOSTILE_PIECES.length)],
    ).join('');
  const some = (chance: number) => (random() < chance ? pick(4) : '');
  const [before, unit, between, after] = [some(0.3), pick(5), some(0.2), some(0.3)];
  const lineLength = [60, 300, 3_000, 9_900][Math.floor(random() * 4)] ?? 60;
  const total = [2_000, 9_000, 40_000, 150_000, 600_000][Math.floor(random() * 5)] ?? 2_000;
  const lineEnd = unit.includes('\n')
    ? ''
    : (['\n', '\n\n', ' \n', '\n> ', '\n- '][Math.floor(random() * 5)] ?? '\n');
  const line = unit.repeat(Math.max(1, Math.floor(lineLength / unit.length))) + lineEnd;
  const half = line.repeat(Math.max(1, Math.floor(total / line.length / 2)));
  return before + half + between + half + after;
}

/** A small generator of even numbers between 0 and 1 (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
