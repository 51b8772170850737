import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { patchNode } from './patch-nodes.ts';

/** Shows a page at the width of a device, scaled down to fit; its links and scripts do nothing. */
export function PreviewFrame({ page, width }: { page: Document | undefined; width: number }) {
  const frame = useRef<HTMLIFrameElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const [first, setFirst] = useState<string>();
  const { scale, height } = useFit(box, width);

  useEffect(() => {
    if (!page) return;
    const shown = frame.current?.contentDocument;
    // Only once the frame shows a page of ours there is something to change.
    if (first === undefined || !shown?.body.childElementCount) {
      setFirst(`<!doctype html>${page.documentElement.outerHTML}`);
      return;
    }
    if (styleOf(shown) !== styleOf(page)) patchNode(shown.head, page.head);
    patchNode(shown.body, page.body);
  }, [page]);

  return (
    <div ref={box} className="desk-preview-box">
      {first === undefined ? <p className="desk-preview-note">Đang dựng bản xem trước…</p> : null}
      <iframe
        ref={frame}
        title="Bản xem trước"
        // Without `allow-scripts` nothing of the page runs; with its own origin its nodes can be changed from here.
        sandbox="allow-same-origin"
        srcDoc={first ?? ''}
        style={{
          width,
          height,
          scale: String(scale),
          visibility: first === undefined ? 'hidden' : 'visible',
        }}
        onLoad={() => {
          const shown = frame.current?.contentDocument;
          shown?.addEventListener('click', stayHere, true);
          shown?.addEventListener('auxclick', stayHere, true);
        }}
      />
    </div>
  );
}

/** A link within the page scrolls to its place; every other one does nothing. */
function stayHere(event: Event): void {
  const link = (event.target as Element | null)?.closest('a[href]');
  if (!link) return;
  event.preventDefault();
  const href = link.getAttribute('href') ?? '';
  if (href.startsWith('#')) link.ownerDocument.getElementById(href.slice(1))?.scrollIntoView();
}

/** How much a page of some width shrinks to fit into a box, and how high it then is. */
function useFit(box: { current: HTMLElement | null }, width: number): { scale: number; height: number } {
  const [size, setSize] = useState({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => {
      setSize({ width: element.clientWidth, height: element.clientHeight });
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, []);
  const scale = size.width === 0 ? 1 : Math.min(1, size.width / width);
  return { scale, height: size.height / scale };
}

function styleOf(page: Document): string {
  return [...page.querySelectorAll('style, link')].map((each) => each.outerHTML).join('');
}
