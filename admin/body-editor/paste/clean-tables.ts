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

/** The paragraphs of a cell, joined to one line; their side is the cell's. */
function flatten(cell: Element): void {
  const sides = [cell, ...cell.querySelectorAll('p, div')].map(
    (block) => block.getAttribute('align') ?? (block as HTMLElement).style.textAlign,
  );
  for (const line of cell.querySelectorAll('br')) line.replaceWith(' ');
  const blocks = cell.querySelectorAll(
    'p, div, li, ul, ol, h1, h2, h3, h4, h5, h6, blockquote, pre, table, tr, td, tbody',
  );
  for (const block of blocks) block.replaceWith(' ', ...block.childNodes, ' ');
  if (cell.textContent.trim() === '') cell.replaceChildren();
  const align = sides.find(Boolean);
  if (align) cell.setAttribute('align', align);
}

/** A column stands at the side that all its cells below the heading stand at. */
function alignColumns(rows: readonly HTMLTableCellElement[][]): void {
  const [heads = [], ...lines] = rows;
  heads.forEach((_head, column) => {
    const sides = new Set(
      (lines.length > 0 ? lines : rows)
        .map((line) => line[column])
        .filter((cell) => cell && cell.textContent.trim() !== '')
        .map((cell) => cell?.getAttribute('align') ?? ''),
    );
    const [side = ''] = sides;
    for (const line of rows) {
      if (sides.size === 1 && side) line[column]?.setAttribute('align', side);
      else line[column]?.removeAttribute('align');
    }
  });
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
  alignColumns(grid.map((line) => Array.from(line)));
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
