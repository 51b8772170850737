import { randomUUID } from 'node:crypto';

/** U+FFFF is no letter of any script; the rest nobody can guess who writes an article. */
const MARK = `\uFFFF${randomUUID().slice(0, 8)}`;
const BYTES_PER_UNIT = 3;

const parts: Part[] = [];

/**
 * Keeps a part that many pages have, for as long as the program runs, and answers with what stands for it in a
 * {@link PageText}: to encode masthead and footer anew for each page took a twentieth of the rendering.
 */
export function keepPart(html: string): string {
  const text = new PageText(html).toString();
  parts.push({ text, bytes: Buffer.from(text) });
  return `${MARK}${parts.length - 1}${MARK}`;
}

/** What a page, feed or the like says. */
export class PageText {
  readonly #pieces: (string | Part)[];

  /** @throws {Error} where a mark was cut */
  constructor(html: string) {
    // Text, and the numbers of kept parts, in turn.
    const pieces = html.split(MARK);
    if (pieces.length % 2 === 0) throw new Error(CUT);
    this.#pieces = pieces.map((piece, index) => (index % 2 === 0 ? piece : partOf(piece)));
  }

  toString(): string {
    return this.#pieces.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');
  }

  /** In UTF-8. */
  toBytes(): Uint8Array {
    const buffer = Buffer.allocUnsafe(this.maxBytes());
    return buffer.subarray(0, this.writeInto(buffer, 0));
  }

  /** Writes the bytes into a buffer that has {@link maxBytes} from `start` on, and answers where they end. */
  writeInto(buffer: Buffer, start: number): number {
    let end = start;
    for (const piece of this.#pieces) {
      end += typeof piece === 'string' ? buffer.write(piece, end) : piece.bytes.copy(buffer, end);
    }
    return end;
  }

  maxBytes(): number {
    let most = 0;
    for (const piece of this.#pieces) {
      most += typeof piece === 'string' ? piece.length * BYTES_PER_UNIT : piece.bytes.length;
    }
    return most;
  }
}

function partOf(number: string): Part {
  const part = parts[Number(number)];
  if (!part) throw new Error(CUT);
  return part;
}

const CUT = 'The HTML of a page was cut within what stands for a part that many pages have (page-text.ts).';

interface Part {
  text: string;
  bytes: Buffer;
}
