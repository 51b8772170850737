import type { BodyContext } from './body-context.ts';
import {
  endOf,
  offsetOf,
  textProperty,
  type HtmlElement,
  type Properties,
  type TreeNode,
} from './hast-node.ts';
import { escapeHtml, writeAttributes } from './html-text.ts';
import { unmaskText, unmaskVerbatim } from './mask-characters.ts';
import { renderHeading } from './render-heading.ts';
import { renderImage } from './render-image.ts';
import { renderLink } from './render-link.ts';
import { renderTable, renderCell } from './render-table.ts';
import { renderFootnotes } from './render-footnotes.ts';
import { reportFootnoteMarks } from './report-footnotes.ts';
import { reportMasked } from './report-masked.ts';

const DEEPEST = 100;
const PLAIN_ELEMENTS = new Set(['ul', 'blockquote', 'thead', 'tbody', 'tr', 'strong', 'em', 'del', 'sup']);

/** Writes Markdown's part of the tree as HTML, noting on the way what may not be there. Only known elements pass. */
export function renderNodes(nodes: readonly TreeNode[], context: BodyContext, depth = 0): string {
  return nodes.map((node) => renderNode(node, context, depth)).join('');
}

function renderNode(node: TreeNode, context: BodyContext, depth: number): string {
  const at = offsetOf(node);
  if (depth > DEEPEST) {
    context.report(at, {
      message: 'Định dạng lồng nhau quá sâu.',
      hint: 'Viết lại phần này cho đơn giản hơn.',
    });
    return '';
  }
  switch (node.type) {
    case 'text':
      reportMasked(node, context);
      reportFootnoteMarks(node, context);
      return escapeHtml(unmaskText(node.value));
    case 'element':
      return renderElement(node, context, depth);
    case 'mdxTextExpression':
    case 'mdxFlowExpression':
      return '';
    case 'mdxJsxTextElement':
    case 'mdxJsxFlowElement':
      context.report(at, {
        message: `Thành phần <${node.name ?? ''}> phải đứng riêng một khối.`,
        hint: 'Đặt nó trên dòng riêng, ngoài đoạn văn, danh sách, bảng và trích dẫn, trước và sau có dòng trống.',
      });
      return '';
    default:
      context.report(at, { message: 'Phần này không được dùng trong bài.', hint: 'Xóa phần này.' });
      return '';
  }
}

function renderElement(element: HtmlElement, context: BodyContext, depth: number): string {
  const { tagName, properties } = element;
  const inside = () => renderNodes(element.children, context, depth + 1);
  switch (tagName) {
    case 'p':
      return wrapUnlessEmpty('p', inside());
    case 'br':
    case 'hr':
      return `<${tagName}>`;
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return renderHeading(element, inside(), context);
    case 'a':
      return renderLink(element, inside(), context);
    case 'img':
      return renderImage(element, context);
    case 'ol':
      return `<ol${writeAttributes({ start: properties.start })}>${inside()}</ol>`;
    case 'li':
      return `<li${writeAttributes({ id: textProperty(element, 'id'), class: classOf(properties) })}>${inside()}</li>`;
    case 'input':
      return renderTaskMark(properties);
    case 'table':
      return renderTable(inside(), context);
    case 'th':
    case 'td':
      return renderCell(element, inside());
    case 'pre':
      return `<pre tabindex="0">${inside()}</pre>`;
    case 'code':
      context.codeSpans.push({ start: offsetOf(element), end: endOf(element) });
      return `<code${writeAttributes({ class: classOf(properties) })}>${renderCode(element)}</code>`;
    case 'section':
      return renderFootnotes(element, (nodes) => renderNodes(nodes, context, depth + 1));
    default:
      if (PLAIN_ELEMENTS.has(tagName)) return `<${tagName}>${inside()}</${tagName}>`;
      context.report(offsetOf(element), {
        message: 'Phần này không được dùng trong bài.',
        hint: 'Xóa phần này.',
      });
      return '';
  }
}

function wrapUnlessEmpty(tagName: string, html: string): string {
  return html.trim() ? `<${tagName}>${html}</${tagName}>` : '';
}

function renderTaskMark({ checked }: Properties): string {
  const label = checked ? 'Đã xong' : 'Chưa xong';
  return `<input${writeAttributes({ type: 'checkbox', disabled: true, checked: checked === true, 'aria-label': label })}>`;
}

function renderCode(element: HtmlElement): string {
  return element.children
    .map((child) => (child.type === 'text' ? escapeHtml(unmaskVerbatim(child.value)) : ''))
    .join('');
}

function classOf(properties: Properties): string | undefined {
  const names = properties.className;
  return Array.isArray(names) ? unmaskVerbatim(names.join(' ')) : undefined;
}
