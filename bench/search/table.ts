import type { Evaluation } from './evaluate.ts';

/** The evaluations side by side: a line a category with success within 1/3/10, then bytes and times. */
export function formatEvaluations(evaluations: readonly Evaluation[]): string {
  const names = [...new Set(evaluations.flatMap(({ categories }) => categories.map(({ cat }) => cat)))];
  const lines = names.map((name) => [
    name,
    ...evaluations.map(({ categories }) => {
      const found = categories.find(({ cat }) => cat === name);
      if (!found) return '';
      const rates = [found.at1, found.at3, found.at10].map((rate) => Math.round(rate * 100)).join('/');
      return found.ndcg === undefined ? rates : `${rates} nDCG ${found.ndcg.toFixed(2)}`;
    }),
  ]);
  const cells = [
    ['@1/@3/@10 in %', ...evaluations.map(({ engine }) => engine)],
    ...lines,
    ['first query, kB', ...evaluations.map(({ firstBytes }) => toKb(firstBytes))],
    ['second query, kB', ...evaluations.map(({ secondBytes }) => toKb(secondBytes))],
    ['p50/p95, ms', ...evaluations.map(({ p50, p95 }) => `${p50.toFixed(0)}/${p95.toFixed(0)}`)],
  ];
  const widths = cells[0]?.map((_, at) => Math.max(...cells.map((line) => line[at]?.length ?? 0))) ?? [];
  return cells
    .map((line) =>
      line
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function toKb(bytes: number | undefined): string {
  return bytes === undefined ? '–' : (bytes / 1000).toFixed(0);
}
