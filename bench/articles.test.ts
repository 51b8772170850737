import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseBody } from '../src/core/body/parse-body.ts';
import { sentenceProblems } from '../src/core/figures/sentence-problems.ts';
import { readEntry } from '../src/core/schema/read-entry.ts';
import { inventArticles } from './articles.ts';
import { articleFile, fileOf } from './generate.ts';
import { toMarkdown } from './markup.ts';
import { readTaxonomies } from './taxonomies.ts';

const taxonomies = await readTaxonomies(path.resolve(import.meta.dirname, '..'));
const invent = (count: number, seed: string) => {
  const { articles, bodyOf } = inventArticles(count, seed, taxonomies);
  return articles.map((article, index) => ({ article, text: articleFile(article, bodyOf(index)) }));
};

describe('inventArticles', () => {
  it('invents the same articles from the same seed, and others from another', () => {
    expect(invent(50, 'a')).toEqual(invent(50, 'a'));
    expect(invent(50, 'a')).not.toEqual(invent(50, 'b'));
  });

  it('invents articles that the schema and the body parser accept', () => {
    for (const { article, text } of invent(150, 'schema')) {
      const file = fileOf(article);
      const { entry, problems } = readEntry(new TextEncoder().encode(text), file);
      expect(problems).toEqual([]);
      const body = parseBody(entry?.body?.source ?? '', { file, firstLine: entry?.body?.firstLine ?? 1 });
      expect(body.problems).toEqual([]);
      expect(entry && sentenceProblems(entry, body)).toEqual([]);
    }
  });

  it('gives every article an id and an address of its own, and an id that begins with a letter', () => {
    const articles = invent(2000, 'unique').map(({ article }) => article);
    expect(new Set(articles.map(({ id }) => id)).size).toBe(2000);
    expect(new Set(articles.map(({ url }) => url)).size).toBe(2000);
    expect(articles.every(({ id }) => /^[a-z][a-z0-9]{11}$/.test(id))).toBe(true);
  });

  it('spreads them over twenty years, more in later ones, oldest first', () => {
    const years = invent(2000, 'years').map(({ article }) => article.publishedAt.slice(0, 4));
    expect(years).toEqual(years.toSorted());
    expect(new Set(years).size).toBe(21);
    const in2024 = years.filter((year) => year === '2024').length;
    expect(in2024).toBeGreaterThan(5 * years.filter((year) => year === '2006').length);
  });

  it('tags nothing with a unit that did not exist on its day', () => {
    const late = invent(2000, 'units').filter(({ article }) => article.publishedAt >= '2025-07-01');
    expect(late.length).toBeGreaterThan(0);
    expect(late.every(({ article }) => article.tags.districts.length === 0)).toBe(true);
  });

  it('writes bodies of 2 to 4 kB, without a component where they are for peers', () => {
    const { articles, bodyOf } = inventArticles(200, 'size', taxonomies);
    for (const index of articles.keys()) {
      const text = toMarkdown(bodyOf(index), () => []);
      expect(new TextEncoder().encode(text).length).toBeGreaterThan(1900);
      expect(new TextEncoder().encode(text).length).toBeLessThan(4600);
      expect(text).not.toMatch(/<[A-Z]/);
    }
  });
});
