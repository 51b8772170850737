/** Chooses about one of so many texts, always the same ones; of a multiple of that, some of these. */
export function isOneIn(count: number, text: string): boolean {
  let hash = 0;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x9e3779b1);
  return ((hash ^ (hash >>> 15)) >>> 0) % count === 0;
}
