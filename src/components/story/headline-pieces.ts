import { headlinePieces, type HeadlinePiece } from '../../core/text/keep-names-together.ts';

const known = new Map<string, HeadlinePiece[]>();

/** An article's headline stands on a dozen pages, mostly rendered soon after each other. */
const MOST = 4_000;

/** The pieces of a headline, remembered for a while. */
export function piecesOf(title: string): HeadlinePiece[] {
  const pieces = known.get(title) ?? headlinePieces(title);
  if (known.size >= MOST) known.clear();
  known.set(title, pieces);
  return pieces;
}
