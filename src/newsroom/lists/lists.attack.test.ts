import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { underAttack } from '../testing/attack.fixture.ts';
import { fingerprint } from '../testing/checkout.fixture.ts';

const attacked = underAttack();

const ask = (params: Record<string, unknown>) =>
  attacked.newsroom.call('listEntries', { collection: 'articles', ...params });

describe('a hostile question to a list', () => {
  it.each<[name: string, params: Record<string, unknown>]>([
    ['no collection', { collection: undefined }],
    ['a collection that is none', { collection: 'media' }],
    ['a single file as a collection', { collection: 'site' }],
    ['the name of an object method', { collection: 'toString' }],
    ['a path as a collection', { collection: '../articles' }],
    ['a text that is no text', { text: { $ne: '' } }],
    ['a text without end', { text: 'a '.repeat(5_000) }],
    ['an unknown state', { state: 'deleted' }],
    ['an unknown order', { order: 'sort; DROP TABLE listed' }],
    ['an order that is a method', { order: 'constructor' }],
    ['a filter with a quote', { district: "x' OR '1'='1" }],
    ['a filter with a space', { district: 'a topic:b' }],
    ['a filter that is a list', { topic: ['a', 'b'] }],
    ['a filter without end', { year: '2'.repeat(1_000) }],
    ['a negative offset', { offset: -1 }],
    ['half an offset', { offset: 0.5 }],
    ['an offset beyond numbers', { offset: 1e300 }],
    ['more than a page', { limit: 101 }],
    ['nothing at all', { limit: 0 }],
    ['a thousand ids', { ids: Array.from({ length: 1_000 }, () => 'a') }],
    ['an id that is no text', { ids: [{}] }],
    ['an unknown parameter', { where: '1=1' }],
    ['an option for git', { branch: '--upload-pack=touch x' }],
  ])('is refused: %s', async (_name, params) => {
    const { status, body } = await ask(params);
    expect([status, body.code]).toEqual([400, 'params']);
    attacked.expectUntouched();
  });

  it.each([
    "'; DROP TABLE listed; --",
    '" OR ""="',
    '%',
    '_',
    '*',
    '\\',
    '\u202e\u0000',
    'NEAR(a b)',
    '(((((',
    '{"$gt":""}',
    '<img src=x onerror=alert(1)>',
  ])('finds nothing it should not, and breaks nothing: %j', async (text) => {
    const content = join(attacked.root, 'content');
    const before = fingerprint(content);
    const found = await ask({ text });
    expect(found.status).toBe(200);
    expect((await ask({})).body).toMatchObject({ total: 1 });
    expect(fingerprint(content)).toBe(before);
  });

  it('tells nothing of where the checkout lies, nor of what lies outside of it', async () => {
    for (const collection of ['articles', 'pages']) {
      const { text } = await ask({ collection });
      expect(text).not.toContain(attacked.root);
      expect(text).not.toMatch(/secret|bí mật/);
    }
    const { status, text } = await attacked.newsroom.call('entryFacets');
    expect(status).toBe(200);
    expect(text).not.toContain(attacked.root);
  });

  it('is refused from another site', async () => {
    const { status } = await attacked.newsroom.send({
      body: JSON.stringify({ action: 'listEntries', params: { collection: 'articles' } }),
      headers: { origin: 'https://evil.example' },
    });
    expect(status).toBe(403);
  });
});
