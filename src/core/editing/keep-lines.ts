import { diffArrays } from 'diff';

/**
 * A changed text, LF between its lines, with the bytes of the source in every line that stays: its line break and
 * the way its letters are composed. New lines are composed (NFC) and end as most lines of the source do.
 */
export function keepLines(source: string, changed: string): string {
  const kept = [...source.matchAll(LINE)].map(([, words = '', end = '']) => ({ words, end }));
  const usual = usualEnd(kept.map(({ end }) => end));
  const lines = changed.split('\n');
  const parts = diffArrays(
    kept.map(({ words }) => words),
    lines,
  );
  let at = 0;
  const written = parts.flatMap(({ value, added, removed }) => {
    if (added) return value.map((words) => ({ words: words.normalize('NFC'), end: usual }));
    const stretch = kept.slice(at, at + value.length);
    at += value.length;
    return removed ? [] : stretch;
  });
  const last = written.length - 1;
  return written.map(({ words, end }, index) => words + (index === last ? '' : end || usual)).join('');
}

function usualEnd(ends: readonly string[]): string {
  const carriage = ends.filter((end) => end === '\r\n').length;
  return carriage > ends.filter((end) => end === '\n').length ? '\r\n' : '\n';
}

const LINE = /([^\r\n]*)(\r\n|\r|\n|$(?![^]))/g;
