import { readPictureKind, type PictureKind } from '../pictures/picture-kind.ts';
import { findSvgProblem } from '../pictures/svg-check.ts';
import { formatNumber } from '../text/number.ts';
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
  if (HOSTILE_NAME.test(name))
    return 'Tên tệp có ký tự ẩn, dấu gạch chéo hoặc đuôi của chương trình. Hãy đổi tên tệp rồi chọn lại.';
  if (/\.hei[cf]$/i.test(name)) return HEIC;
  if (!PICTURE.test(name)) return `Tệp này không phải là ảnh. ${CHOOSE}`;
  if (size === 0) return 'Tệp ảnh này trống.';
  const most = /\.(?:gif|svg)$/i.test(name) ? MOST_KEPT : MOST_PICKED;
  return size > most ? tooLarge(size, most) : undefined;
}

/** What a picked file really is, or why its bytes cannot be taken. */
export function checkPictureBytes(bytes: Uint8Array): { kind: PictureKind } | { problem: string } {
  const kind = readPictureKind(bytes);
  if (kind === undefined) return { problem: `Tệp này mang tên ảnh nhưng không phải là ảnh. ${CHOOSE}` };
  if (kind === 'heic') return { problem: HEIC };
  const fault = kind === 'svg' ? findSvgProblem(bytes) : undefined;
  if (fault === undefined) return { kind };
  return { problem: `Tệp SVG này ${fault}. Hãy xuất lại ở dạng SVG đơn giản (plain SVG) hoặc PNG.` };
}

/** Why a picture cannot be stored even as it was made smaller. */
export function preparedProblem(size: number): string | undefined {
  return size > MOST_KEPT ? tooLarge(size, MOST_KEPT) : undefined;
}

/** A size as an editor reads it. @example saySize(6_213_000) === '6,2 MB' */
export function saySize(bytes: number): string {
  return bytes < 1e6
    ? `${formatNumber(Math.max(1, Math.round(bytes / 1e3)))} kB`
    : `${formatNumber(Number((bytes / 1e6).toFixed(1)))} MB`;
}

/** How large a picture of this size is drawn: its longest side at most 2,000 points. */
export function fitPicture({ width, height }: { width: number; height: number }): {
  width: number;
  height: number;
} {
  const scale = Math.min(1, LONGEST_SIDE / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

function tooLarge(size: number, most: number): string {
  return `Ảnh nặng ${saySize(size)}, nhiều nhất ${saySize(most)}. Hãy thu nhỏ ảnh rồi chọn lại.`;
}

const PICTURE = /[^.]\.(?:jpe?g|png|webp|avif|gif|svg)$/i;
// Control and direction marks make a name look like another; two endings are for two readers.
const HOSTILE_NAME =
  /[\p{Cc}\p{Cf}/\\]|\.(?:php\d?|phtml|html?|xhtml|m?js|exe|bat|cmd|sh|jsp|aspx?|cgi|com|scr)\./iu;
const CHOOSE = 'Hãy chọn tệp JPG, PNG, WebP, AVIF, GIF hoặc SVG.';
const HEIC = 'Ảnh HEIC của iPhone chưa dùng được trên trang. Hãy xuất ảnh sang JPG rồi chọn lại.';
/** What is scaled in the browser may come large; what is stored as it is may not. */
const MOST_PICKED = 40_000_000;
const MOST_KEPT = 10_000_000;
const LONGEST_SIDE = 2_000;
