import type {
  BlockNode,
  BodyDocument,
  BodyNode,
  InlineNode,
  ListItemNode,
  Mark,
  TableCellNode,
  TextNode,
} from './document.ts';

/** Replaces a word of the document, or puts one beside it; undefined when there is no text. `seed` chooses where. */
export function editWord(document: BodyDocument, seed: number, word: string): BodyDocument | undefined {
  const copy = structuredClone(document);
  const texts = textNodes(copy);
  const node = texts[seed % texts.length];
  if (!node) return undefined;
  const places = Array.from(node.text.matchAll(/[\p{L}\p{N}]+/gu), ({ index, 0: { length } }) => ({
    index,
    length,
  }));
  const place = places[Math.floor(seed / texts.length) % Math.max(1, places.length)] ?? {
    index: 0,
    length: 0,
  };
  const isReplaced = seed % 3 > 0;
  const head = node.text.slice(0, isReplaced ? place.index : place.index + place.length);
  const tail = node.text.slice(place.index + place.length);
  node.text = head + (isReplaced ? word : ` ${word}`) + tail;
  return copy;
}

/** Every text of a document that is not in code blocks. */
export function textNodes(document: BodyDocument): TextNode[] {
  const found: TextNode[] = [];
  const look = (node: BodyNode) => {
    if (node.type === 'text') found.push(node);
    else if (node.type !== 'codeBlock' && 'content' in node)
      (node.content as BodyNode[] | undefined)?.forEach(look);
  };
  look(document);
  return found;
}

/** Every line of words: the contents of paragraphs, headings and cells. */
export function lines(document: BodyDocument): InlineNode[][] {
  const found: InlineNode[][] = [];
  const look = (node: BodyNode) => {
    if ((node.type === 'paragraph' || node.type === 'heading') && node.content) found.push(node.content);
    else if (node.type !== 'codeBlock' && 'content' in node)
      (node.content as BodyNode[] | undefined)?.forEach(look);
  };
  look(document);
  return found;
}

/** Changes the build of a document as an editor does; undefined where there is nothing of the kind. */
export function editStructure(document: BodyDocument, seed: number): BodyDocument | undefined {
  const copy = structuredClone(document);
  const edit = EDITS[seed % EDITS.length];
  const place = Math.floor(seed / EDITS.length);
  return edit?.(copy, place) === false ? undefined : copy;
}

type Edit = (document: BodyDocument, place: number) => boolean;

const NEW_BLOCKS: readonly BlockNode[] = [
  { type: 'paragraph', content: [{ type: 'text', text: 'Đoạn mới, # không * là gì.' }] },
  { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Tiêu đề mới' }] },
  { type: 'horizontalRule' },
  {
    type: 'bulletList',
    attrs: { tight: true },
    content: [
      { type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'mục' }] }] },
    ],
  },
  {
    type: 'orderedList',
    attrs: { start: 1, tight: true },
    content: [
      { type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'mục' }] }] },
    ],
  },
  {
    type: 'blockquote',
    content: [
      { type: 'paragraph', content: [{ type: 'text', text: 'Lời.' }] },
      { type: 'paragraph', content: [{ type: 'text', text: 'Nữa.' }] },
    ],
  },
  { type: 'codeBlock', attrs: { language: null }, content: [{ type: 'text', text: '```\n## a\n\n  b' }] },
  {
    type: 'component',
    attrs: { name: 'PullQuote', props: { quote: 'Lời "trích" & {x}', speaker: 'A <b>' } },
  },
  {
    type: 'component',
    attrs: {
      name: 'KeyFigures',
      props: {
        items: [
          { value: '1', label: 'a' },
          { value: '2', unit: 'b', label: '"c"' },
        ],
      },
    },
  },
  {
    type: 'componentBox',
    attrs: { name: 'InfoBox', props: { title: 'Hộp' } },
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Trong hộp.' }] }],
  },
  {
    type: 'component',
    attrs: {
      name: 'Gallery',
      props: { items: ['a', 'b'].map((alt) => ({ src: `/media/${alt}.svg`, alt })) },
    },
  },
  {
    type: 'componentBox',
    attrs: { name: 'Timeline', props: { title: 'Diễn biến' } },
    content: [newUpdate('20:14')],
  },
  { type: 'paragraph' },
];

