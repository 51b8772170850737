import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isVaried, listVariants, sourceOf, variantWidths, writeSrcset } from './picture-variants.ts';

const picture = { src: '/media/2025/04/dai-hoi.jpg', digest: '1a2b3c4d5e6f'.padEnd(40, '0'), width: 900 };

describe('the variants of a picture', () => {
  it.each([
    [4000, [320, 480, 800, 1200, 1600]],
    [1600, [320, 480, 800, 1200, 1600]],
    [1000, [320, 480, 800, 1000]],
    [850, [320, 480, 850]],
    [100, [100]],
  ])('of a picture %i wide are %j wide', (width, widths) => {
    expect(variantWidths(width)).toEqual(widths);
  });

  it('are never larger than the original, and the largest is as large as the pages need', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20_000 }), (width) => {
        const widths = variantWidths(width);
        expect(Math.max(...widths)).toBe(Math.min(width, 1600));
        expect(widths).toEqual([...new Set(widths)].sort((a, b) => a - b));
      }),
    );
  });

  it('are named by where the original is, what it holds and how wide they are', () => {
    expect(listVariants({ ...picture, width: 400 }).map(({ file }) => file)).toEqual([
      '_media/2025/04/dai-hoi.jpg/1a2b3c4d5e6f-320.avif',
      '_media/2025/04/dai-hoi.jpg/1a2b3c4d5e6f-400.avif',
      '_media/2025/04/dai-hoi.jpg/1a2b3c4d5e6f-320.webp',
      '_media/2025/04/dai-hoi.jpg/1a2b3c4d5e6f-400.webp',
    ]);
  });

  it('tell of which picture they are', () => {
    for (const { file } of listVariants(picture)) expect(sourceOf(`/${file}`)).toBe(picture.src);
    expect(sourceOf('/media/2025/04/dai-hoi.jpg')).toBeUndefined();
  });

  it('are offered up to the first that is wide enough', () => {
    const widths = (upTo: number) => writeSrcset(picture, 'avif', upTo).match(/\d+(?=w)/g);
    expect(widths(480)).toEqual(['320', '480']);
    expect(widths(500)).toEqual(['320', '480', '800']);
    expect(widths(1600)).toEqual(['320', '480', '800', '900']);
  });

  it.each([
    ['/media/2025/04/x.jpg', true],
    ['/media/2025/04/x.PNG', true],
    ['/media/2025/04/x.svg', false],
    ['/media/2025/04/x.gif', false],
    ['https://example.org/media/x.jpg', false],
  ])('are there for rasters of ours: %s %s', (src, expected) => {
    expect(isVaried(src)).toBe(expected);
  });
});
