/** An answer that is a text: whoever writes it into a file takes that as it is, and its bytes are never made. */
class TextResponse extends Response {
  readonly written: string;

  constructor(text: string, type: string) {
    super(bytesOf(text), { headers: { 'content-type': `${type}; charset=utf-8` } });
    this.written = text;
  }
}

function bytesOf(text: string): ReadableStream<Uint8Array> {
  return new ReadableStream(
    {
      pull(controller) {
        controller.enqueue(new TextEncoder().encode(text));
        controller.close();
      },
    },
    // Nothing before it is asked for.
    { highWaterMark: 0 },
  );
}

/** An answer of plain text, or of another type. */
export function textResponse(text: string, type = 'text/plain'): Response {
  return new TextResponse(text, type);
}

export function jsonResponse(value: unknown): Response {
  return textResponse(JSON.stringify(value), 'application/json');
}

export function xmlResponse(xml: string): Response {
  return textResponse(xml, 'application/xml');
}
