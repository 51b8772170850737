import type { Root } from 'mdast';
import { gfmFromMarkdown } from 'mdast-util-gfm';

/** Splits running text at the web and mail addresses in it: GFM makes links of them, however they are written. */
export function splitAddresses(text: string): { text: string; href?: string }[] {
  if (!/https?:\/\/|www\.|@/i.test(text)) return [{ text }];
  const tree: Root = {
    type: 'root',
    children: [{ type: 'paragraph', children: [{ type: 'text', value: text }] }],
  };
  for (const transform of transforms) transform(tree);
  const [paragraph] = tree.children;
  if (paragraph?.type !== 'paragraph') return [{ text }];
  return paragraph.children.flatMap((node) => {
    if (node.type === 'text') return node.value ? [{ text: node.value }] : [];
    const [inside] = node.type === 'link' ? node.children : [];
    return node.type === 'link' && inside?.type === 'text' ? [{ text: inside.value, href: node.url }] : [];
  });
}

const transforms = gfmFromMarkdown().flatMap((extension) => extension.transforms ?? []);
