import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Archive } from '../../archive/archive.ts';
import {
  VARIANTS_FOLDER,
  listVariants,
  sourceOf,
  type StoredPicture,
  type Variant,
} from '../../core/pictures/picture-variants.ts';
import { storedPicture, type PictureCache } from './picture-cache.ts';

/** Answers for one variant of a picture in the dev server, making it if need be; only for those that pages name. */
export async function serveVariant(
  archive: Archive,
  cache: PictureCache,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const found = findVariant(archive, `/${VARIANTS_FOLDER}${request.url ?? ''}`);
  if (!found) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Không có tệp này.');
    return;
  }
  const { picture, variant } = found;
  if (!cache.has(picture, variant)) await makeOnce(cache, found);
  response
    .writeHead(200, {
      'content-type': `image/${variant.format}`,
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    })
    .end(readFileSync(cache.file(picture, variant)));
}

function findVariant(archive: Archive, url: string): FoundVariant | undefined {
  const address = url.replace(/\?.*$/s, '');
  const src = sourceOf(address);
  const picture = src === undefined ? undefined : storedPicture(archive, src);
  const variant = picture && listVariants(picture).find(({ file }) => `/${file}` === address);
  return variant && { picture, variant };
}

/** A browser asks for the same picture several times while a page is being laid out. */
async function makeOnce(cache: PictureCache, { picture, variant }: FoundVariant): Promise<void> {
  const file = cache.file(picture, variant);
  const making = inWork.get(file) ?? cache.make(picture, variant);
  inWork.set(file, making);
  try {
    await making;
  } finally {
    inWork.delete(file);
  }
}

const inWork = new Map<string, Promise<void>>();

interface FoundVariant {
  picture: StoredPicture;
  variant: Variant;
}
