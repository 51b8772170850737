/**
 * Makes a node say what another one says, touching only what differs: pictures stay loaded, the place one has
 * scrolled to stays, and nothing flashes.
 */
export function patchNode(current: Element, next: Element): void {
  for (const { name } of [...current.attributes]) if (!next.hasAttribute(name)) current.removeAttribute(name);
  for (const { name, value } of next.attributes) {
    if (current.getAttribute(name) !== value) current.setAttribute(name, value);
  }
  const [before, after] = [[...current.childNodes], [...next.childNodes]];
  const longest = Math.min(before.length, after.length);
  let head = 0;
  while (head < longest && before[head]?.isEqualNode(after[head] ?? null)) head++;
  let tail = 0;
  while (tail < longest - head && before.at(-1 - tail)?.isEqualNode(after.at(-1 - tail) ?? null)) tail++;
  const [old, put] = [before.slice(head, before.length - tail), after.slice(head, after.length - tail)];
  const following = before[before.length - tail] ?? null;
  for (const [index, node] of put.entries()) {
    const there = old[index];
    if (there && isAlike(there, node)) patchAlike(there, node);
    else if (there) current.replaceChild(current.ownerDocument.importNode(node, true), there);
    else current.insertBefore(current.ownerDocument.importNode(node, true), following);
  }
  for (const node of old.slice(put.length)) current.removeChild(node);
}

function isAlike(one: Node, other: Node): boolean {
  return one.nodeType === other.nodeType && one.nodeName === other.nodeName && one.nodeName !== 'IMG';
}

function patchAlike(current: Node, next: Node): void {
  // Nodes of two documents are of two windows' classes: only their type tells what they are.
  if (current.nodeType === Node.ELEMENT_NODE) patchNode(current as Element, next as Element);
  else if (current.nodeValue !== next.nodeValue) current.nodeValue = next.nodeValue;
}
