import { diffWordsWithSpace, type Change } from 'diff';

/** A text with what was taken out of it and what was put in: word by word, or as a whole where little was left. */
export function ChangedWords({ before, after }: { before: string; after: string }) {
  if (before === '') return <ins>{after}</ins>;
  if (after === '') return <del>{before}</del>;
  const parts = diffWordsWithSpace(before, after, { timeout: LONGEST_MS });
  if (!parts || isMostlyNew(parts, before, after)) {
    return (
      <>
        <del data-whole>{before}</del>
        <ins data-whole>{after}</ins>
      </>
    );
  }
  return parts.map(({ added, removed, value }, index) =>
    added ? <ins key={index}>{value}</ins> : removed ? <del key={index}>{value}</del> : value,
  );
}

function isMostlyNew(parts: readonly Change[], before: string, after: string): boolean {
  const kept = parts.filter(({ added, removed }) => !added && !removed).map(({ value }) => value.trim());
  return kept.join('').length < Math.max(before.length, after.length) * LEAST_KEPT;
}

const LONGEST_MS = 300;
const LEAST_KEPT = 0.4;
