import type { BodyContext } from './body-context.ts';
import { textProperty, type HtmlElement } from './hast-node.ts';
import { writeAttributes } from './html-text.ts';

/** A table in a frame that scrolls sideways, by keyboard too; each frame of a body has a name of its own. */
export function renderTable(inside: string, context: BodyContext): string {
  context.tables += 1;
  const label = context.tables === 1 ? 'Bảng' : `Bảng ${context.tables}`;
  const attributes = { class: 'table-scroll', tabindex: 0, role: 'region', 'aria-label': label };
  return `<div${writeAttributes(attributes)}><table>${inside}</table></div>`;
}

/** A cell; its side is a class, so that pages need not allow inline styles. */
export function renderCell(cell: HtmlElement, inside: string): string {
  const side = /text-align: (\w+)/.exec(textProperty(cell, 'style') ?? '')?.[1];
  const scope = cell.tagName === 'th' ? 'col' : undefined;
  return `<${cell.tagName}${writeAttributes({ scope, class: side && `align-${side}` })}>${inside}</${cell.tagName}>`;
}
