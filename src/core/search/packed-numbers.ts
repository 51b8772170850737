const text = { to: new TextEncoder(), from: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }) };

/** The bytes of a text, behind their number. */
export function packText(value: string): number[] {
  const bytes = text.to.encode(value);
  return [...packNumber(bytes.length), ...bytes];
}

/** Seven bits a byte, the lowest first. */
export function packNumber(value: number): number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...packNumber(value >> 7)];
}

export function joinBytes(parts: readonly ArrayLike<number>[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

/**
 * Reads what {@link packNumber} and {@link packText} wrote, from a byte on.
 * @throws {Error} where the bytes end too early
 */
export function readNumbers(bytes: Uint8Array, start: number) {
  let at = start;
  function number(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++];
      if (byte === undefined || shift > 28) throw cutShort();
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  }
  return {
    number,
    text() {
      const length = number();
      return text.from.decode(bytes.subarray(at, (at += length)));
    },
    skipText() {
      const length = number();
      at += length;
    },
    position: () => at,
  };
}

export function cutShort(): Error {
  return new Error('A file of words ends too early.');
}
