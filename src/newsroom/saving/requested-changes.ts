import { parseContentPath } from '../files/content-path.ts';
import { parseEntryPath } from '../files/entries.ts';
import { checkMedia } from '../media/media-check.ts';
import { checkMediaAddress, toMediaName } from '../media/media-name.ts';
import { parseMediaPath } from '../media/media.ts';
import { NewsroomError } from '../newsroom-error.ts';
import { encodeText } from '../files/text.ts';
import type { Change } from './change.ts';
import type { ParamsOf } from '../protocol.ts';

/** The changes a `persistEntry` asks for: texts first, a rename as its two halves, then new media. */
export function toEntryChanges(params: ParamsOf<'persistEntry'>): Change[] {
  const { dataFiles, assets, options } = params;
  const texts = dataFiles.flatMap(({ path, newPath, raw }): Change[] => {
    const bytes = encodeText(raw);
    const from = { path: parseEntryPath(path), base: baseOf(params.base, path) };
    if (!newPath || newPath === path)
      return [{ ...from, bytes, base: from.base === undefined && options.newEntry ? null : from.base }];
    const to = parseEntryPath(newPath);
    if (to.collection !== from.path.collection)
      throw new NewsroomError('params', 'Không chuyển được bài sang mục khác.');
    return [
      { path: to, bytes, base: null, isMove: true },
      { ...from, bytes: null, isMove: true },
    ];
  });
  const media = assets.map((asset) => toMediaChange(asset, baseOf(params.base, asset.path)));
  return checked([...texts, ...media], params.base);
}

/** The change a `persistMedia` asks for; the name becomes plain ASCII, the reply says which. */
export function toUpload({ asset, base }: ParamsOf<'persistMedia'>): Change {
  const cut = asset.path.lastIndexOf('/') + 1;
  const path = `${asset.path.slice(0, cut)}${toMediaName(asset.path.slice(cut))}`;
  const given = baseOf(base, asset.path) ?? baseOf(base, path);
  return toMediaChange({ ...asset, path }, given);
}

/** The changes a deletion asks for. */
export function toRemovals(paths: readonly string[], base: Bases): Change[] {
  return checked(
    paths.map((path) => ({ path: parseContentPath(path), bytes: null, base: baseOf(base, path) })),
    base,
  );
}

function toMediaChange(asset: { path: string; content: string }, base: string | null | undefined): Change {
  const path = parseMediaPath(asset.path);
  if (base === undefined || base === null) checkMediaAddress(asset.path);
  const bytes = decodeBase64(asset.content);
  checkMedia(path, bytes);
  return { path, bytes, base };
}

// Buffer.from drops what is not base64 without a word.
function decodeBase64(content: string): Buffer {
  const bytes = Buffer.from(content, 'base64');
  if (bytes.length === 0 || bytes.toString('base64') !== content)
    throw new NewsroomError('params', 'Nội dung tệp không phải base64 đúng.');
  return bytes;
}

function checked(changes: Change[], base: Bases): Change[] {
  const paths = new Set(changes.map(({ path }) => path.path.toLowerCase()));
  if (paths.size !== changes.length) throw new NewsroomError('params', 'Một tệp được nêu hai lần.');
  const stray = Object.keys(base ?? {}).some((path) => !paths.has(path.toLowerCase()));
  if (stray) throw new NewsroomError('params', 'Có bản gốc (base) của tệp không nằm trong yêu cầu.');
  return changes;
}

function baseOf(base: Bases, path: string): string | null | undefined {
  return base && Object.hasOwn(base, path) ? base[path] : undefined;
}

type Bases = Record<string, string | null> | undefined;
