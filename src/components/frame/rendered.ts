const rendered = new Map<string, Promise<string>>();

/** A handful: the same few parts stand on every page. */
const MOST = 20;

/** HTML that is the same on every page for as long as `key` is, rendered once. */
export function renderOnce(key: string, render: () => Promise<string>): Promise<string> {
  const known = rendered.get(key);
  if (known) return known;
  if (rendered.size >= MOST) rendered.clear();
  const html = render();
  rendered.set(key, html);
  return html;
}
