import { parseBody } from '/work/main/src/core/body/parse-body.ts';
import fs from 'node:fs';
const seed0 = +process.argv[2]!,
  count = +process.argv[3]!,
  file = process.argv[4]!;
const TOK = [
  'a',
  'đ',
  ' ',
  '\n',
  '\n\n',
  '\r\n',
  '\t',
  '*',
  '**',
  '_',
  '~',
  '~~',
  '`',
  '``',
  '```',
  '[',
  ']',
  '(',
  ')',
  '](',
  '](/b)',
  '![',
  '!',
  '[^a]',
  '[^a]: ',
  '[a]: /b',
  '[đ]',
  '<',
  '<Figure ',
  '<Figure',
  '/>',
  '</',
  '</InfoBox>',
  '<InfoBox title="x">',
  '<InfoBox title="x">\n\n',
  '="',
  '"',
  "'",
  '={',
  '{',
  '}',
  '{/*',
  '*/',
  '*/}',
  '{/**/}',
  '[{a:1}]',
  '={[1]}',
  '\\',
  '&',
  '&amp;',
  '&#',
  '&#65;',
  ';',
  'http://',
  'http://a.vn',
  'www.',
  'www.a.vn',
  '@',
  'a@b.vn',
  '.',
  '-',
  '- ',
  '1. ',
  '2) ',
  '> ',
  '>',
  '# ',
  '## ',
  '|',
  '|-',
  '|-|\n',
  '---',
  '\n---\n',
  '***',
  '===',
  '+++',
  '$',
  '$$',
  ':',
  '::',
  '~~~',
  'import ',
  'export ',
  'import{',
  '\u00a0',
  '😀',
  'ẞ',
  '_a',
  'a_',
  '😀_',
  '-a',
  '%',
  'mailto:',
  'xmpp:',
  'title="',
  "alt='",
  '//',
  '/media/a.svg',
  '    ',
  '  \n',
  '\\\n',
  '\u200b',
  '<a',
  '<b>',
  '</b>',
  '<!--',
  '-->',
  '<đ',
  '[x]',
  '[ ]',
  '- [x] ',
  '://',
  ',',
  '?',
  '=',
  '0',
  '9',
  '\ufeff',
  'n\u0303',
];
function rng(s: number) {
  return () => {
    s |= 0;
    s = (s + 0x6d2b79f5) | 0;
    let t = Math.imul(s ^ (s >>> 15), 1 | s);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
const slow: any[] = [];
for (let i = 0; i < count; i++) {
  const r = rng(seed0 + i);
  const pick = () => TOK[Math.floor(r() * TOK.length)]!;
  const unit = Array.from({ length: 1 + Math.floor(r() * 5) }, pick).join('');
  const pre = r() < 0.3 ? Array.from({ length: 1 + Math.floor(r() * 4) }, pick).join('') : '';
  const mid = r() < 0.2 ? Array.from({ length: 1 + Math.floor(r() * 4) }, pick).join('') : '';
  const post = r() < 0.3 ? Array.from({ length: 1 + Math.floor(r() * 4) }, pick).join('') : '';
  // size to stay within limits: choose N as large as allowed by trying
  let s = '',
    p: any;
  const lineLen = [60, 300, 3000, 9900][Math.floor(r() * 4)]!;
  const perLine = Math.max(1, Math.floor(lineLen / unit.length));
  const sep = unit.includes('\n') ? '' : ['\n', '\n\n', ' \n', '\n> ', '\n- '][Math.floor(r() * 5)]!;
  for (const total of [600000, 150000, 40000, 9000, 2000]) {
    const line = unit.repeat(perLine) + sep;
    s =
      pre +
      line.repeat(Math.max(1, Math.floor(total / line.length / (mid ? 2 : 1)))) +
      mid +
      (mid ? line.repeat(Math.max(1, Math.floor(total / line.length / 2))) : '') +
      post;
    fs.writeFileSync(file, JSON.stringify({ seed: seed0 + i, pre, unit, mid, post, sep, perLine, total }));
    const c0 = process.cpuUsage();
    try {
      p = parseBody(s, { file: 'a', firstLine: 1 });
    } catch (e) {
      console.log(
        'THROW',
        seed0 + i,
        JSON.stringify({ pre, unit, mid, post, sep, perLine, total }),
        (e as Error).stack?.slice(0, 400),
      );
      break;
    }
    const cu = process.cpuUsage(c0);
    const ms = (cu.user + cu.system) / 1000;
    if (ms > 900)
      console.log(
        'SLOW',
        Math.round(ms),
        JSON.stringify({
          seed: seed0 + i,
          pre,
          unit,
          mid,
          post,
          sep,
          perLine,
          total,
          len: s.length,
          mb: Math.round(process.memoryUsage().rss / 1e6),
          first: p.problems[0]?.message,
        }),
      );
    const m = p.problems[0]?.message ?? '';
    if (p.problems.length === 1 && p.text === '' && /hơn|quá|ký tự hỏng/.test(m)) continue; // limit: try smaller
    break;
  }
}
console.log('DONE', seed0);
