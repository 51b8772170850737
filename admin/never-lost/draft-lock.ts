/**
 * Says of a kept draft that its form is still open somewhere in this browser. The browser itself lets go of it when
 * the tab closes or dies.
 */
export function holdDraft(id: string): () => void {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  void navigator.locks.request(`${PREFIX}${id}`, () => released);
  return release;
}

/** The drafts whose forms are open. */
export async function heldDrafts(): Promise<Set<string>> {
  const { held = [] } = await navigator.locks.query();
  return new Set(held.flatMap(({ name }) => (name?.startsWith(PREFIX) ? [name.slice(PREFIX.length)] : [])));
}

const PREFIX = 'nhip-draft ';
