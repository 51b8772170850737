import { slugify } from '../text/fold.ts';

/**
 * The media path for a picture an editor picked, in the folder of the month; it becomes part of a URL, so its
 * name is folded. `isTaken` says whether a path has a file already.
 */
export function picturePath(
  fileName: string,
  { year, month }: { year: string; month: string },
  isTaken: (path: string) => boolean,
): string {
  const dot = fileName.lastIndexOf('.');
  const base = slugify(dot > 0 ? fileName.slice(0, dot) : fileName, 60) || 'anh';
  const extension = fileName.slice(dot + 1).toLowerCase();
  for (let number = 1; ; number++) {
    const path = `/media/${year}/${month}/${base}${number === 1 ? '' : `-${number}`}.${extension}`;
    if (!isTaken(path)) return path;
  }
}

/** Why a picked file cannot be taken as a picture, in the editor's words; undefined where it can. */
export function pictureProblem({ name, size }: { name: string; size: number }): string | undefined {
  if (!PICTURE.test(name))
    return 'Tệp này không phải là ảnh. Hãy chọn tệp JPG, PNG, WebP, AVIF, GIF hoặc SVG.';
  if (size === 0) return 'Tệp ảnh này trống.';
  if (size > MAX_BYTES) {
    return `Ảnh nặng ${(size / 1e6).toFixed(1).replace('.', ',')} MB, nhiều nhất 10 MB. Hãy thu nhỏ ảnh rồi chọn lại.`;
  }
  return undefined;
}

const PICTURE = /[^.]\.(?:jpe?g|png|webp|avif|gif|svg)$/i;
const MAX_BYTES = 10_000_000;
