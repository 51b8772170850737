/** The size in a PNG that is whole: signature, IHDR first, chunks to IEND, nothing behind. */
export function measurePng(bytes: Buffer): Size | undefined {
  if (
    bytes.length < 45 ||
    bytes.toString('latin1', 0, 8) !== '\x89PNG\r\n\x1a\n' ||
    bytes.toString('latin1', 12, 16) !== 'IHDR'
  )
    return undefined;
  for (let at = 8; at + 12 <= bytes.length;) {
    const next = at + 12 + bytes.readUInt32BE(at);
    if (bytes.toString('latin1', at + 4, at + 8) === 'IEND') {
      return next === bytes.length ? sized(bytes.readUInt32BE(16), bytes.readUInt32BE(20)) : undefined;
    }
    at = next;
  }
  return undefined;
}

/** The size in a GIF whose blocks lead to its trailer, the last byte. */
export function measureGif(bytes: Buffer): Size | undefined {
  if (bytes.length < 14 || !/^GIF8[79]a$/.test(bytes.toString('latin1', 0, 6))) return undefined;
  let at = 13 + colourTable(bytes.readUInt8(10));
  while (at < bytes.length) {
    const kind = bytes[at];
    if (kind === 0x3b)
      return at === bytes.length - 1 ? sized(bytes.readUInt16LE(6), bytes.readUInt16LE(8)) : undefined;
    if (kind === 0x21) at += 2;
    else if (kind === 0x2c && at + 10 < bytes.length) at += 11 + colourTable(bytes.readUInt8(at + 9));
    else return undefined;
    for (let length = bytes[at]; length; length = bytes[at]) at += length + 1;
    at += 1;
  }
  return undefined;
}

/** The size in a JPEG whose segments lead from a frame header to a scan; cameras append data, so the end is free. */
export function measureJpeg(bytes: Buffer): Size | undefined {
  if (bytes.length < 20 || bytes.readUInt16BE(0) !== 0xffd8) return undefined;
  let size: Size | undefined;
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff;) {
    const marker = bytes.readUInt8(at + 1);
    const length = bytes.readUInt16BE(at + 2);
    if (marker === 0xff) at += 1;
    else if (marker === 0xda) return bytes.lastIndexOf(END_OF_IMAGE) > at ? size : undefined;
    else if (marker < 0xc0 || marker === 0xd8 || marker === 0xd9 || length < 2) return undefined;
    else {
      if (isFrame(marker)) size = sized(bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5));
      at += 2 + length;
    }
  }
  return undefined;
}

/** The size in a WebP whose RIFF length is the file's. */
export function measureWebp(bytes: Buffer): Size | undefined {
  if (
    bytes.length < 30 ||
    bytes.toString('latin1', 0, 4) !== 'RIFF' ||
    bytes.toString('latin1', 8, 12) !== 'WEBP'
  )
    return undefined;
  const length = bytes.readUInt32LE(4) + 8;
  if (length !== bytes.length && length + 1 !== bytes.length) return undefined;
  const kind = bytes.toString('latin1', 12, 16);
  if (kind === 'VP8X') return sized(bytes.readUIntLE(24, 3) + 1, bytes.readUIntLE(27, 3) + 1);
  if (kind === 'VP8 ' && bytes.readUIntBE(23, 3) === 0x9d012a)
    return sized(bytes.readUInt16LE(26) & 0x3fff, bytes.readUInt16LE(28) & 0x3fff);
  if (kind !== 'VP8L' || bytes[20] !== 0x2f) return undefined;
  const packed = bytes.readUInt32LE(21);
  return sized((packed & 0x3fff) + 1, ((packed >>> 14) & 0x3fff) + 1);
}

/** The size in an AVIF: `ftyp` of an AVIF brand, boxes that fill the file, the largest `ispe`. */
export function measureAvif(bytes: Buffer): Size | undefined {
  if (bytes.length < 32 || bytes.toString('latin1', 4, 8) !== 'ftyp') return undefined;
  const brands = bytes.toString('latin1', 8, Math.min(bytes.readUInt32BE(0), 128)).match(/.{4}/gs) ?? [];
  if (!brands.some((brand) => brand === 'avif' || brand === 'avis')) return undefined;
  let at = 0;
  while (at + 8 <= bytes.length) {
    const length = bytes.readUInt32BE(at);
    if (length === 0) at = bytes.length;
    else if (length < 8 || !/^[a-zA-Z0-9 ]{4}$/.test(bytes.toString('latin1', at + 4, at + 8)))
      return undefined;
    else at += length;
  }
  if (at !== bytes.length) return undefined;
  let largest: Size | undefined;
  for (
    let box = bytes.indexOf('ispe');
    box >= 0 && box + 16 <= bytes.length;
    box = bytes.indexOf('ispe', box + 4)
  ) {
    const size = sized(bytes.readUInt32BE(box + 8), bytes.readUInt32BE(box + 12));
    if (size && (!largest || size.width * size.height > largest.width * largest.height)) largest = size;
  }
  return largest;
}

function colourTable(flags: number): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}

// SOF0 to SOF15 without the three other markers among them (ITU-T T.81, table B.1).
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

function sized(width: number, height: number): Size | undefined {
  return width > 0 && height > 0 ? { width, height } : undefined;
}

const END_OF_IMAGE = Buffer.from([0xff, 0xd9]);

/** In pixels. */
export interface Size {
  width: number;
  height: number;
}
