import type { HtmlElement, TreeNode } from './hast-node.ts';

/** The footnotes the parser gathered at the end of the body, under a heading of their own. */
export function renderFootnotes(section: HtmlElement, render: (nodes: TreeNode[]) => string): string {
  const notes = section.children.filter((child) => child.type === 'element' && child.tagName === 'ol');
  return (
    '<section class="footnotes" role="doc-endnotes" aria-labelledby="footnote-label">' +
    `<h2 id="footnote-label">Chú thích</h2>\n${render(notes)}\n</section>`
  );
}
