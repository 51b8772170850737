import { rename } from './dom.ts';

/** Makes tables as Markdown has them: no spans, one line of text a cell. One around the words only is no table. */
export function cleanTables(body: HTMLElement): void {
  for (const table of [...body.querySelectorAll('table')].reverse()) {
    const cells = [...table.querySelectorAll('td, th')];
    if (cells.length <= 1) {
      table.replaceWith(...(cells[0]?.childNodes ?? []));
      continue;
    }
    for (const cell of cells) flatten(cell);
    spread(table);
  }
}

/** The paragraphs of a cell, joined to one line. */
function flatten(cell: Element): void {
  for (const line of cell.querySelectorAll('br')) line.replaceWith(' ');
  const blocks = cell.querySelectorAll(
    'p, div, li, ul, ol, h1, h2, h3, h4, h5, h6, blockquote, pre, table, tr, td, tbody',
  );
  for (const block of blocks) block.replaceWith(' ', ...block.childNodes, ' ');
  if (cell.textContent.trim() === '') cell.replaceChildren();
  const align = cell.getAttribute('align') ?? (cell as HTMLElement).style.textAlign;
  if (align) cell.setAttribute('align', align);
}

/** A cell over several columns or rows is followed by empty ones; all rows come out equally long. */
function spread(table: HTMLTableElement): void {
  const rows = [...table.rows];
  const grid: HTMLTableCellElement[][] = rows.map(() => []);
  rows.forEach((row, r) => {
    let column = 0;
    for (const cell of [...row.cells]) {
      while (grid[r]?.[column]) column++;
      const { colSpan, rowSpan } = cell;
      for (let down = 0; down < Math.min(rowSpan, rows.length - r); down++) {
        for (let right = 0; right < Math.min(colSpan, MOST_COLUMNS); right++) {
          const line = grid[r + down];
          if (line)
            line[column + right] = down + right === 0 ? cell : table.ownerDocument.createElement('td');
        }
      }
      column += colSpan;
    }
  });
  const width = Math.max(...grid.map((line) => line.length));
  const body = table.ownerDocument.createElement('tbody');
  grid.forEach((line, r) => {
    const row = table.ownerDocument.createElement('tr');
    for (let column = 0; column < width; column++) {
      const cell = line[column] ?? table.ownerDocument.createElement('td');
      cell.removeAttribute('colspan');
      cell.removeAttribute('rowspan');
      row.append(cell);
      if (cell.localName !== (r === 0 ? 'th' : 'td')) {
        const align = cell.getAttribute('align');
        const renamed = rename(cell, r === 0 ? 'th' : 'td');
        if (align) renamed.setAttribute('align', align);
      }
    }
    body.append(row);
  });
  table.replaceChildren(body);
}

const MOST_COLUMNS = 30;
