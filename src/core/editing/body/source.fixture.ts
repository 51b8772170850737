import fc from 'fast-check';
import { HOSTILE_PIECES } from '../../body/hostile.fixture.ts';

/** Bodies in every construct of GFM and of our components, written in every odd way that is still one the site takes. */
export function bodySource(): fc.Arbitrary<string> {
  return fc
    .record({
      blocks: fc.array(fc.oneof({ arbitrary: block(2), weight: 8 }, { arbitrary: topBlock, weight: 3 }), {
        maxLength: 8,
      }),
      gaps: fc.array(fc.constantFrom('\n\n', '\n\n', '\n\n', '\n\n\n', '\n  \n', '\n\n\n\n'), {
        minLength: 16,
        maxLength: 16,
      }),
      start: fc.constantFrom('', '', '', '\n', '\n\n'),
      end: fc.constantFrom('\n', '\n', '\n', '', '\n\n', '  \n', '\n \n'),
      eol: fc.constantFrom('\n', '\n', '\n', '\n', '\r\n', 'mixed'),
    })
    .map(({ blocks, gaps, start, end, eol }) => {
      const whole =
        start +
        blocks.map((text, at) => text + (at < blocks.length - 1 ? (gaps[at] ?? '\n\n') : '')).join('') +
        notesFor(blocks) +
        end;
      // The site's parser loses its count of backticks here and shows a comment that follows as text.
      const text = /a`b|`\\`/.test(whole) ? whole.replace(/ ?\{\/\*[^{}]*\*\/\}/g, ' x') : whole;
      return eol === 'mixed'
        ? text.replace(/\n/g, (line, at: number) => (at % 3 === 0 ? '\r\n' : line))
        : text.replaceAll('\n', eol);
    });
}

/** Whatever may be opened: bodies as the desk writes them, as others do, and pieces that no parser likes. */
export function anySource(maxPieces: number): fc.Arbitrary<string> {
  const hostile = hostilePieces(maxPieces).map((pieces) => pieces.join(''));
  return fc.oneof(bodySource(), foreignSource(), hostile);
}

/** Pieces that no parser likes, and others, to be joined. */
export function hostilePieces(maxLength: number): fc.Arbitrary<string[]> {
  return fc.array(fc.oneof(fc.constantFrom(...HOSTILE_PIECES), fc.string()), { maxLength });
}

/** The same with what the site refuses: HTML, expressions, unknown components, broken tags and loose signs. */
export function foreignSource(): fc.Arbitrary<string> {
  return fc
    .array(fc.oneof(bodySource(), foreignBlock), { minLength: 1, maxLength: 5 })
    .map((parts) => (parts.length > 4 ? '\ufeff' : '') + parts.join('\n\n'));
}

/** Notes and definitions that the text asks for. */
function notesFor(blocks: readonly string[]): string {
  const text = blocks.join('\n');
  const labels = ['1', 'nguồn', 'b2'].filter(
    (label) => text.includes(`[^${label}]`) && !text.includes(`[^${label}]:`),
  );
  const notes = labels.map((label) => `\n\n[^${label}]: Chú thích ${label}.`);
  const links = ['trang', 'Sổ tay'].filter((name) => text.includes(`[${name}]`));
  return (
    notes.join('') + links.map((name) => `\n\n[${name}]: https://vidu.vn/${name.length} "Tên trang"`).join('')
  );
}

const WORDS =
  'công đoàn cơ sở Hà Nội đoàn viên 44.420 lượt người lao động quận Thanh Xuân năm 2025 “học tập” (CĐCS) LĐLĐ 27/20 135% giúp Tết – ký giao ước, thi đua; hỗ trợ: 1.500 đồng. A_B c_d x*y 3+4 #thẻ a&b R&D 5>4 ~100 50$ a|b q.1 e-mail it’s "nháy" \u00a0cách… é🙂 số 1. mục a) -5 +84'.split(
    / /,
  );
const word = fc.constantFrom(...WORDS.filter((text) => !/[*|~_#]/.test(text)), 'an toàn', 'mái ấm');
const plain = fc.array(word, { minLength: 1, maxLength: 7 }).map((words) => words.join(' '));
const odd = fc.constantFrom(
  '&amp;',
  '&nbsp;',
  '&#273;',
  'R&amp;D',
  '\\*',
  '\\_x\\_',
  '\\<',
  '\\{',
  '\\[a\\]',
  'a\\\\b',
  '1\\.',
  'a < b',
  '*',
  'a * b',
  '5 - 3',
  '!',
  '[ghi chú]',
  '\\#',
  '&copy;',
);
const address = fc.constantFrom(
  'https://vidu.vn',
  'https://vidu.vn/a-b/c?d=e#f',
  'www.vidu.vn/x_y',
  'hoi@vidu.vn',
  '/chu-de/',
  '/media/2025/04/a.svg',
);
const href = fc.constantFrom(
  'https://vidu.vn/a_b*c',
  '/bai-viet/2025/x/',
  'https://vidu.vn/(a)',
  'https://vidu.vn/?a=1&amp;b=2',
  'tel:1900',
);
const title = fc.constantFrom('', '', ' "Tên"', " 'Một tên'", ' (ngoặc)', ' "có \\" nháy"');

const phrase: fc.Arbitrary<string> = fc.letrec<{ phrase: string }>((tie) => ({
  phrase: fc.oneof(
    { depthSize: 'small', withCrossShrink: true, maxDepth: 3 },
    { arbitrary: plain, weight: 8 },
    odd,
    fc
      .tuple(fc.constantFrom('**', '__', '*', '_', '~~', '~'), tie('phrase'), fc.constantFrom(0, 1))
      .map(([sign, text]) => `${sign}${text.trim()}${sign}`),
    fc.tuple(plain, href, title).map(([text, to, name]) => `[${text.replace(/[[\]]/g, '')}](${to}${name})`),
    fc
      .tuple(tie('phrase'), href)
      .map(([text, to]) => (/[[\]{]|https|www|@/.test(text) ? text : `[${text}](${to})`)),
    fc.constantFrom('[trang]', '[trang][]', '[xem trang này][trang]', '[**đậm**][sổ tay]', '![ảnh][trang]'),
    fc.tuple(fc.constantFrom('`', '``'), plain).map(([fence, text]) => fence + text + fence),
    fc.constantFrom('`` a`b ``', '` x `', '`{a}`', '`<b>`', '`\\`'),
    fc.constantFrom(
      '![mô tả](/media/2025/04/a.svg)',
      '![a *b*](/media/2025/04/b.svg "tên")',
      '[![ảnh](/media/c.svg)](/trang/)',
    ),
    fc.constantFrom('[^1]', '[^nguồn]', '[^b2]'),
    fc.constantFrom('{/* ghi nhớ */}', '{/* a\nb */}'),
    address.map((text) => ` ${text} `),
  ),
})).phrase;

const line = fc.array(phrase, { minLength: 1, maxLength: 5 }).map((parts) => tidy(parts.join(' ')));
const wrapped = fc
  .tuple(
    fc.array(line, { minLength: 1, maxLength: 4 }),
    fc.constantFrom('\n', '\n', ' \n', '\n  ', '  \n', '\\\n', '\n\t'),
  )
  .map(([lines, lineBreak]) => lines.map(tidy).join(lineBreak));

/** A line of words that starts no block by chance. */
function tidy(text: string): string {
  return text.trim().replace(/^(?=[#>+=|:~-]|\d+[.)]|\{|`{3}|[*-] |\[\^|\[trang\]:)/, 'Và ') || 'Trống';
}

const list = (inner: fc.Arbitrary<string>) =>
  fc
    .record({
      sign: fc.constantFrom('-', '-', '*', '+', '1.', '3)', '7.', '1.1'),
      space: fc.constantFrom(' ', ' ', '   ', '\t'),
      items: fc.array(fc.tuple(wrapped, fc.option(inner, { freq: 4 })), { minLength: 1, maxLength: 4 }),
      isLoose: fc.boolean(),
      isTask: fc.constantFrom(false, false, true),
    })
    .map(({ sign, space, items, isLoose, isTask }) =>
      items
        .map(([text, extra], at) => {
          const number = Number.parseInt(sign, 10);
          const mark = Number.isNaN(number)
            ? sign
            : sign === '1.1'
              ? '1.'
              : `${number + at * (number === 7 ? 3 : 1)}${sign.at(-1) ?? '.'}`;
          const box = isTask && Number.isNaN(number) ? (at % 2 ? '[x] ' : '[ ] ') : '';
          const indent = space === '\t' ? '\t' : ' '.repeat(mark.length + space.length);
          const inside = text + (extra === null ? '' : `\n\n${extra}`);
          return `${mark}${space}${box}${inside.replace(/\n(?=[^\n])/g, `\n${indent}`)}`;
        })
        .join(isLoose ? '\n\n' : '\n'),
    );

const quote = (inner: fc.Arbitrary<string>) =>
  fc
    .tuple(inner, fc.constantFrom('> ', '> ', '>', '>  '))
    .map(([text, mark]) => text.replace(/^/gm, mark).replace(/^>[ ]+$/gm, '>'));

const cell = fc.oneof(
  { arbitrary: phrase.map((text) => text.replace(/[\n|]/g, ' ').trim()), weight: 5 },
  fc.constantFrom('', 'a \\| b', '`a\\|b`', '**đậm**'),
);
const table = fc
  .integer({ min: 1, max: 4 })
  .chain((width) =>
    fc.record({
      head: fc.array(cell, { minLength: width, maxLength: width }),
      rule: fc.array(fc.constantFrom('---', ':--', ':-:', '--:', '-'), {
        minLength: width,
        maxLength: width,
      }),
      rows: fc.array(
        fc
          .tuple(
            fc.array(cell, { minLength: width, maxLength: width }),
            fc.constantFrom([], [], [], ['thừa']),
          )
          .map((parts) => parts.flat()),
        { maxLength: 4 },
      ),
      pad: fc.constantFrom(' ', ' ', '', '   ', '\t'),
      isOpen: width > 1 ? fc.constantFrom(false, false, true) : fc.constant(false),
    }),
  )
  .map(({ head, rule, rows, pad, isOpen }) =>
    [head, rule, ...rows]
      .map((cells, at) => {
        const space = pad || (/https?:|www|@/.test(cells.join('')) ? ' ' : '');
        const text = cells.map((inside) => space + inside + space).join('|');
        return isOpen && at > 0 && !/^\s*$|^\s*[|>#+-]|^\s*\d/.test(text) && (cells[0] ?? '') !== ''
          ? text.trim()
          : `|${text}|`;
      })
      .join('\n'),
  );

const code = fc
  .tuple(
    fc.constantFrom('```', '````', '~~~'),
    fc.constantFrom('', 'js', 'ts title="a"', ' md'),
    fc.array(fc.oneof(plain, fc.constantFrom('', '  thụt', '{a}', '<b>', '## x', '*'))),
  )
  .map(([fence, info, lines]) => [fence + info, ...lines, fence].join('\n'));

const heading = fc
  .tuple(fc.constantFrom('## ', '### ', '#### ', '##  ', '## |##', '-', '## | ###'), phrase)
  .map(([mark, text]) => {
    const words = tidy(text.replace(/\n/g, ' ')).replace(/#+$/, '');
    if (mark === '-') return `${words}\n-----`;
    const [open = '', close = ''] = mark.split('|');
    return `${open}${words}${close ? ` ${close.trim()}` : ''}`;
  });

function block(depth: number): fc.Arbitrary<string> {
  const simple = fc.oneof(
    { arbitrary: wrapped, weight: 6 },
    heading,
    code,
    table,
    fc.constantFrom('---', '***', '* * *', '___'),
  );
  if (depth === 0) return simple;
  const inner = block(depth - 1);
  return fc.oneof({ arbitrary: simple, weight: 4 }, list(inner), quote(inner));
}

const text = fc.oneof(plain, fc.constantFrom('a &quot;b&quot; & c', 'ngoặc {a} <b>', "dấu ' nháy"));
const attribute = (name: string) =>
  fc.tuple(text, fc.constantFrom('"', "'", '{')).map(([value, mark]) => {
    const safe =
      mark === '{'
        ? JSON.stringify(value.replaceAll('&quot;', '"')) + '}'
        : value.replaceAll(mark, '`').replace(/\\$/, '') + mark;
    return `${name}=${mark}${safe}`;
  });
const gap = fc.constantFrom(' ', ' ', '\n  ', '\n\t');
const entry = fc
  .tuple(text, text)
  .map(([value, label]) => `{ value: ${JSON.stringify(value)}, label: ${JSON.stringify(label)} }`);
const component = fc.oneof(
  fc
    .tuple(gap, attribute('alt'), attribute('caption'), fc.boolean())
    .map(
      ([space, alt, caption, isShort]) =>
        `<Figure${space}src="/media/2025/04/a.svg"${space}${alt}${isShort ? '' : space + caption} />`,
    ),
  fc
    .tuple(gap, attribute('quote'), attribute('speaker'))
    .map(([space, quoted, speaker]) => `<PullQuote${space}${quoted}${space}${speaker}\n/>`),
  fc
    .tuple(
      fc.array(entry, { minLength: 1, maxLength: 4 }),
      fc.constantFrom(' ', '\n  '),
      fc.constantFrom('', ' title="Số liệu"'),
    )
    .map(
      ([items, space, name]) =>
        `<KeyFigures${name} items={[${space}${items.join(`,${space}`)}${space === ' ' ? '' : ',\n'}]} />`,
    ),
  fc
    .tuple(
      fc.array(fc.tuple(text, fc.option(text)), { minLength: 2, maxLength: 4 }),
      fc.constantFrom(' ', '\n  '),
    )
    .map(([pictures, space]) => {
      const items = pictures.map(([alt, caption], at) => {
        const more = caption === null ? '' : `, caption: ${JSON.stringify(caption)}`;
        return `{ src: "/media/2025/04/${at}.svg", alt: ${JSON.stringify(alt)}${more} }`;
      });
      return `<Gallery items={[${space}${items.join(`,${space}`)}${space === ' ' ? '' : ',\n'}]} />`;
    }),
  fc
    .tuple(gap, attribute('title'), fc.constantFrom('', ' poster="/media/2025/04/a.svg"'))
    .map(([space, name, poster]) => `<Video src="https://youtu.be/a?b=1"${space}${name}${poster} />`),
  fc.constantFrom(
    '<RelatedLinks articles={["uu5rj9pwbb67"]} />',
    "<RelatedLinks title='Đọc thêm' articles={['uu5rj9pwbb67', 'qw5slk8saxd6']}/>",
  ),
);
const box = fc
  .tuple(
    fc.array(fc.oneof(block(1), component), { minLength: 1, maxLength: 3 }),
    fc.constantFrom('\n\n', '\n\n', '\n'),
    attribute('title'),
  )
  .map(([blocks, space, name]) => `<InfoBox ${name}>${space}${blocks.join('\n\n')}${space}</InfoBox>`);
const update = fc
  .tuple(
    fc.constantFrom('20:14', '00:05', '2025-04-07T20:14+07:00', '2025-04-08T00:05+07:00'),
    fc.constantFrom('', ' important', ' important={true}'),
    fc.option(attribute('title'), { freq: 2 }),
    fc.array(fc.oneof({ arbitrary: block(1), weight: 4 }, component), { minLength: 1, maxLength: 2 }),
    fc.constantFrom('\n\n', '\n\n', '\n'),
  )
  .map(
    ([time, mark, name, blocks, space]) =>
      `<Update time="${time}"${name === null ? '' : ` ${name}`}${mark}>${space}${blocks.join('\n\n')}${space}</Update>`,
  );
const timeline = fc
  .tuple(
    fc.array(fc.oneof({ arbitrary: update, weight: 6 }, fc.constantFrom('{/* nghỉ trưa */}')), {
      minLength: 1,
      maxLength: 4,
    }),
    fc.constantFrom('', ' oldestFirst', ' title="Diễn biến"'),
    fc.constantFrom('\n\n', '\n\n', '\n'),
  )
  .filter(([updates]) => updates.some((each) => each.startsWith('<')))
  .map(([updates, props, space]) => `<Timeline${props}>${space}${updates.join(space)}${space}</Timeline>`);
const note = fc
  .tuple(fc.constantFrom('1', 'nguồn', 'b2'), wrapped, fc.array(block(1), { maxLength: 3 }))
  .map(
    ([label, words, more]) =>
      `Có[^${label}].\n\n[^${label}]: ${words.replace(/\n/g, '\n    ')}${more.map((text) => `\n\n${text}`.replace(/\n(?=[^\n])/g, '\n    ')).join('')}`,
  );
const topBlock = fc.oneof(
  { arbitrary: component, weight: 4 },
  { arbitrary: box, weight: 3 },
  { arbitrary: timeline, weight: 2 },
  note,
  fc.constantFrom('{/* một ghi nhớ */}', '{/*\n\nnhiều dòng\n\n*/}', '[nơi khác]: /khac/ "Khác"'),
);

const foreignBlock = fc.constantFrom(
  '<!-- ghi chú -->',
  '<!--\n\nnhiều dòng\n\n-->',
  '<div class="a">\n<p>chữ *x*</p>\n</div>',
  '<Video src="a.mp4" />',
  '<Gallery\n  items={[1, 2]}\n/>',
  '<Timeline>\n\nchữ rời\n\n<Update time="9">\n\nchữ\n\n</Update>\n\n</Timeline>',
  '<Timeline>\n  <Update time="20:14">\n    thụt vào\n  </Update>\n</Timeline>',
  '<Timeline><Update time="20:14">một dòng</Update></Timeline>',
  '<Update time="20:14">\n\nlạc\n\n</Update>',
  '<Foo>\n\nchữ **đậm**\n\n</Foo>',
  'chữ <b>đậm</b> và <br/> nữa',
  '{process.env.SECRET}',
  'tổng {1 + 1} người',
  'import a from "b"',
  'export const x = {\n  a: 1,\n}',
  '<Figure src={anh} alt="x" />',
  '<Figure {...props} />',
  '<PullQuote quote="a">\n\nchữ\n\n</PullQuote>',
  '<InfoBox title="hở">\n\nchữ',
  '</InfoBox>',
  'mở { không đóng',
  'a <3 b',
  '<https://vidu.vn/a>',
  '- [ ] việc\n- thường',
  '1. [x] việc',
  '    thụt vào',
  '[^lạ]: không ai nhắc',
  '- <Figure src="/media/a.svg" alt="x" />',
  '> <InfoBox title="t">\n>\n> chữ\n>\n> </InfoBox>',
  '<InfoBox title="một dòng">chữ *nghiêng*</InfoBox>',
  '<PullQuote quote="a" speaker="b"></PullQuote>',
  '#\n\n##',
  '-\n- a\n-',
  '>',
  '| a |\n| - |',
);
