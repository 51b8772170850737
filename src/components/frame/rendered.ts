const rendered = new WeakMap<object, Map<string, string>>();

/**
 * HTML that is the same on every page for as long as what it is made of is the same object: where it must be waited
 * for, a promise of it the first time, and the text itself from then on.
 */
export function renderOnce(
  part: string,
  of: object,
  render: () => string | Promise<string>,
): string | Promise<string> {
  return renderedBefore(part, of) ?? renderFirst(part, of, render());
}

/** The same where it is known already. Who asks for it himself spares what a component costs before it asks. */
export function renderedBefore(part: string, of: object): string | undefined {
  return rendered.get(of)?.get(part);
}

function renderFirst(part: string, of: object, html: string | Promise<string>): string | Promise<string> {
  if (typeof html !== 'string') return html.then((text) => renderFirst(part, of, text));
  const parts = rendered.get(of) ?? new Map<string, string>();
  rendered.set(of, parts.set(part, html));
  return html;
}
