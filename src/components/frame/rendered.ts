const rendered = new WeakMap<object, Map<string, string>>();

/**
 * HTML that is the same on every page for as long as what it is made of is the same object: where it must be waited
 * for, a promise of it the first time, and the text itself from then on. `keep` may put something else in its place.
 * The dev server has all anew: its components change.
 */
export function renderOnce(
  part: string,
  of: object,
  render: () => string | Promise<string>,
  keep: (html: string) => string = (html) => html,
): string | Promise<string> {
  if (import.meta.env.DEV) return render();
  const known = renderedBefore(part, of);
  if (known !== undefined) return known;
  const note = (html: string): string => {
    const parts = rendered.get(of) ?? new Map<string, string>();
    const kept = keep(html);
    rendered.set(of, parts.set(part, kept));
    return kept;
  };
  const html = render();
  return typeof html === 'string' ? note(html) : html.then(note);
}

/** The same where it is known already. Who asks for it himself spares what a component costs before it asks. */
export function renderedBefore(part: string, of: object): string | undefined {
  return rendered.get(of)?.get(part);
}
