import { slugify } from '../../core/text/fold.ts';
import { extensionsOf } from '../files/content-path.ts';
import { NewsroomError } from '../newsroom-error.ts';
import { findSegmentProblem } from '../files/path-segment.ts';

/** The name an upload is stored under: plain ASCII, made of what the editor's file was called. Refuses hostile names. */
export function toMediaName(name: string): string {
  const problem = findSegmentProblem(name.normalize('NFC'));
  if (problem) throw badName(name, problem);
  if (HOSTILE.test(name)) throw badName(name, 'Tên có ký tự không được phép.');
  const dot = name.lastIndexOf('.');
  const extension = name.slice(dot + 1).toLowerCase();
  if (dot < 1 || !extensionsOf.media.includes(extension)) {
    throw badName(name, `Chỉ nhận các loại tệp: ${extensionsOf.media.join(', ')}.`);
  }
  const stem = slugify(name.slice(0, dot)) || 'tep';
  return `${stem}.${extension}`;
}

/** Refuses a path for new media that is not plain ASCII: an article already names it, so it cannot be renamed. */
export function checkMediaAddress(path: string): void {
  const name = path.split('/').at(-1) ?? '';
  if (!/^[a-z0-9][\w.-]*$/i.test(name))
    throw badName(name, `Đổi tên tệp thành “${toMediaName(name)}” rồi chọn lại.`);
  if (!/^(?:[a-z0-9][a-z0-9_-]*\/)+$/i.test(path.slice(0, -name.length)))
    throw badName(path, 'Thư mục ảnh chỉ gồm chữ không dấu và số.');
}

function badName(name: string, reason: string): NewsroomError {
  const shown = name.slice(0, 80).replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '�');
  return new NewsroomError('media', `Tên tệp “${shown}” không được phép.`, { hint: reason });
}

const HOSTILE = /[`$;{}=^]/;
