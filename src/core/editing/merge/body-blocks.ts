/** Cuts a body into its blocks: what stands between blank lines. {@link joinBlocks} puts them together again. */
export function splitBlocks(body: string): string[] {
  return body.split(GAP).filter((block) => block !== '');
}

/** The gap before each block of the given bodies, where it is not a single blank line. */
export function unusualGaps(bodies: readonly string[]): Map<string, string> {
  const gaps = new Map<string, string>();
  for (const body of bodies) {
    const parts = body.split(KEPT_GAP);
    for (let index = 1; index + 1 < parts.length; index += 2) {
      const gap = parts[index] ?? '';
      if (gap !== '\n\n') gaps.set(parts[index + 1] ?? '', gap);
    }
  }
  return gaps;
}

export function joinBlocks(blocks: readonly string[], gaps: ReadonlyMap<string, string> = new Map()): string {
  return blocks.map((block, index) => (index === 0 ? '' : (gaps.get(block) ?? '\n\n')) + block).join('');
}

const GAP = /\n(?:[ \t]*\n)+/;
const KEPT_GAP = /(\n(?:[ \t]*\n)+)/;
