import type { BodyContext } from './body-context.ts';
import { anchorUpdates } from './anchor-updates.ts';
import type { ComponentDeclaration } from './component-declaration.ts';
import { findComponent } from './components.ts';
import { offsetOf, type ComponentElement, type HtmlElement, type TreeNode } from './hast-node.ts';
import { linesOf } from './plain-text.ts';
import { readProps } from './read-props.ts';
import { renderNodes } from './render-node.ts';
import type { ComponentSegment, Segment } from './segment.ts';

const PHRASING = new Set(['a', 'em', 'strong', 'del', 'code', 'br', 'img', 'sup', 'input']);

/** Turns the blocks of an article, or of a component that holds Markdown, into segments in reading order. */
export function toSegments(nodes: readonly TreeNode[], context: BodyContext, holder?: string): Segment[] {
  const segments: Segment[] = [];
  let run: TreeNode[] = [];
  const closeRun = () => {
    const blocks = holder ? wrapLoosePhrases(run) : run;
    const html = renderNodes(blocks, context).trim();
    if (html) segments.push({ kind: 'html', html });
    context.textLines.push(...linesOf(blocks));
    run = [];
  };
  for (const node of nodes) {
    if (node.type !== 'mdxJsxFlowElement') run.push(node);
    else {
      closeRun();
      const segment = toComponent(node, context, holder);
      if (segment) segments.push(segment);
    }
  }
  closeRun();
  return segments;
}

function toComponent(
  element: ComponentElement,
  context: BodyContext,
  holder: string | undefined,
): ComponentSegment | undefined {
  const at = offsetOf(element);
  const component = findComponent(element.name ?? '');
  if (!component) {
    context.report(at, { message: `Không có thành phần <${element.name ?? ''}>.`, hint: 'Xóa thẻ này.' });
    return undefined;
  }
  const { name, holdsMarkdown, within } = component;
  if (within !== undefined && within !== holder) {
    context.report(at, {
      message: `<${name}> chỉ đứng được trong <${within}>.`,
      hint: `Đặt giữa <${within} …> và </${within}>.`,
    });
    return undefined;
  }
  if (holder && holdsMarkdown && within !== holder) {
    context.report(at, {
      message: `<${name}> không được nằm trong <${holder}>.`,
      hint: `Đóng </${holder}> trước, rồi mới mở <${name}>.`,
    });
    return undefined;
  }
  const props = readProps(element, component, context);
  if (props) context.textLines.push(...component.text(props));
  const children = holdsMarkdown ? toChildren(element, component, context) : [];
  const isEmpty = element.children.every(isNothing);
  if (holdsMarkdown && isEmpty) {
    context.report(at, {
      message: `<${name}> đang trống.`,
      hint: `Viết nội dung giữa <${name} …> và </${name}>.`,
    });
  }
  if (!holdsMarkdown && !isEmpty) {
    context.report(at, {
      message: `<${name}> không chứa nội dung bên trong.`,
      hint: 'Kết thúc thẻ bằng />.',
    });
  }
  return props ? ({ kind: 'component', name, props, children } as ComponentSegment) : undefined;
}

function toChildren(
  { children }: ComponentElement,
  { name, holdsOnly }: ComponentDeclaration,
  context: BodyContext,
): Segment[] {
  if (holdsOnly === undefined) return toSegments(children, context, name);
  const stray = children.find((node) => !isNothing(node) && !('name' in node && node.name === holdsOnly));
  if (stray) {
    context.report(offsetOf(stray), {
      message: `Trong <${name}> chỉ có các <${holdsOnly}>.`,
      hint: `Viết nội dung này giữa <${holdsOnly} …> và </${holdsOnly}>.`,
    });
  }
  const segments = toSegments(
    children.filter((node) => node !== stray),
    context,
    name,
  );
  return name === 'Timeline' ? anchorUpdates(segments, context.headingIds) : segments;
}

/** Blank text and comments. */
function isNothing(node: TreeNode): boolean {
  return (node.type === 'text' && !node.value.trim()) || node.type === 'mdxFlowExpression';
}

/** Text written on the same line as the tags around it comes without a paragraph. */
function wrapLoosePhrases(nodes: readonly TreeNode[]): TreeNode[] {
  const blocks: TreeNode[] = [];
  let paragraph: HtmlElement | undefined;
  for (const node of nodes) {
    if (isBlock(node)) {
      paragraph = undefined;
      blocks.push(node);
    } else if (paragraph) paragraph.children.push(node as HtmlElement);
    else if (node.type !== 'text' || node.value.trim()) {
      paragraph = { type: 'element', tagName: 'p', properties: {}, children: [node as HtmlElement] };
      blocks.push(paragraph);
    } else blocks.push(node);
  }
  return blocks;
}

function isBlock(node: TreeNode): boolean {
  if (node.type === 'text') return !node.value.trim() && /^[\r\n]/.test(node.value);
  return node.type === 'mdxFlowExpression' || (node.type === 'element' && !PHRASING.has(node.tagName));
}
