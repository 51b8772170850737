import { picturePath } from '../src/core/editing/picture-file.ts';
import { toStamp } from '../src/core/text/date.ts';
import { pendingPictures } from './pending-pictures.ts';
import { shrinkPicture } from './shrink-picture.ts';
import { loadPictures } from './stored-pictures.ts';

/**
 * Takes a picked file in: checks it and makes it smaller, here and now, and gives its future path, under this
 * month, or says why it cannot be taken. The path is what the entry names; the file travels with its save.
 */
export async function pickPicture(file: File): Promise<PickedPicture> {
  const shrunk = await shrinkPicture(file).catch((error: unknown) => {
    console.error(error);
    return { problem: 'Không đọc được tệp này. Hãy thử chọn lại.' };
  });
  if ('problem' in shrunk) return shrunk;
  const stored = new Set((await loadPictures().catch(() => [])).map(({ path }) => path));
  const [year = '', month = ''] = toStamp(new Date()).split('-');
  const path = picturePath(
    shrunk.file.name,
    { year, month },
    (name) => stored.has(name) || pendingPictures.has(name),
  );
  pendingPictures.add(path, shrunk.file);
  return { path, note: shrunk.note };
}

export interface PickedPicture {
  path?: string;
  problem?: string;
  /** What was done to the picture. */
  note?: string;
}
