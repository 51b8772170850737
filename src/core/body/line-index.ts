/** Turns offsets into lines and columns (from 1, columns in UTF-16 code units) and back. */
export function indexLines(source: string): LineIndex {
  const starts = [0];
  for (const end of source.matchAll(/\r\n|\r|\n/g)) starts.push(end.index + end[0].length);

  return {
    pointAt(offset) {
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if ((starts[middle] ?? 0) <= offset) low = middle;
        else high = middle - 1;
      }
      return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
    },
    offsetAt({ line, column }) {
      return (starts[line - 1] ?? source.length) + column - 1;
    },
  };
}

export interface LineIndex {
  pointAt(offset: number): Point;
  offsetAt(point: Point): number;
}

export interface Point {
  line: number;
  column: number;
}
