/**
 * How wide a picture stands in each place, as `sizes` says it, and the widest variant worth fetching there.
 * The numbers follow `src/styles` (`front-page.css`, `listing.css`, `article.css`).
 */
export const PICTURE_SIZES = {
  /** An article's cover, and the pictures in its text. */
  column: { sizes: '(min-width: 64rem) 49rem, calc(100vw - 2rem)', upTo: 1600 },
  lead: {
    sizes:
      '(min-width: 78rem) 30rem, (min-width: 64rem) 37vw, (min-width: 51.25rem) 57vw, calc(100vw - 2rem)',
    upTo: 1200,
  },
  second: {
    sizes: '(min-width: 78rem) 15rem, (min-width: 64rem) 19vw, (min-width: 51.25rem) 30vw, 7.5rem',
    upTo: 800,
  },
  /** Side by side in the text. */
  gallery: { sizes: '(min-width: 64rem) 24rem, (min-width: 40rem) 48vw, calc(100vw - 2rem)', upTo: 800 },
  row: { sizes: '(min-width: 51.25rem) 13rem, 6.5rem', upTo: 480 },
} as const satisfies Record<string, { sizes: string; upTo: number }>;

export type PicturePlace = keyof typeof PICTURE_SIZES;
