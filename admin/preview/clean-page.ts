/**
 * Makes a page of the site safe and still inside the preview: no script, no frame and no form of it is left, links
 * lead nowhere, and pictures that are not saved yet come from this device.
 */
export function cleanPage(html: string, pictureAt: (path: string) => string): Document {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const element of page.querySelectorAll(LEFT_OUT)) element.remove();
  for (const element of page.querySelectorAll('*')) {
    for (const { name } of [...element.attributes]) if (name.startsWith('on')) element.removeAttribute(name);
  }
  for (const link of page.querySelectorAll('a[target]')) link.removeAttribute('target');
  for (const image of page.querySelectorAll('img[src]')) showPending(image, pictureAt);
  // Should a link ever be followed: the frame may not leave itself, so nothing happens.
  const base = page.createElement('base');
  base.target = '_top';
  const own = page.createElement('style');
  own.textContent = OWN_STYLE;
  page.head.prepend(base);
  page.head.append(own);
  return page;
}

function showPending(image: Element, pictureAt: (path: string) => string): void {
  const path = image.getAttribute('src') ?? '';
  const shown = pictureAt(path);
  if (shown === path) return;
  image.setAttribute('src', shown);
  image.removeAttribute('srcset');
  image.setAttribute('loading', 'eager');
  for (const source of image.closest('picture')?.querySelectorAll('source') ?? []) source.remove();
}

const LEFT_OUT =
  'script, noscript, base, iframe, frame, object, embed, meta[http-equiv], link:not([rel="stylesheet"])';

const OWN_STYLE = `
  .preview-problem {
    padding: 0.75rem 1rem;
    border-inline-start: 3px solid var(--accent);
    background: var(--tint);
    color: var(--ink);
    font: 400 1rem/1.5 var(--sans);
  }
`;
