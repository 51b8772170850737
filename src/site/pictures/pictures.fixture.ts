import sharp from 'sharp';

/** A picture with soft shapes, like a photograph; `seed` makes another one. */
export async function paint(
  { width = 1000, height = 600, seed = 0 }: { width?: number; height?: number; seed?: number } = {},
  format: 'jpeg' | 'png' | 'webp' | 'avif' | 'gif' = 'jpeg',
): Promise<Buffer> {
  const dots = Uint8Array.from({ length: 8 * 6 * 3 }, (_, index) => (index * 97 + seed * 41) % 256);
  return sharp(dots, { raw: { width: 8, height: 6, channels: 3 } })
    .resize(width, height, { fit: 'fill', kernel: 'cubic' })
    .toFormat(format)
    .toBuffer();
}
