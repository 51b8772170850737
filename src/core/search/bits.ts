const MOST_BITS = 16;
/** So many bytes the reader looks ahead; who needs more reads what is not there. */
const AHEAD = 4;

/** Writes numbers bit by bit, the highest bit first. */
export function writeBits(): BitWriter {
  let bytes = new Uint8Array(64);
  let size = 0;
  let held = 0;
  let count = 0;

  function push(byte: number): void {
    if (size === bytes.length) {
      const more = new Uint8Array(2 * size);
      more.set(bytes);
      bytes = more;
    }
    bytes[size++] = byte;
  }

  function bits(value: number, width: number): void {
    held = (held << width) | (value & ((1 << width) - 1));
    count += width;
    while (count >= 8) {
      count -= 8;
      push((held >>> count) & 0xff);
    }
    held &= (1 << count) - 1;
  }

  return {
    bits,
    rice(value, parameter) {
      let ones = value >> parameter;
      for (; ones >= MOST_BITS; ones -= MOST_BITS) bits(-1, MOST_BITS);
      // A nought ends them.
      bits(((1 << ones) - 1) << 1, ones + 1);
      bits(value, parameter);
    },
    end() {
      if (count > 0) bits(0, 8 - count);
      return bytes.subarray(0, size);
    },
  };
}

/** Reads what {@link writeBits} wrote, from a byte on; the numbers come by the ten thousand, so all is in local variables. */
export function readBits(bytes: Uint8Array, start: number): BitReader {
  let at = start;
  /** The bits at hand, from the highest of 32 down. */
  let held = 0;
  let count = 0;

  function fill(): void {
    while (count <= MOST_BITS) {
      held |= (bytes[at++] ?? 0) << (24 - count);
      count += 8;
    }
    if (at > bytes.length + AHEAD) throw new Error('A file of words ends too early.');
  }

  function bits(width: number): number {
    if (width === 0) return 0;
    if (count < width) fill();
    const value = held >>> (32 - width);
    held <<= width;
    count -= width;
    return value;
  }

  return {
    bits,
    rice(parameter) {
      let ones = 0;
      for (;;) {
        if (count === 0) fill();
        const run = Math.min(Math.clz32(~held), count);
        ones += run;
        const used = Math.min(run + 1, count);
        held <<= used;
        count -= used;
        if (used > run) return (ones << parameter) | bits(parameter);
      }
    },
  };
}

/** The parameter that writes these numbers shortest in Rice's code. @see https://en.wikipedia.org/wiki/Golomb_coding */
export function chooseParameter(values: Iterable<number>): number {
  /** What is left of the numbers, together, without their last bits. */
  const sums = new Float64Array(MOST_BITS);
  let count = 0;
  for (const value of values) {
    count += 1;
    let rest = value;
    for (let parameter = 0; rest > 0 && parameter < MOST_BITS; parameter++, rest >>= 1) {
      sums[parameter] = (sums[parameter] ?? 0) + rest;
    }
  }
  let [best, least] = [0, Infinity];
  for (const [parameter, sum] of sums.entries()) {
    const size = sum + count * (1 + parameter);
    if (size < least) [best, least] = [parameter, size];
  }
  return best;
}

export interface BitWriter {
  /** Up to sixteen bits. */
  bits(value: number, width: number): void;
  /** A number that is mostly small, in Rice's code. */
  rice(value: number, parameter: number): void;
  end(): Uint8Array;
}

export interface BitReader {
  bits(width: number): number;
  rice(parameter: number): number;
}
