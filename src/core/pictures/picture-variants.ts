/** Where variants are served. A name there holds the content's id, so it can be cached for ever. */
export const VARIANTS_FOLDER = '_media';

export const VARIANT_FORMATS = ['avif', 'webp'] as const;

/** From a card on a phone (104 px) to an article's cover on a sharp screen (2 x 784 px); see `PICTURE_SIZES`. */
const WIDTHS = [320, 480, 800, 1200, 1600];

/** A variant so near the original's own width is not worth a file. */
const NEAR = 0.9;

/** True for a picture that is served in variants: drawings and animations stay as they are. */
export function isVaried(src: string): boolean {
  return /^\/media\/.*\.(?:jpe?g|png|webp|avif)$/i.test(src);
}

/** The widths in pixels a picture is served in, ascending; none is larger than the original. */
export function variantWidths(width: number): number[] {
  const largest = Math.min(width, WIDTHS.at(-1) ?? width);
  return [...WIDTHS.filter((step) => step < largest * NEAR), largest];
}

/** Every variant of a picture of `/media/`. */
export function listVariants(picture: StoredPicture): Variant[] {
  return VARIANT_FORMATS.flatMap((format) =>
    variantWidths(picture.width).map((width) => ({ width, format, file: fileOf(picture, width, format) })),
  );
}

/** The folder of the site that holds a picture's variants, and nothing else. */
export function variantsFolder(src: string): string {
  return src.replace(/^\/media\//, `${VARIANTS_FOLDER}/`);
}

/**
 * The value of a `srcset` in one format, up to the first variant that is wide enough for its place.
 * @example writeSrcset(picture, 'avif', 480) // '/_media/2025/04/x.jpg/1a2b3c4d5e6f-320.avif 320w, … 480w'
 */
export function writeSrcset(picture: StoredPicture, format: VariantFormat, upTo: number): string {
  const widths = variantWidths(picture.width);
  const enough = widths.findIndex((width) => width >= upTo);
  return widths
    .slice(0, enough < 0 ? undefined : enough + 1)
    .map((width) => `/${fileOf(picture, width, format)} ${width}w`)
    .join(', ');
}

/** The URL path of the picture that an address could be a variant of. */
export function sourceOf(address: string): string | undefined {
  const [, picture] = /^\/_media\/(.+)\/[^/]+$/.exec(address) ?? [];
  return picture && `/media/${picture}`;
}

function fileOf({ src, digest }: StoredPicture, width: number, format: VariantFormat): string {
  return `${variantsFolder(src)}/${digest.slice(0, SHORT)}-${width}.${format}`;
}

const SHORT = 12;
export interface StoredPicture {
  /** Its URL path, `/media/2025/04/x.jpg`. */
  src: string;
  /** Git's id of its bytes. */
  digest: string;
  /** In pixels, as it is seen (upright). */
  width: number;
}

export interface Variant {
  width: number;
  format: VariantFormat;
  /** Its path in the site, without a slash in front. */
  file: string;
}

export type VariantFormat = (typeof VARIANT_FORMATS)[number];
