import { expect, it } from 'vitest';
import { vocabularyFaults } from './vocabulary-faults.ts';

const ARTICLE = { '@type': 'NewsArticle', headline: 'Bài', author: [{ '@type': 'Person', name: 'An' }] };

it('knows kinds, properties and what they may hold, and passes over what is of another vocabulary', () => {
  const faults = vocabularyFaults([
    ['right', { '@context': 'https://schema.org', ...ARTICLE }],
    ['alike', { ...ARTICLE, headline: 'Bài khác' }],
    ['of others', { ...ARTICLE, 'dcterms:replaces': { '@id': '/bai-cu/' } }],
    ['kind', { ...ARTICLE, '@type': 'Bài' }],
    ['property', { ...ARTICLE, byline: 'An' }],
    ['range', { ...ARTICLE, publisher: { '@type': 'Place', name: 'Hà Nội' } }],
    ['one of many', { ...ARTICLE, author: [...ARTICLE.author, { '@type': 'Place', name: 'Hà Nội' }] }],
  ]);
  expect(faults.map((fault) => fault.replace(/ (?:Type|Object).*$/s, ''))).toEqual([
    'kind',
    'property',
    'range',
    'one of many',
  ]);
});
