/**
 * The body of an article as the visual editor holds it: ProseMirror's JSON. Node and mark names are those of the
 * editor's schema. What a node may hold is said by its type; every attribute is always present.
 */
export interface BodyDocument {
  type: 'doc';
  /** At least one; an empty body is one empty paragraph. */
  content: BlockNode[];
}

/** What may stand in the document, in a quotation, a list's item, a footnote or a box. */
export type BlockNode =
  | ParagraphNode
  | HeadingNode
  | BulletListNode
  | OrderedListNode
  | TaskListNode
  | BlockquoteNode
  | CodeBlockNode
  | HorizontalRuleNode
  | TableNode
  | FootnoteNode
  | ComponentNode
  | ComponentBoxNode
  | SourceBlockNode;

export interface ParagraphNode {
  type: 'paragraph';
  /** Absent when empty. */
  content?: InlineNode[];
}

export interface HeadingNode {
  type: 'heading';
  /** 2 to 4 in our articles; 1 to 6 is kept. */
  attrs: { level: number };
  content?: InlineNode[];
}

export interface BulletListNode {
  type: 'bulletList';
  /** Tight: no blank lines between its items, which are shown without paragraph space. */
  attrs: { tight: boolean };
  content: ListItemNode[];
}

export interface OrderedListNode {
  type: 'orderedList';
  attrs: { start: number; tight: boolean };
  content: ListItemNode[];
}

export interface TaskListNode {
  type: 'taskList';
  attrs: { tight: boolean };
  content: TaskItemNode[];
}

/** Always starts with a paragraph, an empty one where the source starts with another block. */
export interface ListItemNode {
  type: 'listItem';
  content: BlockNode[];
}

/** Always starts with a paragraph, as a list item. */
export interface TaskItemNode {
  type: 'taskItem';
  attrs: { checked: boolean };
  content: BlockNode[];
}

export interface BlockquoteNode {
  type: 'blockquote';
  content: BlockNode[];
}

export interface CodeBlockNode {
  type: 'codeBlock';
  /** The whole info string after the fence. */
  attrs: { language: string | null };
  /** One text without marks; absent when empty. */
  content?: TextNode[];
}

export interface HorizontalRuleNode {
  type: 'horizontalRule';
}

/** The first row holds headers, all others cells; all rows are equally long. */
export interface TableNode {
  type: 'table';
  content: TableRowNode[];
}

export interface TableRowNode {
  type: 'tableRow';
  content: TableCellNode[];
}

/** Holds exactly one paragraph, without hard breaks; the alignment is that of the column. */
export interface TableCellNode {
  type: 'tableHeader' | 'tableCell';
  attrs: { align: Align };
  content: ParagraphNode[];
}

export type Align = 'left' | 'center' | 'right' | null;

/** What a footnote says, wherever its definition stands. */
export interface FootnoteNode {
  type: 'footnote';
  attrs: { label: string };
  content: BlockNode[];
}

/** A component without content of its own. */
export interface ComponentNode {
  type: 'component';
  attrs: { name: string; props: Props };
}

/** A component around blocks. */
export interface ComponentBoxNode {
  type: 'componentBox';
  attrs: { name: string; props: Props };
  content: BlockNode[];
}

/** Literal values, as JSON has them. */
export type Props = Record<string, unknown>;

/** A stretch of the source the editor has no form for; kept byte for byte. */
export interface SourceBlockNode {
  type: 'sourceBlock';
  attrs: { source: string };
}

export type InlineNode = TextNode | HardBreakNode | ImageNode | FootnoteReferenceNode | SourceInlineNode;

interface Marked {
  /** Absent when none. */
  marks?: Mark[];
}

export interface TextNode extends Marked {
  type: 'text';
  /** Never empty, and without line breaks: a wrapped line's end is a space (in code blocks it is a line break). */
  text: string;
}

export interface HardBreakNode extends Marked {
  type: 'hardBreak';
}

export interface ImageNode extends Marked {
  type: 'image';
  attrs: { src: string; alt: string; title: string | null };
}

export interface FootnoteReferenceNode extends Marked {
  type: 'footnoteReference';
  attrs: { label: string };
}

/** Like `SourceBlockNode`, within a line of text. */
export interface SourceInlineNode extends Marked {
  type: 'sourceInline';
  attrs: { source: string };
}

export type Mark = PlainMark | LinkMark;

/** `code` stands alone or within others, and only on text. */
export interface PlainMark {
  type: 'bold' | 'italic' | 'strike' | 'code';
}

export interface LinkMark {
  type: 'link';
  attrs: { href: string; title: string | null };
}

/** Any node of a body. */
export type BodyNode =
  BodyDocument | BlockNode | ListItemNode | TaskItemNode | TableRowNode | TableCellNode | InlineNode;

/** What keeps a body from being shown as a document: the editor shows its source, at this line (from 1). */
export interface BodyProblem {
  line: number;
  message: string;
  hint?: string | undefined;
}
