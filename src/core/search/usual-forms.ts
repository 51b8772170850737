import type { WordMatches } from './words.ts';

/**
 * How the words of a query without marks are mostly written where they stand beside each other: of `cong doan`,
 * `công đoàn`. Undefined for a word that stands beside no neighbour.
 */
export function chooseUsualForms(words: readonly WordMatches[]): (string | undefined)[] {
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
  first: WordMatches | undefined,
  second: WordMatches | undefined,
): Map<string, Map<string, number>> {
  const pairs = new Map<string, Map<string, number>>();
  for (const [article, { positions, forms }] of first ?? []) {
    const next = second?.get(article);
    if (!next) continue;
    const after = new Map(next.positions.map((position, at) => [position, next.forms[at] ?? '']));
    for (const [at, position] of positions.entries()) {
      const form = forms[at];
      const following = after.get(position + 1);
      if (form === undefined || following === undefined) continue;
      const counts = pairs.get(form) ?? new Map<string, number>();
      counts.set(following, (counts.get(following) ?? 0) + 1);
      pairs.set(form, counts);
    }
  }
  return pairs;
}

interface Path {
  score: number;
  forms: string[];
}
