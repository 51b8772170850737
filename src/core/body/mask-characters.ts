// Noncharacters (Unicode 23.7): never in honest text, refused by the limits, and meaningless to the parser.
const FIRST = 0xfdd0;
const MASKED = ['{', '<', 'i', 'e', '{', '<', '<'] as const;
const ANY = /[\ufdd0-\ufdd6]/;
const maskAt = (index: number) => String.fromCharCode(FIRST + index);

export const BRACE = maskAt(0);
export const ANGLE = maskAt(1);
/** The first letters of `import` and `export`. */
export const IMPORT = maskAt(2);
export const EXPORT = maskAt(3);
/** After a backslash. */
export const ESCAPED_BRACE = maskAt(4);
export const ESCAPED_ANGLE = maskAt(5);
/** An angle bracket whose problem is already reported. */
export const REPORTED_ANGLE = maskAt(6);

export function isMaskCharacter(code: number): boolean {
  return code >= FIRST && code < FIRST + MASKED.length;
}

/** Puts back what masking took from running text, where a backslash before `{` or `<` is not shown. */
export function unmaskText(value: string): string {
  if (!ANY.test(value)) return value;
  return unmaskVerbatim(value.replace(/\\(?=[\ufdd4\ufdd5])/g, ''));
}

/** Puts back what masking took from code and attributes, where a backslash stands for itself. */
export function unmaskVerbatim(value: string): string {
  if (!ANY.test(value)) return value;
  return value.replace(/[\ufdd0-\ufdd6]/g, (mask) => MASKED[mask.charCodeAt(0) - FIRST] ?? '');
}

/** Puts back what masking took from an address, which the parser has percent-encoded meanwhile. */
export function unmaskAddress(value: string): string {
  const decoded = value.replace(/%EF%B7%9([0-6])/g, (_, index: string) => maskAt(Number(index)));
  return unmaskVerbatim(decoded).replace(/[{<]/g, encodeURIComponent);
}
