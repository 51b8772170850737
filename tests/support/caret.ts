import type { Locator } from 'playwright-core';

/** Puts the caret behind words of an editor's text, as a click there would, and waits until the editor has heard of it. */
export async function placeCaretAfter(text: Locator, words: string): Promise<void> {
  await text.evaluate(async (root, wanted) => {
    const findPlace = (): [Node, number] => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const at = walker.currentNode.textContent?.indexOf(wanted) ?? -1;
        if (at >= 0) return [walker.currentNode, at + wanted.length];
      }
      throw new Error(`“${wanted}” is not in the text.`);
    };
    (root as HTMLElement).focus();
    for (;;) {
      const selection = getSelection();
      const [node, offset] = findPlace();
      if (selection?.isCollapsed && selection.anchorNode === node && selection.anchorOffset === offset)
        return;
      const heard = new Promise((resolve) => {
        document.addEventListener('selectionchange', resolve, { once: true });
      });
      selection?.collapse(node, offset);
      await heard;
      // An editor that was not focused before may put its old selection back, a moment after.
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }, words);
}
