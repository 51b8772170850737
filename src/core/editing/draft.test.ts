import { describe, expect, it } from 'vitest';
import { isDraft } from './draft.ts';

const FILE = 'content/articles/2025/04/a.mdx';

describe('isDraft', () => {
  it.each([
    ['a draft with nothing else', FILE, '---\nstatus: draft\n---\n', true],
    ['a published article', FILE, '---\nstatus: published\n---\n', false],
    ['an article without a status', FILE, '---\ntitle: A\n---\n', false],
    ['broken front matter', FILE, '---\nstatus: draft\ntitle: "\n---\n', false],
    ['no front matter', FILE, 'status: draft\n', false],
    ['an empty file', FILE, '', false],
    ['a page, which has no status', 'content/pages/a.mdx', '---\nstatus: draft\n---\n', false],
    ['a file in no place', 'content/articles/a.mdx', '---\nstatus: draft\n---\n', false],
  ])('%s', (_name, file, source, expected) => {
    expect(isDraft(source, file)).toBe(expected);
  });
});
