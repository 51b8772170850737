/** The districts on the left (north) bank of the Red River; all the others lie on the right bank. */
export const northBank: ReadonlySet<string> = new Set([
  'soc-son',
  'me-linh',
  'dong-anh',
  'long-bien',
  'gia-lam',
]);

/** The course of the river between the tiles, in columns and rows, as an SVG path. */
export const riverCourse =
  'M0 1h.8q.2 0 .2.2v.6q0 .2.2.2h3.6q.2 0 .2.2v.6q0 .2.2.2h.6q.2 0 .2.2v2.85q0 .2-.2.2h-.6q-.2 0-.2.2V8';
