const rendered = new WeakMap<object, Map<string, string>>();

/**
 * HTML that is the same on every page for as long as what it is made of is the same object: a promise of it the first
 * time, the text itself from then on.
 */
export function renderOnce(
  part: string,
  of: object,
  render: () => Promise<string>,
): string | Promise<string> {
  return rendered.get(of)?.get(part) ?? renderFirst(part, of, render);
}

async function renderFirst(part: string, of: object, render: () => Promise<string>): Promise<string> {
  const html = await render();
  const parts = rendered.get(of) ?? new Map<string, string>();
  rendered.set(of, parts.set(part, html));
  return html;
}
