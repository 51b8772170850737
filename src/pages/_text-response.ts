/** An answer that is a text: whoever writes it into a file takes that as it is, without its bytes. */
class TextResponse extends Response {
  readonly written: string;

  constructor(text: string, type: string) {
    super(text, { headers: { 'content-type': `${type}; charset=utf-8` } });
    this.written = text;
  }
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
