import { picturePath, pictureProblem } from '../src/core/editing/picture-file.ts';
import { toStamp } from '../src/core/text/date.ts';
import { pendingPictures } from './pending-pictures.ts';
import { loadPictures } from './stored-pictures.ts';

/** Takes a picked file in: its future path, under this month, or why it cannot be taken. */
export async function pickPicture(file: File): Promise<{ path?: string; problem?: string }> {
  const problem = pictureProblem(file);
  if (problem !== undefined) return { problem };
  const stored = new Set((await loadPictures().catch(() => [])).map(({ path }) => path));
  const [year = '', month = ''] = toStamp(new Date()).split('-');
  const path = picturePath(
    file.name,
    { year, month },
    (name) => stored.has(name) || pendingPictures.has(name),
  );
  pendingPictures.add(path, file);
  return { path };
}
