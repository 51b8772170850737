import fc from 'fast-check';
import { openBody } from './open-body.ts';
import { saveBody } from './save-body.ts';
import { bodySource } from './source.fixture.ts';
import { editWord } from './edit.fixture.ts';
import { positionAt, offsetAt } from './cursor.ts';
import { readFileSync, globSync } from 'node:fs';
const t = (name: string, f: () => any) => {
  const a = performance.now(),
    c = process.cpuUsage();
  const r = f();
  const u = process.cpuUsage(c);
  console.log(name, Math.round(performance.now() - a), 'cpu', Math.round((u.user + u.system) / 1000));
  return r;
};
let s = '';
for (const x of fc.sample(bodySource(), { numRuns: 700, seed: 3 })) {
  const y = x.trim() + '\n\n';
  if (s.length + y.length < 300000 && !/^\[(?:\^|trang|Sổ)/m.test(''))
    s += y.replace(/^\[\^[^\]]*\]:.*$/gm, '');
}
console.log(s.length);
let all = globSync('content/articles/**/*.mdx')
  .map((f) => readFileSync(f, 'utf8').split(/^---$/m).slice(2).join('---'))
  .join('\n\n');
while (all.length < 300000) all += all;
all = all.slice(0, 300000).replace(/<[^<]*$/, '');
for (const [n, x] of [
  ['gen', s],
  ['articles', all],
] as const) {
  const o = t(n + ' open', () => openBody(x));
  console.log(o.problem, o.document.content.length);
  t(n + ' same', () => saveBody(x, o.document));
  const d = editWord(o.document, 123457, 'mới')!;
  const y = t(n + ' save', () => saveBody(x, d));
  console.log(y.length - x.length);
  const d2 = editWord(openBody(y).document, 7777, 'khác')!;
  t(n + ' save again', () => saveBody(y, d2));
  t(n + ' cursor', () => positionAt(x, 150000));
}
const src = '# a **bc** d\n\n- x\n- [y](/z) w\n\n| a | b |\n| - | - |\n| cd | ef |\n';
const doc = openBody(src).document;
for (const w of ['bc', ' d', 'x', 'y', ' w', 'cd', 'ef']) {
  const off = src.indexOf(w);
  const p = positionAt(src, off);
  console.log(w, off, p, offsetAt(src, doc, p));
}
