import { NewsroomError } from '../newsroom-error.ts';
import { findPdfProblem } from './pdf-check.ts';
import { measureAvif, measureGif, measureJpeg, measurePng, measureWebp } from './raster-check.ts';
import { findSvgProblem } from '../../core/pictures/svg-check.ts';
import type { ContentPath } from '../files/content-path.ts';
import type { Size } from './raster-check.ts';

/** Refuses bytes that are not what the file's extension says, that hold script, or that are too large. */
export function checkMedia(path: ContentPath, bytes: Buffer): void {
  if (bytes.length > LARGEST) throw refuse(path, 'lớn hơn 20 MB', 'Thu nhỏ ảnh rồi tải lên lại.');
  if (path.extension === 'svg') {
    const problem = findSvgProblem(bytes);
    if (problem)
      throw refuse(
        path,
        problem,
        'Xuất lại tệp SVG ở dạng đơn giản (plain SVG), không kịch bản, không liên kết ngoài.',
      );
    return;
  }
  if (MARKUP.test(bytes.toString('latin1')) || bytes.subarray(-LONGEST_ZIP_END).includes('PK\x05\x06'))
    throw refuse(path, 'chứa mã trang web giấu bên trong', 'Mở ảnh bằng phần mềm sửa ảnh rồi xuất lại.');
  if (path.extension === 'pdf') checkPdf(path, bytes);
  else checkRaster(path, bytes);
}

function checkRaster(path: ContentPath, bytes: Buffer): void {
  const size = measures[path.extension]?.(bytes);
  if (!size)
    throw refuse(
      path,
      `không phải ảnh ${path.extension.toUpperCase()} đúng`,
      'Xuất lại ảnh, hoặc đặt đúng đuôi tệp.',
    );
  if (size.width * size.height > MOST_PIXELS)
    throw refuse(path, 'có hơn 100 triệu điểm ảnh', 'Thu nhỏ ảnh rồi tải lên lại.');
}

function checkPdf(path: ContentPath, bytes: Buffer): void {
  const problem = findPdfProblem(bytes);
  if (problem) throw refuse(path, problem, 'In lại tài liệu ra PDF thường.');
}

function refuse(path: ContentPath, reason: string, hint: string): NewsroomError {
  return new NewsroomError('media', `Tệp “${path.name}” ${reason}.`, { hint });
}

const measures: Record<string, (bytes: Buffer) => Size | undefined> = {
  jpg: measureJpeg,
  jpeg: measureJpeg,
  png: measurePng,
  gif: measureGif,
  webp: measureWebp,
  avif: measureAvif,
};

// A picture that is also a page: harmless as long as it is served as a picture, and never made by a camera.
const MARKUP = /<script|<\?php|<!doctype html|<iframe|<(?:html|body|svg|img|object|embed|meta|math)[\s/>]/i;
const LONGEST_ZIP_END = 65_557;
const LARGEST = 20 * 1024 * 1024;
const MOST_PIXELS = 100_000_000;
