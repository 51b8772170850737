import type { HastNode } from 'satteri';

/** Where a node starts in the body; 0 for what the parser added itself. */
export function offsetOf(node: TreeNode): number {
  return node.position?.start.offset ?? 0;
}

export function endOf(node: TreeNode): number {
  return node.position?.end.offset ?? offsetOf(node);
}

/** A property the parser wrote as text. */
export function textProperty({ properties }: HtmlElement, name: string): string | undefined {
  const value = properties[name];
  return typeof value === 'string' ? value : undefined;
}

type NodeOf<Type extends HastNode['type']> = Extract<HastNode, { type: Type }>;

export type Root = NodeOf<'root'>;
export type TreeNode = Root['children'][number];
export type HtmlElement = NodeOf<'element'>;
export type TextNode = NodeOf<'text'>;
export type ComponentElement = NodeOf<'mdxJsxFlowElement' | 'mdxJsxTextElement'>;
export type Properties = HtmlElement['properties'];
