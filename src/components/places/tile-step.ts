/**
 * The shade of a tile from 0 (no article) to 4, by square root, so that one busy district does not pale the rest.
 * @example tileStep(5, 40) === 2
 */
export function tileStep(count: number, most: number): number {
  return count <= 0 ? 0 : Math.min(4, Math.ceil(Math.sqrt(count / most) * 4));
}
