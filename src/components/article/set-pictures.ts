import type { PictureFacts } from '../../core/article/article-view.ts';
import { PICTURE_SIZES } from '../../core/pictures/picture-sizes.ts';
import { VARIANT_FORMATS, writeSrcset } from '../../core/pictures/picture-variants.ts';

/** Gives each picture of ours in a piece of body HTML its size, and its variants where it has them. */
export function setPictures(html: string, pictures: Record<string, PictureFacts>): string {
  return html.replace(/<img src="(\/media\/[^"]+)"([^>]*)>/g, (image, src: string, attributes: string) => {
    const facts = pictures[src];
    if (!facts) return image;
    const { width, height, digest } = facts;
    const sized = `<img src="${src}"${attributes} width="${width}" height="${height}">`;
    return digest === undefined
      ? sized
      : `<picture>${writeSources({ src, digest, width })}${sized}</picture>`;
  });
}

function writeSources(picture: Parameters<typeof writeSrcset>[0]): string {
  const { sizes, upTo } = PICTURE_SIZES.column;
  return VARIANT_FORMATS.map(
    (format) =>
      `<source type="image/${format}" srcset="${writeSrcset(picture, format, upTo)}" sizes="${sizes}">`,
  ).join('');
}
