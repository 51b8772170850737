/**
 * A JPEG, PNG or WebP without what does not draw: where and with what it was taken, comments, thumbnails. The
 * picture itself keeps every byte. Undefined where the file is not built as it should be, or is turned by its
 * metadata, so that it has to be drawn anew.
 */
export function stripMetadata(bytes: Uint8Array, kind: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    if (kind === 'jpg') return join(jpegParts(bytes));
    if (kind === 'png') return join(pngParts(bytes));
    if (kind === 'webp') return webp(bytes);
    return undefined;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function jpegParts(bytes: Uint8Array): Uint8Array[] {
  const view = viewOf(bytes);
  const parts = [bytes.subarray(0, 2)];
  for (let at = 2; ;) {
    if (view.getUint8(at) !== 0xff) throw new RangeError('no marker');
    const marker = view.getUint8(at + 1);
    // The scan, to the end.
    if (marker === 0xda) return [...parts, bytes.subarray(at)];
    const end = at + 2 + view.getUint16(at + 2);
    const segment = bytes.subarray(at, end);
    if (end > bytes.length) throw new RangeError('cut short');
    if (marker === 0xe1 && isTurned(segment.subarray(4))) throw new RangeError('turned');
    // APP0 is the format, APP2 the colours, APP14 how they are coded.
    const isKept = marker < 0xe0 || [0xe0, 0xe2, 0xee].includes(marker);
    if (isKept && marker !== 0xfe) parts.push(segment);
    at = end;
  }
}

/** Whether EXIF data asks for the picture to be shown turned or mirrored. */
function isTurned(exif: Uint8Array): boolean {
  if (String.fromCharCode(...exif.subarray(0, 4)) !== 'Exif') return false;
  const view = viewOf(exif.subarray(6));
  const isLittle = view.getUint16(0) === 0x4949;
  const first = view.getUint32(4, isLittle);
  const entries = view.getUint16(first, isLittle);
  for (let index = 0; index < entries; index++) {
    const at = first + 2 + index * 12;
    if (view.getUint16(at, isLittle) === ORIENTATION) return view.getUint16(at + 8, isLittle) > 1;
  }
  return false;
}

function pngParts(bytes: Uint8Array): Uint8Array[] {
  const view = viewOf(bytes);
  const parts = [bytes.subarray(0, 8)];
  for (let at = 8; at < bytes.length;) {
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) throw new RangeError('cut short');
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (!PNG_ASIDES.has(name)) parts.push(bytes.subarray(at, end));
    at = end;
    if (name === 'IEND') break;
  }
  return parts;
}

function webp(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const view = viewOf(bytes);
  const parts = [bytes.subarray(0, 12)];
  for (let at = 12; at + 8 <= bytes.length;) {
    const size = view.getUint32(at + 4, true);
    const end = at + 8 + size + (size % 2);
    if (at + 8 + size > bytes.length) throw new RangeError('cut short');
    const name = String.fromCharCode(...bytes.subarray(at, at + 4));
    if (name !== 'EXIF' && name !== 'XMP ') parts.push(bytes.subarray(at, end));
    at = end;
  }
  const whole = join(parts);
  const written = viewOf(whole);
  written.setUint32(4, whole.length - 8, true);
  if (String.fromCharCode(...whole.subarray(12, 16)) === 'VP8X')
    written.setUint8(20, written.getUint8(20) & ~WEBP_ASIDES);
  return whole;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function join(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const ORIENTATION = 0x0112;
const PNG_ASIDES = new Set(['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME']);
/** The bits of VP8X that announce EXIF and XMP. */
const WEBP_ASIDES = 0b1100;
