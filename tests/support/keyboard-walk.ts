import type { Page } from 'playwright-core';

/**
 * Goes over a page by the Tab key from its beginning, as far as it leads, and says what a reader without a mouse would
 * miss: a stop whose focus cannot be seen, that something covers (WCAG 2.4.7, 2.4.11), or that is smaller than 24 px
 * and not within a text (2.5.8).
 */
export async function walkByKeyboard(page: Page): Promise<{ stops: string[]; faults: string[] }> {
  const stops: string[] = [];
  const faults: string[] = [];
  for (;;) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(lookAtFocus);
    if (!stop) return { stops, faults };
    stops.push(stop.name);
    faults.push(...stop.faults.map((fault) => `${stop.name}: ${fault}`));
  }
}

/** Runs in the page. Undefined at the end, or where the walk has been before. */
async function lookAtFocus(): Promise<{ name: string; faults: string[] } | undefined> {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body || 'walked' in element.dataset) {
    return undefined;
  }
  element.dataset.walked = '';
  await new Promise(requestAnimationFrame);
  const around = element.closest('.story, .search-box');
  const isSeen = [element, ...(around ? [around] : [])].some((each) => {
    const { outlineStyle, boxShadow } = getComputedStyle(each);
    return outlineStyle !== 'none' || boxShadow !== 'none';
  });
  const { left, top, width, height } = element.getClientRects()[0] ?? element.getBoundingClientRect();
  // Some of it is enough, as in a row that is wider than the page.
  const hit = document.elementFromPoint(Math.min(left + width / 2, innerWidth - 1), top + height / 2);
  const isOpen = hit !== null && (element.contains(hit) || hit.contains(element) || around?.contains(hit));
  const isSmall = getComputedStyle(element).display !== 'inline' && Math.min(width, height) < 24;
  return {
    name: `${element.tagName.toLowerCase()} “${(element.ariaLabel ?? element.innerText).trim().slice(0, 40)}”`,
    faults: [
      ...(isSeen ? [] : ['no visible focus']),
      ...(isOpen ? [] : ['covered, or out of sight']),
      ...(isSmall ? [`${Math.round(width)} x ${Math.round(height)} px`] : []),
    ],
  };
}
