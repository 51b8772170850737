/** An id that is unique in a body. `taken` holds for every id given how many were asked for by that name. */
export function takeId(wanted: string, taken: Map<string, number>): string {
  let count = taken.get(wanted) ?? 0;
  let id = wanted;
  while (taken.has(id)) id = `${wanted}-${++count}`;
  taken.set(wanted, Math.max(count, 1)).set(id, 1);
  return id;
}
