/**
 * Cuts an SVG into tags and text by the strict rules of XML, with the freedoms nobody needs taken away: no
 * DOCTYPE, no entities but the five, no processing instruction but the XML declaration, ASCII names. Throws
 * {@link SvgProblem} at the first thing it does not know, so that no browser can read it otherwise.
 */
export function* readSvgTokens(source: string): Generator<SvgToken> {
  let at = skip(DECLARATION, source, 0);
  while (at < source.length) {
    if (source.startsWith('<!--', at)) at = endOfComment(source, at);
    else if (source.startsWith('<![CDATA[', at)) {
      const end = source.indexOf(']]>', at);
      const text = source.slice(at + 9, end);
      // An HTML parser ends CDATA and some comments earlier than XML does.
      if (end < 0 || text.includes('<')) throw new SvgProblem('không phải SVG đúng (CDATA)');
      yield { kind: 'text', text };
      at = end + 3;
    } else if (source.startsWith('</', at)) {
      const [whole, name = ''] = expectMatch(END_TAG, source, at);
      yield { kind: 'close', name };
      at += whole.length;
    } else if (source[at] === '<') {
      const { token, end } = readStartTag(source, at);
      yield token;
      at = end;
    } else {
      const end = source.indexOf('<', at);
      const text = source.slice(at, end < 0 ? source.length : end);
      if (text.includes(']]>')) throw new SvgProblem('không phải SVG đúng');
      yield { kind: 'text', text: decodeEntities(text) };
      at += text.length;
    }
  }
}

/** What is wrong with an SVG, as the predicate of a Vietnamese sentence whose subject is the file. */
export class SvgProblem extends Error {}

function readStartTag(source: string, start: number): { token: SvgToken; end: number } {
  const [opening, name = ''] = expectMatch(START_TAG, source, start);
  const attributes = new Map<string, string>();
  let at = start + opening.length;
  for (let found = match(ATTRIBUTE, source, at); found; found = match(ATTRIBUTE, source, at)) {
    const [whole, key = '', double, single] = found;
    if (attributes.has(key)) throw new SvgProblem(`có thuộc tính ${key} lặp lại`);
    attributes.set(key, decodeEntities(double ?? single ?? ''));
    at += whole.length;
  }
  const [closing, slash] = expectMatch(TAG_END, source, at);
  return { token: { kind: 'open', name, attributes, isEmpty: slash === '/' }, end: at + closing.length };
}

function endOfComment(source: string, at: number): number {
  const end = source.indexOf('--', at + 4);
  if (end < 0 || source[end + 2] !== '>' || /^-?>/.test(source.slice(at + 4, at + 6)))
    throw new SvgProblem('không phải SVG đúng (chú thích)');
  return end + 3;
}

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  if (/&(?!#x[0-9a-fA-F]{1,6};|#[0-9]{1,7};|(?:amp|lt|gt|quot|apos);)/.test(text)) throw badEntity();
  return text.replace(
    /&(?:#x(\w+)|#(\d+)|(\w+));/g,
    (_whole, hex?: string, decimal?: string, name?: string) => {
      if (name) return NAMED[name] ?? '';
      const code = hex ? Number.parseInt(hex, 16) : Number.parseInt(decimal ?? '', 10);
      const isCharacter =
        [9, 10, 13].includes(code) || (code >= 32 && code <= 0xd7ff) || (code >= 0xe000 && code <= 0x10ffff);
      if (!isCharacter) throw badEntity();
      return String.fromCodePoint(code);
    },
  );
}

function badEntity(): SvgProblem {
  return new SvgProblem('dùng thực thể (entity) không được phép');
}

function expectMatch(pattern: RegExp, source: string, at: number): RegExpExecArray {
  const found = match(pattern, source, at);
  if (found) return found;
  if (source.slice(at, at + 2).startsWith('<!')) throw new SvgProblem('có khai báo DOCTYPE hoặc ENTITY');
  if (source.slice(at, at + 2).startsWith('<?')) throw new SvgProblem('có lệnh xử lý (<?…?>)');
  throw new SvgProblem('không phải SVG đúng');
}

function match(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(source);
}

function skip(pattern: RegExp, source: string, at: number): number {
  return at + (match(pattern, source, at)?.[0].length ?? 0);
}

const DECLARATION =
  /\uFEFF?(?:<\?xml[ \t\r\n]+version=["']1\.0["'](?:[ \t\r\n]+encoding=["']utf-8["'])?(?:[ \t\r\n]+standalone=["'](?:yes|no)["'])?[ \t\r\n]*\?>)?/iy;
const START_TAG = /<([A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?)/y;
const END_TAG = /<\/([A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?)[ \t\r\n]*>/y;
const ATTRIBUTE =
  /[ \t\r\n]+([A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?)[ \t\r\n]*=[ \t\r\n]*(?:"([^"<]*)"|'([^'<]*)')/y;
const TAG_END = /[ \t\r\n]*(\/?)>/y;
const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export type SvgToken =
  | { kind: 'open'; name: string; attributes: Map<string, string>; isEmpty: boolean }
  | { kind: 'close'; name: string }
  | { kind: 'text'; text: string };
