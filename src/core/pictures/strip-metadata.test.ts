import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { isAnimated, readPictureKind } from './picture-kind.ts';
import { stripMetadata } from './strip-metadata.ts';

const EXIF = { IFD0: { Artist: 'NGUOI-CHUP', Copyright: 'BI-MAT' }, IFD3: { GPSLatitudeRef: 'N' } };
const FORMATS = [
  ['jpg', 'jpeg'],
  ['png', 'png'],
  ['webp', 'webp'],
] as const;

describe.each(FORMATS)('a picture as %s', (kind, format) => {
  const make = (orientation = 1) =>
    sharp({ create: { width: 40, height: 30, channels: 3, background: '#a11' } })
      .composite([
        {
          input: Buffer.from('<svg width="20" height="9"><rect width="20" height="9" fill="blue"/></svg>'),
          left: 2,
          top: 3,
        },
      ])
      .withMetadata({ orientation })
      .withExifMerge(EXIF)
      .toFormat(format)
      .toBuffer();

  it('keeps every point and loses who took it where', async () => {
    const bytes = await make();
    expect(readPictureKind(bytes)).toBe(kind);
    expect(isAnimated(bytes, kind)).toBe(false);
    expect(bytes.includes('NGUOI-CHUP')).toBe(true);
    const stripped = stripMetadata(bytes, kind);
    expect(stripped).toBeDefined();
    const whole = Buffer.from(stripped ?? []);
    expect(whole.includes('NGUOI-CHUP')).toBe(false);
    expect(whole.length).toBeLessThan(bytes.length);
    expect((await sharp(whole).metadata()).exif).toBeUndefined();
    expect(await sharp(whole).raw().toBuffer()).toEqual(await sharp(bytes).raw().toBuffer());
  });

  it('takes nothing out twice', async () => {
    const once = stripMetadata(await make(), kind);
    expect(stripMetadata(once ?? new Uint8Array(), kind)).toEqual(once);
  });

  it('gives up on what is cut short, without an error', async () => {
    const bytes = await make();
    for (const length of [0, 5, 13, 30, Math.floor(bytes.length / 3)]) {
      expect(() => stripMetadata(bytes.subarray(0, length), kind)).not.toThrow();
    }
  });
});

describe('stripMetadata', () => {
  it('leaves to drawing what its metadata turns', async () => {
    const turned = await sharp({ create: { width: 4, height: 3, channels: 3, background: 'red' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    expect(stripMetadata(turned, 'jpg')).toBeUndefined();
  });
});
