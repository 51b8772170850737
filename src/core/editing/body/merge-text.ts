import { diffArrays } from 'diff';

/**
 * Brings what changed from `before` to `after` into `source`, which says the same as `before` in other words. Token
 * by token: where the change meets a place that the source writes differently, that place is taken from `after`.
 */
export function mergeText(source: string, before: string, after: string): string {
  if (source === before) return after;
  const base = toTokens(before);
  const places = placeTokens(base, toTokens(source));
  let merged = '';
  let at = 0;
  let from = 0;
  for (const { removed, added, count, value } of diffArrays(base, toTokens(after))) {
    if (added) {
      const place = places[from] ?? source.length;
      merged += source.slice(at, Math.max(at, place)) + value.join('');
      at = Math.max(at, place);
      continue;
    }
    if (removed) {
      const start = places[from] ?? source.length;
      merged += source.slice(at, Math.max(at, start));
      at = Math.max(at, places[from + count] ?? source.length);
    }
    from += count;
  }
  return merged + source.slice(at);
}

/** For each token, and for the end, where in the source it stands or would stand. */
function placeTokens(tokens: readonly string[], source: readonly string[]): number[] {
  const places: number[] = [];
  let offset = 0;
  for (const { removed, added, value } of diffArrays([...tokens], [...source])) {
    if (added) {
      offset += value.join('').length;
      continue;
    }
    for (const token of value) {
      places.push(offset);
      if (!removed) offset += token.length;
    }
  }
  places.push(offset);
  return places;
}

function toTokens(text: string): string[] {
  return text.match(/[\p{L}\p{N}\p{M}]+|\s+|[^]/gu) ?? [];
}
