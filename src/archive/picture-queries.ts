import type { PictureFacts } from '../core/article/article-view.ts';
import { isVaried, type StoredPicture } from '../core/pictures/picture-variants.ts';
import type { Reading, Row } from './reading.ts';
import { noteRead } from './recorded-reads.ts';

/** What is known of a picture named by its URL path; undefined where it is missing or broken. */
export function findPicture(reading: Reading, src: string): PictureFacts | undefined {
  // Of a picture that has variants the bytes themselves are read: their names hold its id.
  noteRead(isVaried(src) ? `body content${src}` : `media ${src}`);
  return pictureFacts(reading, src);
}

/** The same, for whoever reads an article that names the picture: that is noted already. */
export function pictureFacts(reading: Reading, src: string): PictureFacts | undefined {
  const { facts } = reading.recent(`picture ${src}`, () => {
    const row = reading.row(
      'SELECT width, height, blob FROM media JOIN files USING (path) WHERE path = ?',
      `content${src}`,
    );
    return { facts: row && toFacts(src, row) };
  });
  return facts;
}

/** Every picture that is served in variants. */
export function listPictures(reading: Reading): StoredPicture[] {
  return reading
    .rows('SELECT path, width, height, blob FROM media JOIN files USING (path) ORDER BY path')
    .flatMap((row) => {
      const src = String(row.path).replace(/^content/, '');
      const { width, digest } = toFacts(src, row);
      return digest === undefined ? [] : [{ src, digest, width }];
    });
}

function toFacts(src: string, { width, height, blob }: Row): PictureFacts {
  const digest = isVaried(src) ? String(blob) : undefined;
  return { width: Number(width), height: Number(height), digest };
}
