/**
 * Packages that the kept programs hold in one file with our code: all are plain JavaScript of many small files, and to
 * load those costs a small publish more than what it does with them.
 */
export const TAKEN_IN = [
  ...['zod', 'yaml', 'diff', 'image-size', 'json5', 'devalue'],
  ...['clsx', 'cookie', 'html-escaper', 'piccolore', '@oslojs/encoding'],
];
