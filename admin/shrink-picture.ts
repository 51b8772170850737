import {
  checkPictureBytes,
  fitPicture,
  pictureProblem,
  preparedProblem,
  saySize,
} from '../src/core/editing/picture-file.ts';
import { isAnimated, type PictureKind } from '../src/core/pictures/picture-kind.ts';
import { stripMetadata } from '../src/core/pictures/strip-metadata.ts';
import { formatNumber } from '../src/core/text/number.ts';

/**
 * Makes a picked file fit to be stored: upright, at most 2,000 points at its longest side, without where and when
 * it was taken, as WebP or JPEG where that is smaller. Drawings and moving pictures stay as they are.
 */
export async function shrinkPicture(file: File): Promise<ShrunkPicture> {
  const refusal = pictureProblem(file);
  if (refusal !== undefined) return { problem: refusal };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const checked = checkPictureBytes(bytes);
  if ('problem' in checked) return checked;
  const { kind } = checked;
  const made =
    kind === 'svg' || isAnimated(bytes, kind) ? { blob: file, kind } : await redraw(file, bytes, kind);
  if (!made) return { problem: 'Ảnh hỏng hoặc không đọc được. Hãy mở ảnh gốc và lưu lại dạng JPG.' };
  const problem = preparedProblem(made.blob.size);
  if (problem !== undefined) return { problem };
  const name = file.name.replace(/\.\w+$/, `.${made.kind}`);
  return { file: new File([made.blob], name, { type: made.blob.type }), note: sayChange(file, made) };
}

async function redraw(file: File, bytes: Uint8Array, kind: PictureKind): Promise<Made | undefined> {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => undefined);
  if (!bitmap) return undefined;
  const size = fitPicture(bitmap);
  const isWhole = size.width === bitmap.width && size.height === bitmap.height;
  const canvas = document.createElement('canvas');
  canvas.width = size.width;
  canvas.height = size.height;
  const context = canvas.getContext('2d');
  if (!context) return undefined;
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, size.width, size.height);
  bitmap.close();
  const stripped = isWhole ? stripMetadata(bytes, kind) : undefined;
  const candidates: Made[] = [
    ...(await encode(canvas, kind)),
    ...(stripped ? [{ blob: new Blob([stripped], { type: file.type }), kind }] : []),
  ];
  const smallest = candidates.sort((a, b) => a.blob.size - b.blob.size)[0];
  return smallest && { ...smallest, size };
}

/** A browser that cannot write WebP gives PNG instead; a photograph is then better a JPEG. */
async function encode(canvas: HTMLCanvasElement, kind: PictureKind): Promise<Made[]> {
  const webp = await toBlob(canvas, 'image/webp', WEBP_QUALITY);
  if (webp) return [{ blob: webp, kind: 'webp' }];
  const isPhotograph = kind === 'jpg';
  const blob = await toBlob(canvas, isPhotograph ? 'image/jpeg' : 'image/png', JPEG_QUALITY);
  return blob ? [{ blob, kind: isPhotograph ? 'jpg' : 'png' }] : [];
}

function toBlob(canvas: HTMLCanvasElement, type: string, quality: number): Promise<Blob | undefined> {
  return new Promise((resolve) => {
    canvas.toBlob(
      (blob) => {
        resolve(blob?.type === type ? blob : undefined);
      },
      type,
      quality,
    );
  });
}

function sayChange(file: File, { blob, size }: Made): string {
  const measure = size ? `, ${formatNumber(size.width)} × ${formatNumber(size.height)} điểm ảnh` : '';
  return blob.size < file.size
    ? `Đã giảm từ ${saySize(file.size)} xuống ${saySize(blob.size)}${measure}.`
    : `${saySize(blob.size)}${measure}.`;
}

const WEBP_QUALITY = 0.85;
const JPEG_QUALITY = 0.88;

interface Made {
  blob: Blob;
  kind: PictureKind;
  size?: { width: number; height: number };
}

type ShrunkPicture = { file: File; note: string } | { problem: string };
