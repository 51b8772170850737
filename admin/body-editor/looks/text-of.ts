/** A prop as text: while a form is being filled in, any of them may be missing or of another kind. */
export function textOf(prop: unknown): string {
  return typeof prop === 'string' || typeof prop === 'number' ? String(prop) : '';
}
