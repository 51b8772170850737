import { describe, expect, it } from 'vitest';
import { findFileFault } from './file-fault.ts';

const ARTICLE = 'content/articles/2025/04/bai.mdx';
const TOPIC = 'content/topics/viec-lam.yaml';

describe('why a file cannot be opened as a form', () => {
  it.each([
    ['a colon in a value', '---\nid: a\ntitle: Một: hai\n---\n\nThân bài.\n', 3],
    ['the same field twice', '---\nid: a\ntitle: Một\ntitle: Hai\n---\n', 4],
    ['a tab before a field', '---\nid: a\ncover:\n\tsrc: /media/a.jpg\n---\n', 4],
    ['an alias', '---\nid: &x a\ntitle: *x\n---\n', 3],
    ['a quote that is never closed', '---\nid: a\ntitle: "Một\nstatus: draft\n---\n', 3],
    ['front matter that never ends', '---\nid: a\ntitle: Một\n', 1],
    ['no front matter', 'Chỉ có thân bài.\n', 1],
    ['a list for a record', '---\n- a\n- b\n---\n', 2],
    ['no words for names', '---\nnull: a\n---\n', 2],
    ['nothing at all', '', 1],
  ])('is said at its line: %s', (_what, source, line) => {
    const fault = findFileFault(source, ARTICLE);
    expect(fault?.line).toBe(line);
    expect(fault?.message).toMatch(/\p{Lu}.*\.$/u);
  });

  it('counts lines whatever ends them', () => {
    expect(findFileFault('---\r\nid: a\r\ntitle: Một: hai\r\n---\r\n', ARTICLE)?.line).toBe(3);
    expect(findFileFault('name: Việc làm\n\taka: x\n', TOPIC)?.line).toBe(2);
  });

  it('is nothing where only a value or the body is wrong', () => {
    expect(findFileFault('---\ntitle: Một\nstatus: lạ\n---\n\n<Lạ>\n', ARTICLE)).toBeUndefined();
    expect(findFileFault('name: Việc làm\n', TOPIC)).toBeUndefined();
  });
});
