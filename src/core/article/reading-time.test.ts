import { expect, it } from 'vitest';
import type { Segment } from '../body/segment.ts';
import { readingMinutes } from './reading-time.ts';

it.each([
  { syllables: 0, minutes: 1 },
  { syllables: 250, minutes: 1 },
  { syllables: 1_000, minutes: 4 },
])('takes $minutes min for $syllables syllables, whatever marks and tags stand between', (each) => {
  const html = `<p><a href="/mot/hai/ba/">${'đoàn <b>viên</b>, '.repeat(each.syllables / 2)}</a></p>`;
  expect(readingMinutes([{ kind: 'html', html }])).toBe(each.minutes);
});

it('counts what stands inside a part', () => {
  const inside: Segment = { kind: 'html', html: 'đoàn viên '.repeat(250) };
  const box: Segment = {
    kind: 'component',
    name: 'InfoBox',
    props: { title: 'Cần biết' },
    children: [inside],
  };
  expect(readingMinutes([box])).toBe(2);
});
