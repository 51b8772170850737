import { describe, expect, it } from 'vitest';
import { sharedSource } from './shared-source.ts';

describe('the picture of a shared link', () => {
  it.each([
    ['/media/2025/04/x.jpg', '/media/2025/04/x.jpg'],
    ['/media/2025/04/x.WEBP', '/media/2025/04/x.WEBP'],
    ['/media/2025/04/x.avif', '/_media/2025/04/x.avif/1a2b3c4d5e6f-1200.webp'],
    ['/media/2025/04/x.svg', undefined],
  ])('of %s is %s', (src, expected) => {
    const digest = src.endsWith('svg') ? undefined : '1a2b3c4d5e6f'.padEnd(40, '0');
    const words = { alt: 'Ảnh', caption: undefined, credit: undefined, focus: undefined };
    expect(sharedSource({ src, digest, ...words, width: 2000, height: 1000 })).toBe(expected);
  });
});
