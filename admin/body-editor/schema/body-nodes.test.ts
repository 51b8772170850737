import { getSchema } from '@tiptap/core';
import { Node } from '@tiptap/pm/model';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openBody } from '../../../src/core/editing/body/open-body.ts';
import { readBody } from '../../../src/core/editing/front-matter-splice.ts';
import { toBodyDocument } from '../to-body-document.ts';
import { bodyNodes } from './body-nodes.ts';

const schema = getSchema(bodyNodes());
const ARTICLES = path.resolve(import.meta.dirname, '../../../content/articles');

describe('bodyNodes', () => {
  it.each([
    ['nothing', ''],
    ['paragraphs', 'Một.\n\nHai,\nvẫn hai.'],
    ['headings of every level', '# Một\n\n## Hai\n\n### Ba\n\n###### Sáu'],
    ['marks in marks', 'Chữ **đậm *nghiêng ~~bỏ~~* `mã`** và [**liên** kết](https://a.vn "tên").'],
    ['code that is bold and linked', '**`mã`** [`mã`](/a/)'],
    ['a line break', 'Một\\\nhai'],
    ['pictures', 'Ảnh ![tả](/media/a.svg "tên") trong dòng.'],
    ['lists', '- một\n  - hai\n\n    ba\n- bốn\n\n3. ba\n4. bốn'],
    ['an item without words', '-\n- hai'],
    ['an item that begins with code', '- ```\n  mã\n  ```'],
    ['tasks', '- [ ] chưa\n- [x] rồi\n  - con'],
    ['a quotation with blocks', '> ## Đề\n>\n> - một'],
    ['code', '```js\nlet a;\n```\n\n    thụt'],
    ['a rule', 'Một\n\n***\n\nHai'],
    ['a table', '| A | B |\n| :-- | --: |\n| **1** | |\n| 2 | 3 |'],
    ['a table with rows of other lengths', '| A | B |\n|--|--|\n| 1 |\n| 1 | 2 | 3 |'],
    ['footnotes', 'Câu[^a].\n\n[^a]: Lời.\n\n    Đoạn hai.'],
    ['components', '<Figure src="/media/a.svg" alt="x" />\n\n<InfoBox title="t">\n\n- một\n\n</InfoBox>'],
    [
      'a timeline',
      '<Timeline title="t">\n\n<Update time="20:14" important>\n\n- một\n\n<Figure src="/media/a.svg" alt="x" />\n\n</Update>\n\n{/* nghỉ */}\n\n<Update time="20:10">\n\nHai.\n\n</Update>\n\n</Timeline>',
    ],
    ['code in words', 'Chữ {a} và <b>chữ</b> và <!-- lời -->'],
    ['definitions', '[a]: https://a.vn\n\nChữ [a].'],
  ])('holds %s as opened', (_what, source) => {
    const { document } = openBody(source);
    const node = Node.fromJSON(schema, document);
    node.check();
    expect(sorted(toBodyDocument(node))).toEqual(sorted(document));
  });

  it('holds every article of the newspaper as opened', () => {
    const files = readdirSync(ARTICLES, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.mdx'),
    );
    expect(files.length).toBeGreaterThan(20);
    for (const file of files) {
      const { document, problem } = openBody(readBody(readFileSync(path.join(ARTICLES, file), 'utf8')));
      expect(problem, file).toBeUndefined();
      const node = Node.fromJSON(schema, document);
      node.check();
      expect(sorted(toBodyDocument(node)), file).toEqual(sorted(document));
    }
  });
});

/** The order of marks means nothing: the editor has one of its own. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, held]) => [
    key,
    key === 'marks'
      ? JSON.stringify((held as unknown[]).map((mark) => JSON.stringify(mark)).sort())
      : sorted(held),
  ]);
  return Object.fromEntries(entries) as unknown;
}
