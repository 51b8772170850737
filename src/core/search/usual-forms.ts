import type { WordList } from './word-list.ts';

/**
 * How the words of a query without marks are mostly written where they stand beside each other: of `cong doan`,
 * `công đoàn`. Undefined for a word that stands beside no neighbour.
 */
export function chooseUsualForms(words: readonly WordList[]): (string | undefined)[] {
  let paths = new Map<string, Path>([['', { score: 0, forms: [] }]]);
  for (const [at, matches] of words.entries()) {
    const pairs = at === 0 ? new Map<string, Map<string, number>>() : countPairs(words[at - 1], matches);
    const next = new Map<string, Path>();
    for (const [before, path] of paths) {
      const following = pairs.get(before) ?? new Map<string, number>();
      for (const [form, count] of [...following, ['', 0] as const]) {
        const score = path.score + Math.log1p(count);
        const forms = form ? [...path.forms.slice(0, -1), before, form] : [...path.forms, ''];
        const known = next.get(form);
        if (!known || known.score < score) next.set(form, { score, forms });
      }
    }
    if (at + 1 < words.length) {
      for (const form of countPairs(matches, words[at + 1]).keys()) {
        const start = next.get('');
        if (start && !next.has(form))
          next.set(form, { ...start, forms: [...start.forms.slice(0, -1), form] });
      }
    }
    paths = next;
  }
  const best = [...paths.values()].reduce((a, b) => (b.score > a.score ? b : a), {
    score: 0,
    forms: [] as string[],
  });
  return words.map((_, at) => (best.forms[at] === '' ? undefined : best.forms[at]));
}

/** How often each form of a word stands before each form of the next. */
function countPairs(
  first: WordList | undefined,
  second: WordList | undefined,
): Map<string, Map<string, number>> {
  const pairs = new Map<string, Map<string, number>>();
  if (!first || !second) return pairs;
  const counts = new Uint32Array(first.forms.length * second.forms.length);
  for (let one = 0, other = 0; one < first.articles.length && other < second.articles.length;) {
    const ahead = (first.articles[one] ?? 0) - (second.articles[other] ?? 0);
    if (ahead === 0) countInArticle(first, one, second, other, counts);
    if (ahead <= 0) one++;
    if (ahead >= 0) other++;
  }
  for (const [at, count] of counts.entries()) {
    if (count === 0) continue;
    const form = first.forms[Math.floor(at / second.forms.length)] ?? '';
    const following = pairs.get(form) ?? new Map<string, number>();
    following.set(second.forms[at % second.forms.length] ?? '', count);
    pairs.set(form, following);
  }
  return pairs;
}

function countInArticle(
  first: WordList,
  one: number,
  second: WordList,
  other: number,
  counts: Uint32Array,
): void {
  let after = second.starts[other] ?? 0;
  const end = second.starts[other + 1] ?? 0;
  for (let place = first.starts[one] ?? 0; place < (first.starts[one + 1] ?? 0); place++) {
    const next = (first.positions[place] ?? 0) + 1;
    while (after < end && (second.positions[after] ?? 0) < next) after++;
    if (after === end) return;
    if (second.positions[after] !== next) continue;
    const pair = (first.formAt[place] ?? 0) * second.forms.length + (second.formAt[after] ?? 0);
    counts[pair] = (counts[pair] ?? 0) + 1;
  }
}

interface Path {
  score: number;
  forms: string[];
}
