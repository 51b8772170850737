import type { Picture } from '../article/article-view.ts';
import { listVariants } from './picture-variants.ts';

/** Wide enough for a card of a shared link, small enough for those who fetch it. */
const WIDEST = 1200;

/**
 * The path of a picture that stands for a page where its link is shared; undefined where it has none such. Facebook
 * and Zalo show no SVG and no AVIF.
 */
export function sharedSource({ src, digest, width }: Picture): string | undefined {
  if (/\.(?:jpe?g|png|webp|gif)$/i.test(src)) return src;
  if (digest === undefined || width === undefined) return undefined;
  const fitting = listVariants({ src, digest, width }).filter(
    (variant) => variant.format === 'webp' && variant.width <= WIDEST,
  );
  const widest = fitting.at(-1);
  return widest && `/${widest.file}`;
}
