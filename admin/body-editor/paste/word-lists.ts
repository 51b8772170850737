import { styleOf } from './dom.ts';

/** Word writes a list as paragraphs that look like one; this makes lists of them, nested by their level. */
export function gatherWordLists(body: HTMLElement): void {
  const paragraphs = [...body.querySelectorAll('p, div, h1, h2, h3, h4, h5, h6')].filter(isListParagraph);
  let open: OpenList[] = [];
  let last: Element | undefined;
  for (const paragraph of paragraphs) {
    if (last && nextElement(last) !== paragraph) open = [];
    const level = Number(/level(\d+)/.exec(styleOf(paragraph))?.[1] ?? 1);
    const isOrdered = takeMarker(paragraph);
    while ((open.at(-1)?.level ?? 0) > level) open.pop();
    const current = open.at(-1);
    if (!current || current.level < level || (open.length === 1 && current.isOrdered !== isOrdered)) {
      if (current?.level === level) open.pop();
      const list = paragraph.ownerDocument.createElement(isOrdered ? 'ol' : 'ul');
      const parent = open.at(-1)?.list.lastElementChild;
      if (parent) parent.append(list);
      else paragraph.before(list);
      open.push({ level, list, isOrdered });
    }
    const item = paragraph.ownerDocument.createElement('li');
    const words = paragraph.ownerDocument.createElement('p');
    words.append(...paragraph.childNodes);
    item.append(words);
    open.at(-1)?.list.append(item);
    paragraph.remove();
    last = open[0]?.list;
  }
}

function isListParagraph(element: Element): boolean {
  return /mso-list:\s*l\d+\s+level\d/.test(styleOf(element));
}

/** Takes the bullet or number away that Word put before the words; true for a number or letter. */
function takeMarker(paragraph: Element): boolean {
  const marker = [...paragraph.querySelectorAll('span')].find((span) =>
    /mso-list:\s*ignore/.test(styleOf(span)),
  );
  const written = marker?.textContent.trim() ?? '';
  marker?.remove();
  return /^\(?(?:\d+|[a-zđ]|[ivxlc]+)[.)]/i.test(written);
}

/** The next element, unless words stand between. */
function nextElement(element: Element): Element | undefined {
  let next = element.nextSibling;
  while (next instanceof Text && next.data.trim() === '') next = next.nextSibling;
  return next instanceof Element ? next : undefined;
}

interface OpenList {
  level: number;
  list: Element;
  isOrdered: boolean;
}
