/** Makes footnotes of those that Word, Google Docs and LibreOffice paste as links there and back. */
export function gatherFootnotes(body: HTMLElement, taken: ReadonlySet<string>): void {
  const links = [...body.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')];
  let number = 0;
  for (const reference of links) {
    const id = REFERENCE.exec(reference.getAttribute('href') ?? '')
      ?.slice(1)
      .find(Boolean);
    const back = links.find(
      (link) =>
        id &&
        NOTE.exec(link.getAttribute('href') ?? '')
          ?.slice(1)
          .includes(id),
    );
    if (!back?.isConnected || !reference.isConnected) continue;
    do number += 1;
    while (taken.has(String(number)));
    const label = String(number);
    const mark = body.ownerDocument.createElement('sup');
    mark.dataset.label = label;
    (reference.closest('sup') ?? reference).replaceWith(mark);
    body.append(takeNote(back, label, body));
  }
}

function takeNote(back: HTMLAnchorElement, label: string, body: HTMLElement): HTMLElement {
  const written = back.closest(CONTAINERS) ?? back.closest('p, li') ?? back;
  dropLineAbove(written, body);
  (back.closest('sup') ?? back).remove();
  const note = body.ownerDocument.createElement('div');
  note.dataset.footnote = '';
  note.dataset.label = label;
  note.append(written);
  return note;
}

/** The line that parts the notes from the text says nothing where the notes are. */
function dropLineAbove(note: Element, body: HTMLElement): void {
  for (const line of body.querySelectorAll('hr')) {
    const between = body.ownerDocument.createRange();
    between.setStartAfter(line);
    between.setEndBefore(note);
    if (!between.collapsed && between.toString().trim() === '') line.remove();
    else if (line.nextElementSibling === note) line.remove();
  }
}

const REFERENCE = /^#(?:_ftn|_edn|ftnt)(\d+)$|^#sdfootnote(\d+)sym$/;
const NOTE = /^#(?:_ftnref|_ednref|ftnt_ref)(\d+)$|^#sdfootnote(\d+)anc$/;
const CONTAINERS = 'div[id^="ftn"], div[id^="edn"], div[id^="sdfootnote"]';
