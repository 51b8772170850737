const MOST_BITS = 16;
/** So many bits are left of 32 where a byte begins somewhere in the first of their bytes. */
const SEEN_BITS = 25;
/** Of so many numbers those below so much are counted, and no longer kept one by one. */
const MANY = 64;
const SMALL = 1024;

/** Writes numbers bit by bit, the highest bit first. */
export class BitWriter {
  #bytes = new Uint8Array(64);
  #size = 0;
  /** The bits that fill no byte yet. */
  #held = 0;
  #count = 0;

  /** Up to sixteen bits. */
  bits(value: number, width: number): void {
    let held = (this.#held << width) | (value & ((1 << width) - 1));
    let count = this.#count + width;
    while (count >= 8) {
      count -= 8;
      this.#push((held >>> count) & 0xff);
    }
    held &= (1 << count) - 1;
    this.#held = held;
    this.#count = count;
  }

  /** A number that is mostly small, in Rice's code. */
  rice(value: number, parameter: number): void {
    let ones = value >> parameter;
    if (ones + 1 + parameter <= MOST_BITS) {
      const last = value & ((1 << parameter) - 1);
      // A nought ends them.
      this.bits(((((1 << ones) - 1) << 1) << parameter) | last, ones + 1 + parameter);
      return;
    }
    for (; ones >= MOST_BITS; ones -= MOST_BITS) this.bits(-1, MOST_BITS);
    this.bits(((1 << ones) - 1) << 1, ones + 1);
    this.bits(value, parameter);
  }

  end(): Uint8Array {
    if (this.#count > 0) this.bits(0, 8 - this.#count);
    return this.#bytes.subarray(0, this.#size);
  }

  #push(byte: number): void {
    if (this.#size === this.#bytes.length) {
      const more = new Uint8Array(2 * this.#size);
      more.set(this.#bytes);
      this.#bytes = more;
    }
    this.#bytes[this.#size++] = byte;
  }
}

/** Reads what {@link BitWriter} wrote, from a byte on. A class: with closures a query took twice as long to read. */
export class BitReader {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #lastWhole: number;
  #at: number;

  constructor(bytes: Uint8Array, start: number) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#lastWhole = bytes.length - 4;
    this.#at = 8 * start;
  }

  /** Where it is, in bits from the first byte on. */
  get position(): number {
    return this.#at;
  }

  set position(at: number) {
    this.#at = at;
  }

  bits(width: number): number {
    if (width === 0) return 0;
    const value = this.#look() >>> (32 - width);
    this.#at += width;
    return value;
  }

  rice(parameter: number): number {
    const seen = this.#look();
    const ones = Math.clz32(~seen);
    const length = ones + 1 + parameter;
    if (length > SEEN_BITS) return this.#riceInParts(parameter);
    this.#at += length;
    return parameter === 0 ? ones : (ones << parameter) | ((seen << (ones + 1)) >>> (32 - parameter));
  }

  #riceInParts(parameter: number): number {
    for (let all = 0; ;) {
      const ones = Math.min(Math.clz32(~this.#look()), SEEN_BITS);
      all += ones;
      this.#at += ones;
      if (ones === SEEN_BITS) continue;
      this.#at += 1;
      return (all << parameter) | this.bits(parameter);
    }
  }

  /** The next bits from the highest down: {@link SEEN_BITS} at least, then noughts. */
  #look(): number {
    const byte = this.#at >>> 3;
    const held = byte <= this.#lastWhole ? this.#view.getInt32(byte) : this.#lookAtEnd(byte);
    return held << (this.#at & 7);
  }

  #lookAtEnd(byte: number): number {
    if (byte >= this.#bytes.length) throw new Error('A file of words ends too early.');
    let held = 0;
    for (let next = 0; next < 4; next++) held = (held << 8) | (this.#bytes[byte + next] ?? 0);
    return held;
  }
}

/** Counts numbers, to choose how they are written. */
export class NumberTally {
  readonly #counts = new Uint32Array(SMALL);
  readonly #kept: number[] = [];
  /** No counted one is greater. */
  #most = -1;

  add(value: number): void {
    if (value >= SMALL || this.#kept.length < MANY) {
      this.#kept.push(value);
      return;
    }
    this.#counts[value] = (this.#counts[value] ?? 0) + 1;
    if (value > this.#most) this.#most = value;
  }

  /**
   * The parameter that writes the numbers shortest in Rice's code; afterwards there are none.
   * @see https://en.wikipedia.org/wiki/Golomb_coding
   */
  takeParameter(): number {
    const [counts, kept] = [this.#counts, this.#kept];
    let most = this.#most;
    while (most >= 0 && counts[most] === 0) most--;
    let all = kept.length;
    for (let value = 0; value <= most; value++) all += counts[value] ?? 0;
    let [best, least] = [0, Infinity];
    for (let parameter = 0; parameter < MOST_BITS; parameter++) {
      /** What is left of the numbers, together, without their last bits. */
      let sum = 0;
      for (const value of kept) sum += value >> parameter;
      for (let value = 1; value <= most; value++) sum += value * (counts[value] ?? 0);
      const size = sum + all * (1 + parameter);
      if (size < least) [best, least] = [parameter, size];
      if (sum === 0) break;
      dropLastBit(counts, most);
      most >>= 1;
    }
    this.clear();
    return best;
  }

  clear(): void {
    this.#counts.fill(0, 0, this.#most + 1);
    this.#kept.length = 0;
    this.#most = -1;
  }
}

/** Makes of how many numbers there are of each how many there are of each half. */
function dropLastBit(counts: Uint32Array, most: number): void {
  for (let value = 1; value <= most; value++) {
    const count = counts[value] ?? 0;
    counts[value] = 0;
    counts[value >> 1] = (counts[value >> 1] ?? 0) + count;
  }
}
