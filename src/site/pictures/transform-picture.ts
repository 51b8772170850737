import type { LocalImageService } from 'astro';
import type { VariantFormat } from '../../core/pictures/picture-variants.ts';
import { pictureService } from './picture-settings.ts';

/**
 * Makes one variant of a picture with Astro's image service. The same bytes and settings give the same bytes.
 * Undefined where the picture cannot be read.
 */
export async function transformPicture(
  original: Uint8Array,
  { width, format }: { width: number; format: VariantFormat },
): Promise<Uint8Array | undefined> {
  const { sharp, service } = await (loading ??= load());
  try {
    const still = await toStill(sharp, original);
    const config = { service: pictureService } as Parameters<LocalImageService['transform']>[2];
    const made = await service.transform(still, { src: 'a picture', width, format }, config, SILENT);
    // The service hands back what it could not read; sharp calls AVIF by its container's name.
    return made.format === format || (format === 'avif' && made.format === 'heif') ? made.data : undefined;
  } catch {
    return undefined;
  }
}

/** The first frame of an animation: AVIF would hold all of them, one under another. */
async function toStill(sharp: Sharp, original: Uint8Array): Promise<Uint8Array> {
  const { pages = 1 } = await sharp(original).metadata();
  return pages > 1 ? sharp(original, { page: 0 }).png().toBuffer() : original;
}

/** Only where there is a picture to make: loading takes longer than a publish of words. */
async function load(): Promise<{ sharp: Sharp; service: LocalImageService }> {
  const [{ default: sharp }, { default: service }] = await Promise.all([
    import('sharp'),
    import('astro/assets/services/sharp'),
  ]);
  // One thread a picture: several pictures are in work at a time.
  sharp.concurrency(1);
  return { sharp, service };
}

let loading: ReturnType<typeof load> | undefined;

const quiet = () => undefined;
const SILENT = { warn: quiet, error: quiet, info: quiet, debug: quiet } as unknown as Parameters<
  LocalImageService['transform']
>[3];

type Sharp = typeof import('sharp').default;
