import { describe, expect, it } from 'vitest';
import { articles } from '../schema/collections/article.ts';
import { districts } from '../schema/collections/taxonomy.ts';
import { readEntry } from '../schema/read-entry.ts';
import { deskFormats } from './desk-formats.ts';
import { BrokenSource, readForm, writeForm } from './entry-form.ts';

const ARTICLE = `---
id: 7m3k9q2x4v8c
title: Tiêu đề
standfirst: Sapo.
status: draft
publishedAt: 2025-04-07T20:14+07:00
authors:
  - ban-bien-tap
topics:
  - nu-cong
---

Thân bài.
`;

describe('readForm and writeForm', () => {
  it('give an unchanged file back', () => {
    expect(writeForm(readForm(ARTICLE, articles), articles)).toBe(ARTICLE);
    const yaml = 'name: "Ba Đình"  # một dòng\nkind: quận\ncode: "001"\r\n';
    expect(writeForm(readForm(yaml, districts), districts)).toBe(yaml);
  });

  it('write a new file that the schema accepts, keys in its order, nothing empty and nothing of the desk', () => {
    const file = 'content/articles/2025/04/tieu-de.mdx';
    const form = {
      topics: ['nu-cong'],
      cover: { alt: 'Ảnh', image: '/media/2025/04/x.svg', caption: '' },
      source: { name: '' },
      title: 'Tiêu đề: một',
      publishedAt: '2025-04-07T20:14+07:00',
      status: 'draft',
      standfirst: ' Sapo. ',
      districts: [],
      authors: ['ban-bien-tap'],
      id: '7m3k9q2x4v8c',
      desk_year: '2025',
      desk_month: '04',
      desk_slug: 'tieu-de',
      body: 'Thân bài.',
    };
    const text = writeForm(form, articles);
    expect(readEntry(new TextEncoder().encode(text), file).problems).toEqual([]);
    expect(text).toMatchInlineSnapshot(`
      "---
      id: 7m3k9q2x4v8c
      title: "Tiêu đề: một"
      standfirst: Sapo.
      status: draft
      publishedAt: 2025-04-07T20:14+07:00
      authors:
        - ban-bien-tap
      topics:
        - nu-cong
      cover:
        image: /media/2025/04/x.svg
        alt: Ảnh
      ---

      Thân bài.
      "
    `);
  });

  it('never write over a file that could not be read', () => {
    const form = readForm(ARTICLE.replace('Tiêu đề', '"Tiêu đề'), articles);
    expect(Object.keys(form)).toEqual(['desk']);
    expect(form.desk?.broken).toBeTruthy();
    expect(() => writeForm({ ...form, title: 'x' }, articles)).toThrow(BrokenSource);
    expect(() => writeForm(readForm('không có gì', articles), articles)).toThrow(BrokenSource);
  });

  it('know the fields of each file of the settings', () => {
    const settings = deskFormats().find(({ name }) => name === 'settings-file');
    const source = 'abbreviations:\n  - abbr: CĐ\n    expansion: công đoàn\n    certainty: mo-ho\n';
    const form = settings?.fromFile(source);
    expect(
      settings?.toFile({
        ...form,
        abbreviations: [{ certainty: 'cao', expansion: 'công đoàn', abbr: 'CĐ' }],
      }),
    ).toBe(source.replace('mo-ho', 'cao'));
  });
});
