/** Remembers where in a collection's list one is, for the way back from a form. */
export function rememberPlace(collection: string, address: string): void {
  places.set(collection, address);
}

/** The way back to a list: to where in it one was last. */
export function wayBack(link: string): string {
  return places.get(link.replace('/collections/', '')) ?? link;
}

const places = new Map<string, string>();
