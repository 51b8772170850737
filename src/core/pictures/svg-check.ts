import { findAttributeProblem, findStyleProblem } from './svg-values.ts';
import { readSvgTokens, SvgProblem } from './svg-tokens.ts';

/**
 * Says why an SVG is refused, as the predicate of a Vietnamese sentence, or nothing when it can only draw: known
 * elements, no script, no events, nothing from outside.
 */
export function findSvgProblem(bytes: Uint8Array): string | undefined {
  try {
    checkDocument(decode(bytes));
    return undefined;
  } catch (error) {
    if (error instanceof SvgProblem) return error.message;
    throw error;
  }
}

function decode(bytes: Uint8Array): string {
  if (bytes.length > LARGEST) throw new SvgProblem('lớn hơn 5 MB');
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    // Read as HTML by mistake, even a comment may end early: no script in any costume.
    if (/<\s*script/i.test(text)) throw new SvgProblem('chứa kịch bản (script)');
    if (/[^\t\n\r\P{Cc}]/u.test(text)) throw new SvgProblem('không phải SVG đúng (ký tự điều khiển)');
    return text;
  } catch (error) {
    throw error instanceof SvgProblem ? error : new SvgProblem('không phải văn bản UTF-8');
  }
}

function checkDocument(source: string): void {
  const open: Scope[] = [];
  let elements = 0;
  let isDone = false;
  for (const token of readSvgTokens(source)) {
    const parent = open.at(-1);
    if (token.kind === 'text') {
      checkText(token.text, parent);
    } else if (token.kind === 'close') {
      if (parent?.tag !== token.name) throw new SvgProblem(`không phải SVG đúng (thẻ ${token.name})`);
      checkStyle(parent);
      open.pop();
      isDone = open.length === 0;
    } else {
      elements += 1;
      if (isDone || elements > MOST_ELEMENTS || open.length > DEEPEST)
        throw new SvgProblem('quá phức tạp hoặc có hai gốc');
      const scope = enter(token.name, token.attributes, parent);
      if (token.isEmpty) isDone = open.length === 0;
      else open.push(scope);
    }
  }
  if (!isDone) throw new SvgProblem('không phải SVG đúng (chưa đóng thẻ gốc)');
}

function checkText(text: string, parent: Scope | undefined): void {
  if (parent) parent.css += parent.isStyle ? text : '';
  else if (text.trim() !== '') throw new SvgProblem('không phải SVG đúng (có chữ ngoài thẻ gốc)');
}

// As a whole, once closed: a comment in the middle of a word joins its halves.
function checkStyle({ css }: Scope): void {
  const problem = findStyleProblem(css);
  if (problem) throw new SvgProblem(problem);
}

function enter(tag: string, attributes: Map<string, string>, parent: Scope | undefined): Scope {
  const namespaces = new Map(parent?.namespaces ?? [['xml', 'http://www.w3.org/XML/1998/namespace']]);
  for (const [name, value] of attributes) {
    const prefix = /^xmlns(?::(.+))?$/.exec(name);
    if (prefix) namespaces.set(prefix[1] ?? '', checkNamespace(value));
  }
  const [local, prefix] = split(tag);
  const namespace = namespaces.get(prefix);
  const isSvg = namespace === SVG;
  if (!namespace || (!parent && !(isSvg && local === 'svg')))
    throw new SvgProblem('không phải SVG (thiếu thẻ gốc svg hoặc không gian tên)');
  if ((isSvg && !DRAWING.has(local)) || parent?.isStyle)
    throw new SvgProblem(`dùng phần tử <${local}> không được phép`);
  for (const [name, value] of attributes) checkAttribute(name, value, namespaces);
  return { tag, namespaces, isStyle: local === 'style', css: '' };
}

function checkAttribute(name: string, value: string, namespaces: Map<string, string>): void {
  const [local, prefix] = split(name);
  if (name === 'xmlns' || prefix === 'xmlns') return;
  if (prefix !== '' && !namespaces.has(prefix)) throw new SvgProblem('không phải SVG đúng (không gian tên)');
  const problem = findAttributeProblem(local, value, prefix);
  if (problem) throw new SvgProblem(problem);
}

// What drawing programs leave behind is inert; XHTML is not.
function checkNamespace(uri: string): string {
  if (uri === SVG || INERT_NAMESPACES.some((known) => uri.startsWith(known))) return uri;
  throw new SvgProblem('dùng không gian tên lạ');
}

function split(name: string): [local: string, prefix: string] {
  const colon = name.indexOf(':');
  return colon < 0 ? [name, ''] : [name.slice(colon + 1), name.slice(0, colon)];
}

const SVG = 'http://www.w3.org/2000/svg';
const INERT_NAMESPACES = [
  'http://www.w3.org/1999/xlink',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  'http://www.w3.org/XML/1998/namespace',
  'http://www.inkscape.org/namespaces/',
  'http://sodipodi.sourceforge.net/DTD/',
  'http://creativecommons.org/ns#',
  'http://web.resource.org/cc/',
  'http://purl.org/dc/',
  'http://www.bohemiancoding.com/sketch/ns',
  'http://www.serif.com/',
  'http://ns.adobe.com/',
  'https://boxy-svg.com',
];
const DRAWING = new Set(
  (
    'svg g defs symbol use path rect circle ellipse line polyline polygon text tspan textPath title desc metadata ' +
    'linearGradient radialGradient stop clipPath mask pattern marker image filter style switch view ' +
    'feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap ' +
    'feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode ' +
    'feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence'
  ).split(' '),
);
const LARGEST = 5 * 1024 * 1024;
const MOST_ELEMENTS = 50_000;
const DEEPEST = 64;

interface Scope {
  tag: string;
  namespaces: Map<string, string>;
  isStyle: boolean;
  css: string;
}