const EDITS: readonly Edit[] = [
  (document) => {
    const timeline = document.content.find(
      (block) => block.type === 'componentBox' && block.attrs.name === 'Timeline',
    );
    if (timeline?.type !== 'componentBox') return false;
    timeline.content.unshift(newUpdate('2025-04-08T06:00+07:00'));
    return true;
  },
  (document, place) => {
    const [blocks, at] = pickBlock(document, place);
    blocks.splice(at, 0, structuredClone(NEW_BLOCKS[place % NEW_BLOCKS.length] ?? { type: 'paragraph' }));
    return true;
  },
  (document, place) => {
    const [blocks, at] = pickBlock(document, place);
    if (blocks.length < 2) return false;
    blocks.splice(at, 1);
    return true;
  },
  (document, place) => {
    const blocks = document.content;
    const [moved] = blocks.splice(place % blocks.length, 1);
    if (!moved) return false;
    blocks.splice((place * 7) % (blocks.length + 1), 0, moved);
    return true;
  },
  (document, place) => toggleMark(document, place, { type: 'bold' }),
  (document, place) => toggleMark(document, place, { type: 'italic' }),
  (document, place) => toggleMark(document, place, { type: 'strike' }),
  (document, place) => toggleMark(document, place, { type: 'code' }),
  (document, place) =>
    toggleMark(document, place, { type: 'link', attrs: { href: 'https://vidu.vn/(x)?a=1&b', title: null } }),
  (document, place) => {
    const list = pick(document, place, 'bulletList', 'orderedList');
    if (list?.type !== 'bulletList' && list?.type !== 'orderedList') return false;
    const item = {
      type: 'listItem',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: '1. mục mới' }] }],
    } as const;
    list.content.splice(
      place % (list.content.length + 1),
      0,
      structuredClone(item) as unknown as ListItemNode,
    );
    return true;
  },
  (document, place) => {
    const list = pick(document, place, 'bulletList', 'orderedList', 'taskList');
    if (list?.type !== 'bulletList' && list?.type !== 'orderedList' && list?.type !== 'taskList')
      return false;
    if (list.content.length < 2) return false;
    list.content.splice(place % list.content.length, 1);
    return true;
  },
  (document, place) => {
    const table = pick(document, place, 'table');
    const width = table?.type === 'table' ? table.content[0]?.content.length : undefined;
    if (table?.type !== 'table' || !width) return false;
    const row = {
      type: 'tableRow' as const,
      content: Array.from({ length: width }, () => cellOf('ô | mới')),
    };
    table.content.splice(1 + (place % table.content.length), 0, row);
    return true;
  },
  (document, place) => {
    const table = pick(document, place, 'table');
    if (table?.type !== 'table') return false;
    const at = place % ((table.content[0]?.content.length ?? 0) + 1);
    for (const row of table.content) row.content.splice(at, 0, cellOf('cột'));
    return true;
  },
  (document, place) => {
    const component = pick(document, place, 'component', 'componentBox');
    if (component?.type !== 'component' && component?.type !== 'componentBox') return false;
    const names = Object.keys(component.attrs.props);
    const name = names[place % names.length];
    if (!name) return false;
    const value = component.attrs.props[name];
    component.attrs.props[name] = Array.isArray(value)
      ? [...(value as unknown[]), value[0] as unknown]
      : 'giá trị "mới" {a} & <b>\\';
    return true;
  },
  (document, place) => {
    const item = pick(document, place, 'taskItem');
    if (item?.type !== 'taskItem') return false;
    item.attrs.checked = !item.attrs.checked;
    return true;
  },
  (document, place) => {
    const code = pick(document, place, 'codeBlock');
    if (code?.type !== 'codeBlock') return false;
    code.content = [{ type: 'text', text: `${code.content?.[0]?.text ?? ''}\ndòng mới` }];
    return true;
  },
  (document, place) => {
    const line = lines(document)[place % Math.max(1, lines(document).length)];
    if (!line) return false;
    line.splice(place % (line.length + 1), 0, { type: 'hardBreak' });
    return true;
  },
];

function newUpdate(time: string): BlockNode {
  return {
    type: 'componentBox',
    attrs: { name: 'Update', props: { time, important: true } },
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Tin mới.' }] }],
  };
}

function cellOf(text: string): TableCellNode {
  return {
    type: 'tableCell',
    attrs: { align: null },
    content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
  };
}

/** A list of blocks anywhere in a document, and a place in it. */
function pickBlock(document: BodyDocument, place: number): [BlockNode[], number] {
  const found: BlockNode[][] = [document.content];
  const look = (node: BodyNode) => {
    if (node.type === 'blockquote' || node.type === 'componentBox' || node.type === 'footnote')
      found.push(node.content);
    if ('content' in node) (node.content as BodyNode[] | undefined)?.forEach(look);
  };
  look(document);
  const blocks = (place % 2 ? found[place % found.length] : found[0]) ?? document.content;
  return [blocks, place % Math.max(1, blocks.length)];
}

function pick(document: BodyDocument, place: number, ...types: string[]): BodyNode | undefined {
  const found: BodyNode[] = [];
  const look = (node: BodyNode) => {
    if (types.includes(node.type)) found.push(node);
    if ('content' in node) (node.content as BodyNode[] | undefined)?.forEach(look);
  };
  look(document);
  return found[place % Math.max(1, found.length)];
}

/** Marks some of the words of one text, or unmarks them. */
function toggleMark(document: BodyDocument, place: number, mark: Mark): boolean {
  const all = lines(document).filter((line) => line.some(({ type }) => type === 'text'));
  const line = all[place % Math.max(1, all.length)];
  const at =
    line?.findIndex(({ type }, index) => type === 'text' && index >= place % (line.length || 1)) ?? -1;
  const node = line?.[at];
  if (!line || node?.type !== 'text') return false;
  const start = place % (node.text.length || 1);
  const end = Math.min(node.text.length, start + 1 + (place % 9));
  const marks = (node.marks ?? []).filter(({ type }) => type !== mark.type);
  const changed = marks.length < (node.marks ?? []).length ? marks : [...marks, mark];
  const parts = [
    { ...node, text: node.text.slice(0, start) },
    {
      type: 'text' as const,
      text: node.text.slice(start, end),
      ...(changed.length > 0 ? { marks: changed } : {}),
    },
    { ...node, text: node.text.slice(end) },
  ];
  line.splice(at, 1, ...parts.filter(({ text }) => text));
  return true;
}
