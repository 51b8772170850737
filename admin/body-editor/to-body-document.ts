import type { JSONContent } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import type { BodyDocument } from '../../src/core/editing/body/document.ts';

/** The editor's document in the terms of `BodyDocument`: without the spans a cell never has. */
export function toBodyDocument(doc: Node): BodyDocument {
  const json = doc.toJSON() as JSONContent;
  strip(json);
  return json as unknown as BodyDocument;
}

function strip(node: JSONContent): void {
  if (node.type === 'tableCell' || node.type === 'tableHeader')
    node.attrs = { align: (node.attrs?.align ?? null) as unknown };
  for (const child of node.content ?? []) strip(child);
}
