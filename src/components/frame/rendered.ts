const rendered = new WeakMap<object, Map<string, Promise<string>>>();

/** HTML that is the same on every page for as long as what it is made of is the same object, rendered once. */
export function renderOnce(part: string, of: object, render: () => Promise<string>): Promise<string> {
  const parts = rendered.get(of) ?? new Map<string, Promise<string>>();
  rendered.set(of, parts);
  const html = parts.get(part) ?? render();
  parts.set(part, html);
  return html;
}
