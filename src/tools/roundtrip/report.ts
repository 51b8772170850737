import type { RoundtripReport } from './tally.ts';

/** The report as lines for a terminal; of the broken rules the first ones. */
export function sayReport({ passes, broken, body, frontMatter, ...counts }: RoundtripReport): string {
  const lines = [
    `${counts.files} files opened and saved`,
    `  identical            ${share(counts.identical, counts.files)}`,
    `  dirty on open        ${counts.dirtyOnOpen}`,
    `  opened as source     ${counts.openedAsSource}`,
    `  unreadable           ${counts.unreadable}`,
    `  refused as they were ${counts.refusedAsTheyWere}`,
    `${body.edits} edits of one word of a body`,
    `  one line             ${share(body.oneLine, body.edits)}`,
    `  meaning kept         ${share(body.meaningKept, body.edits)}`,
    `  taken back           ${share(body.takenBack, body.edits)}`,
    `  compiles             ${share(body.compiles, body.ofThoseThatDid)}`,
    `${frontMatter.edits} edits of a front-matter value`,
    `  one line             ${share(frontMatter.oneLine, frontMatter.edits)}`,
  ];
  if (broken.length > 0) lines.push(`${broken.length} broken rules`);
  for (const { path, rule } of broken.slice(0, MOST_SHOWN)) lines.push(`  ${path}: ${rule}`);
  if (broken.length > MOST_SHOWN)
    lines.push(`  and ${broken.length - MOST_SHOWN} more (--json has them all)`);
  lines.push(passes ? 'Every rule holds.' : 'A rule is broken.');
  return lines.join('\n');
}

function share(count: number, of: number): string {
  return of === 0 ? '–' : `${count} of ${of} (${((100 * count) / of).toFixed(2)}%)`;
}

const MOST_SHOWN = 20;
