import { joinBlocks, splitBlocks, unusualGaps } from './body-blocks.ts';
import { itemsOf, mergeSequences, type Hunk } from './merge-sequence.ts';

/** Merges two changed versions of a body by its blocks, and within a block that both changed by its lines. */
export function mergeBodies({ base, mine, theirs }: BodySides): Hunk[] {
  return mergeSequences(splitBlocks(base), splitBlocks(mine), splitBlocks(theirs)).map(mendByLines);
}

/** The merged body; `choose` decides each conflict, by its number from 0. */
export function joinHunks(
  hunks: readonly Hunk[],
  sides: BodySides,
  choose: (conflict: number) => BodyChoice,
): string {
  let conflict = 0;
  const blocks = hunks.flatMap((hunk) => {
    if (hunk.kind !== 'conflict') return itemsOf(hunk);
    const choice = choose(conflict++);
    return choice === 'both' ? [...hunk.mine, ...hunk.theirs] : hunk[choice];
  });
  const whole = [sides.mine, sides.theirs].filter((side) => isMadeOf(side, blocks));
  const changed = whole.filter((side) => side !== sides.base).sort()[0] ?? whole[0];
  return changed ?? joinBlocks(blocks, unusualGaps([sides.base, sides.theirs, sides.mine]));
}

function isMadeOf(body: string, blocks: readonly string[]): boolean {
  const own = splitBlocks(body);
  return own.length === blocks.length && own.every((block, index) => block === blocks[index]);
}

function mendByLines(hunk: Hunk): Hunk {
  if (hunk.kind !== 'conflict') return hunk;
  const [base, mine, theirs] = [hunk.base, hunk.mine, hunk.theirs].map((blocks) =>
    blocks.length === 1 ? blocks[0]?.split('\n') : undefined,
  );
  if (!base || !mine || !theirs) return hunk;
  const lines = mergeSequences(base, mine, theirs);
  if (lines.some(({ kind }) => kind === 'conflict')) return hunk;
  const merged = [lines.flatMap(itemsOf).join('\n')];
  return { kind: 'both', base: hunk.base, mine: merged, theirs: merged };
}

export interface BodySides {
  base: string;
  mine: string;
  theirs: string;
}

/** Which version stands where both changed the same blocks; `both` puts mine first. */
export type BodyChoice = 'mine' | 'theirs' | 'both';
