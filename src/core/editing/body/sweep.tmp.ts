import fc from 'fast-check';
import { bodySource, foreignSource } from './source.fixture.ts';
import { editWord, editStructure } from './edit.fixture.ts';
import { openBody } from './open-body.ts';
import { saveBody } from './save-body.ts';
import { normalizeDocument } from './normalize.ts';
import { writeBody } from './write-block.ts';
import { keyOf } from './same-block.ts';
import { meaningOf } from './meaning.fixture.ts';
import { parse } from '../../body/body.fixture.ts';
import { diffArrays } from 'diff';
const N = Number(process.argv[2] ?? 100),
  K = Number(process.argv[3] ?? 5),
  seed = Number(process.argv[4] ?? 1),
  mode = process.argv[5] ?? '';
const show = Number(process.argv[6] ?? 3);
const sources = fc.sample(mode.includes('foreign') ? foreignSource() : bodySource(), { numRuns: N, seed });
const W = [
  'mới',
  'Đà Nẵng',
  'x',
  '2026',
  '*',
  '_a_',
  '<b>',
  '{x}',
  '[a](b)',
  '#',
  '1.',
  '-',
  '+',
  '`c`',
  'a|b',
  '~~',
  'https://x.vn',
  '&amp;',
  '\\',
  '!',
  '“hay”',
  '(a)',
  'a_b',
  '$5',
  'import',
  '>',
  'a@b.vn',
  'www.x.vn',
  ':',
];
let touched = 0,
  same = 0,
  valid = 0,
  edits = 0,
  one = 0,
  meant = 0,
  sat = 0,
  satTotal = 0,
  writeOk = 0,
  thrown = 0;
const lens: number[] = [];
const shown: Record<string, number> = {};
const fail = (kind: string, ...x: unknown[]) => {
  shown[kind] = (shown[kind] ?? 0) + 1;
  if (shown[kind] <= show)
    console.log('FAIL', kind, ...x.map((v) => (typeof v === 'string' ? JSON.stringify(v) : v)));
};
const near = (x: string, y: string) => {
  let i = 0;
  while (i < Math.min(x.length, y.length) && x[i] === y[i]) i++;
  let j = 0;
  while (j < Math.min(x.length, y.length) - i && x.at(-1 - j) === y.at(-1 - j)) j++;
  return (
    '…' +
    x.slice(Math.max(0, i - 70), i) +
    '⟦' +
    x.slice(i, Math.min(x.length - j, i + 150)) +
    ' ⟹ ' +
    y.slice(i, Math.min(y.length - j, i + 150)) +
    '⟧' +
    x.slice(x.length - j).slice(0, 40)
  );
};
const L = (s: string) => s.split(/\r\n|\n|\r/);
let rnd = seed * 7919;
const next = () => {
  rnd = (rnd * 1103515245 + 12345) & 0x7fffffff;
  return rnd;
};
const seg = (s: string) => {
  const m = meaningOf(s);
  return { ok: m.problems.length === 0, p: m.problems, j: m.shown };
};
for (const s of sources) {
  lens.push(s.length);
  const o = openBody(s);
  if (o.problem) {
    fail('problem', s, o.problem);
    continue;
  }
  if (saveBody(s, o.document) === s) same++;
  else fail('same', s);
  const v = seg(s);
  if (v.ok) valid++;
  else
    fail(
      'invalid',
      parse(s)
        .problems.map((p) => p.message + ' ' + L(s)[p.line! - 10])
        .join(' / '),
    );
  // write from scratch
  const w = writeBody(o.document);
  const a = keyOf(normalizeDocument(openBody(w).document)),
    b = keyOf(normalizeDocument(o.document));
  if (a === b) {
    writeOk++;
    if (v.ok) {
      const u = seg(w);
      satTotal++;
      if (u.ok && u.j === v.j) sat++;
      else fail('satwrite', near(v.j, u.j), u.p, near(s, w));
    }
  } else fail('write', near(b, a), near(s, w));
  for (let k = 0; k < K; k++) {
    const doc = mode.includes('struct')
      ? editStructure(o.document, next())
      : editWord(o.document, next(), W[next() % W.length]!);
    if (!doc) continue;
    edits++;
    let saved = '';
    const tries: string[] = [];
    (globalThis as any).DBG = (t: string) => tries.push(t);
    try {
      saved = saveBody(s, doc);
    } catch (e) {
      fail('throw', s, e);
      thrown++;
      continue;
    }
    const want = keyOf(normalizeDocument(doc));
    if (want === b) {
      edits--;
      continue;
    }
    const got = keyOf(normalizeDocument(openBody(saved).document));
    if (got === want) meant++;
    else fail('meaning', near(s, saved), near(want, got));
    const d = diffArrays(L(s), L(saved));
    const ins = d.filter((x) => x.added).reduce((n, x) => n + x.count, 0),
      del = d.filter((x) => x.removed).reduce((n, x) => n + x.count, 0);
    touched += Math.max(ins, del);
    if (ins <= 1 && del <= 1) one++;
    else if (!mode.includes('struct')) {
      const want = keyOf(normalizeDocument(doc));
      fail(
        'lines',
        near(s, tries[0] ?? saved),
        near(want, keyOf(normalizeDocument(openBody(tries[0] ?? saved).document))),
      );
    }
    if (v.ok) {
      satTotal++;
      const u = seg(saved),
        c = seg(writeBody(doc));
      if (u.ok === c.ok && u.j === c.j) sat++;
      else fail('satedit', near(u.j, c.j), u.p, c.p, near(saved, writeBody(doc)));
    }
  }
}
console.log({
  N,
  same,
  valid,
  writeOk,
  edits,
  one,
  meant,
  sat,
  satTotal,
  thrown,
  touched,
  mean: lens.reduce((a, b) => a + b, 0) / lens.length,
  shown,
});
