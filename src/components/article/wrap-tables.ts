/** Puts each table of a piece of body HTML in a box that scrolls by itself, so that the page never scrolls sideways. */
export function wrapTables(html: string): string {
  return html
    .replaceAll('<table>', '<div class="table-scroll" role="region" aria-label="Bảng" tabindex="0"><table>')
    .replaceAll('</table>', '</table></div>');
}
