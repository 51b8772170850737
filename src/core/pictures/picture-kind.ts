/** What a file really is, from its first bytes, whatever its name says; undefined for what is no picture of ours. */
export function readPictureKind(bytes: Uint8Array): PictureKind | undefined {
  const head = ascii(bytes, 0, 32);
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpg';
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (/^GIF8[79]a/.test(head)) return 'gif';
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'webp';
  if (head.slice(4, 8) === 'ftyp')
    return /avi[fs]/.test(head.slice(8)) ? 'avif' : isHeif(head) ? 'heic' : undefined;
  return /^(?:\xef\xbb\xbf)?\s*(?:<\?xml|<!--|<svg)/.test(head) ? 'svg' : undefined;
}

/** Whether a picture moves: re-encoding it would leave only its first frame. */
export function isAnimated(bytes: Uint8Array, kind: PictureKind): boolean {
  if (kind === 'gif') return true;
  if (kind === 'png') return ascii(bytes, 0, LOOKED_AT).includes('acTL');
  if (kind === 'webp') return ascii(bytes, 0, LOOKED_AT).includes('ANIM');
  return kind === 'avif' && ascii(bytes, 8, 12) === 'avis';
}

function isHeif(head: string): boolean {
  return /hei[cxms]|hev[cx]|mif1|msf1/.test(head.slice(8));
}

function ascii(bytes: Uint8Array, start: number, end: number): string {
  return String.fromCharCode(...bytes.subarray(start, end));
}

const LOOKED_AT = 4_096;

export type PictureKind = 'jpg' | 'png' | 'gif' | 'webp' | 'avif' | 'heic' | 'svg';
