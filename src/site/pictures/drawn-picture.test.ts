import sharp from 'sharp';
import { expect, it } from 'vitest';
import { drawShareCard } from '../../core/pictures/share-card.ts';
import { drawnPicture } from './drawn-picture.ts';

const CARD = { kind: 'Địa bàn', paper: 'Nhịp Công đoàn', tagline: 'Tin từ cơ sở' };

it('makes of a drawing a PNG as networks ask for, with its words in it', async () => {
  const [drawn, empty] = await Promise.all(
    ['Ứng Hòa', ''].map((name) => drawnPicture(drawShareCard({ ...CARD, name }))),
  );
  expect(await sharp(drawn).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
  const ink = await Promise.all(
    [drawn, empty].map(async (png) => (await sharp(png).stats()).channels[0]?.mean),
  );
  expect(ink[0]).toBeLessThan((ink[1] ?? 0) - 2);
});
