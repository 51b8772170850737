/** Orders days, slugs and other codes by their characters, not as a reader would order names. */
export function compareCodes(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
