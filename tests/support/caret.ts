import type { Locator } from 'playwright-core';

/** Puts the caret behind words of an editor's text, as a click there would. */
export async function placeCaretAfter(text: Locator, words: string): Promise<void> {
  await text.evaluate((root, wanted) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const at = walker.currentNode.textContent?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      (root as HTMLElement).focus();
      getSelection()?.collapse(walker.currentNode, at + wanted.length);
      return;
    }
    throw new Error(`“${wanted}” is not in the text.`);
  }, words);
  // The editor hears of a new selection from the browser, a moment later.
  await text.page().waitForTimeout(50);
}
