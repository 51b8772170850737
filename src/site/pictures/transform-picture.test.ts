import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { paint } from './pictures.fixture.ts';
import { transformPicture } from './transform-picture.ts';

describe('making a variant of a picture', () => {
  it.each(['avif', 'webp'] as const)('gives the same %s for the same picture', async (format) => {
    const original = await paint();
    const first = await transformPicture(original, { width: 320, format });
    const second = await transformPicture(original, { width: 320, format });
    expect(first).toBeDefined();
    expect(Buffer.from(first ?? []).equals(second ?? Buffer.of())).toBe(true);
  });

  it.each(['jpeg', 'png', 'webp', 'avif'] as const)('reads %s and keeps the proportions', async (format) => {
    const original = await paint({ width: 600, height: 400 }, format);
    const made = await transformPicture(original, { width: 320, format: 'avif' });
    expect(await sharp(made).metadata()).toMatchObject({ format: 'heif', width: 320, height: 213 });
  });

  it('turns a picture of a camera that was held upright', async () => {
    const original = await sharp(await paint({ width: 600, height: 400 }))
      .withMetadata({ orientation: 6 })
      .toBuffer();
    const made = await transformPicture(original, { width: 200, format: 'webp' });
    expect(await sharp(made).metadata()).toMatchObject({ width: 200, height: 300 });
  });

  it('shows the first frame of an animation', async () => {
    const frames = [await paint({ width: 60, height: 40 }), await paint({ width: 60, height: 40, seed: 1 })];
    const original = await sharp(frames, { join: { animated: true } })
      .webp({ loop: 0, delay: [90, 90] })
      .toBuffer();
    expect((await sharp(original).metadata()).pages).toBe(2);
    const made = await transformPicture(original, { width: 30, format: 'avif' });
    expect(await sharp(made).metadata()).toMatchObject({ width: 30, height: 20 });
  });

  it('gives nothing for bytes that are no picture', async () => {
    const words = Buffer.from('không phải ảnh');
    expect(await transformPicture(words, { width: 320, format: 'avif' })).toBeUndefined();
  });
});
