import { describe, expect, it } from 'vitest';
import { setPictures } from './set-pictures.ts';

const facts = { width: 300, height: 200, digest: '1a2b3c4d5e6f'.padEnd(40, '0') };

describe('setPictures', () => {
  it('gives a raster of ours its variants and its size', () => {
    const html = '<p><img src="/media/2025/04/x.jpg" alt="a &gt; b" loading="lazy"></p>';
    expect(setPictures(html, { '/media/2025/04/x.jpg': facts })).toMatchInlineSnapshot(
      `"<p><picture><source type="image/avif" srcset="/_media/2025/04/x.jpg/1a2b3c4d5e6f-300.avif 300w" sizes="(min-width: 64rem) 49rem, calc(100vw - 2rem)"><source type="image/webp" srcset="/_media/2025/04/x.jpg/1a2b3c4d5e6f-300.webp 300w" sizes="(min-width: 64rem) 49rem, calc(100vw - 2rem)"><img src="/media/2025/04/x.jpg" alt="a &gt; b" loading="lazy" width="300" height="200"></picture></p>"`,
    );
  });

  it('gives a drawing its size, and leaves what is not known as it is', () => {
    const html = '<img src="/media/2025/04/x.svg" alt="A"><img src="https://example.org/y.jpg" alt="B">';
    expect(setPictures(html, { '/media/2025/04/x.svg': { ...facts, digest: undefined } })).toBe(
      '<img src="/media/2025/04/x.svg" alt="A" width="300" height="200"><img src="https://example.org/y.jpg" alt="B">',
    );
    expect(setPictures(html, {})).toBe(html);
  });
});
