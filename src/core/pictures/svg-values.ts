/** Says why an attribute of an SVG is refused: events, links to outside, script in a value. */
export function findAttributeProblem(local: string, value: string, prefix: string): string | undefined {
  const name = local.toLowerCase();
  if (name.startsWith('on')) return `có thuộc tính sự kiện ${local}`;
  if (FORBIDDEN.has(name)) return `có thuộc tính ${local} không được phép`;
  if (name === 'base' && prefix === 'xml') return 'có thuộc tính xml:base không được phép';
  if (name === 'href') return isInside(value) ? undefined : 'liên kết ra ngoài tệp';
  if (SCRIPT_URL.test(value.replace(/[\s\p{C}]/gu, ''))) return 'chứa địa chỉ chạy kịch bản';
  // Presentation attributes are CSS too, with its escapes.
  if (prefix === '' && !TEXTUAL.test(name)) return findStyleProblem(value);
  return hasOutsideUrl(value) ? 'tham chiếu tài nguyên ngoài tệp' : undefined;
}

/** Says why CSS in an SVG is refused: anything that could load from outside or run. */
export function findStyleProblem(css: string): string | undefined {
  if (css.includes('\\')) return 'có ký tự thoát trong CSS';
  for (const form of [css, css.replace(/\/\*(?:.*?\*\/|.*)/gs, '')]) {
    if (FORBIDDEN_CSS.test(form)) return 'có CSS không được phép';
    if (hasOutsideUrl(form)) return 'tham chiếu tài nguyên ngoài tệp';
  }
  return undefined;
}

function hasOutsideUrl(value: string): boolean {
  // One space for each run of them: the patterns below would try every way to share a long run out.
  const text = value.replace(/\s+/g, ' ');
  const opened = text.match(/url ?\(/gi)?.length ?? 0;
  const targets = [...text.matchAll(/url\( ?(?:"([^"]*)"|'([^']*)'|([^"'() ]*)) ?\)/gi)];
  return (
    targets.length !== opened ||
    targets.some(([, double, single, bare]) => !isInside(double ?? single ?? bare ?? ''))
  );
}

function isInside(target: string): boolean {
  return (
    /^#[^\s<>"']*$/.test(target) ||
    /^data:image\/(?:png|jpeg|jpg|gif|webp|avif);base64,[A-Za-z0-9+/=\s]*$/.test(target)
  );
}

const FORBIDDEN = new Set([
  'src',
  'srcset',
  'srcdoc',
  'action',
  'formaction',
  'ping',
  'poster',
  'attributename',
]);
const TEXTUAL = /^(?:id|class|role|lang|aria-.*|data-.*)$/;
const SCRIPT_URL = /(?:javascript|vbscript|livescript):|data:(?:text|application|image\/svg)/i;
const FORBIDDEN_CSS =
  /@import|@namespace|@charset|expression\s*\(|-moz-binding|behavior\s*:|image-set\s*\(|image\s*\(|src\s*\(|javascript:|:\s*\/\/|<\//i;
