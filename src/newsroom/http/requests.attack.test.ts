import { describe, expect, it } from 'vitest';
import { underAttack } from '../testing/attack.fixture.ts';
import { ARTICLE, TOPIC } from '../testing/checkout.fixture.ts';

const attacked = underAttack();

const SAVE = {
  action: 'persistEntry',
  params: {
    dataFiles: [{ path: 'content/pages/hack.mdx', raw: 'hack\n' }],
    base: { 'content/pages/hack.mdx': null },
  },
};

describe('what is said', () => {
  const deep = (open: string, close: string): string =>
    `{"action":"info","params":${open.repeat(5000)}1${close.repeat(5000)}}`;
  it.each<[name: string, body: string | Buffer, code: string]>([
    ['no JSON', 'action=info', 'json'],
    ['an empty body', '', 'json'],
    ['bytes that are not UTF-8', Buffer.from([0x22, 0xff, 0x22]), 'json'],
    ['a byte order mark', `\uFEFF${JSON.stringify({ action: 'info' })}`, 'json'],
    ['nested arrays', deep('[', ']'), 'json'],
    ['nested objects', deep('{"a":', '}'), 'json'],
    ['a million values', `{"action":"info","params":[${'0,'.repeat(1_000_000)}0]}`, 'json'],
    ['an open string', '{"action":"info', 'json'],
    ['a half character', '{"action":"getEntry","params":{"path":"content/pages/\\ud800.mdx"}}', 'json'],
    ['__proto__', '{"action":"info","__proto__":{"branch":"x"}}', 'json'],
    [
      '__proto__ in the bases',
      `{"action":"persistEntry","params":{"dataFiles":[],"base":{"__proto__":null}}}`,
      'json',
    ],
    ['constructor', '{"action":"info","params":{"constructor":{"prototype":{}}}}', 'json'],
    ['an array', '[]', 'params'],
    ['null', 'null', 'params'],
    ['no action', '{}', 'params'],
    ['an action that is no text', '{"action":["info"]}', 'params'],
    ['an unknown action', '{"action":"exec","params":{}}', 'action'],
    ['the name of an object method', '{"action":"toString","params":{}}', 'action'],
    ['an unknown parameter', '{"action":"info","params":{"cwd":"/"}}', 'params'],
    ['an unknown field', '{"action":"info","repo":"/"}', 'params'],
    ['a path that is a list', '{"action":"getEntry","params":{"path":["content/pages/that.mdx"]}}', 'params'],
    [
      'a depth that is no number',
      '{"action":"entriesByFolder","params":{"folder":"content/pages","extension":"mdx","depth":"1"}}',
      'params',
    ],
    [
      'a depth without end',
      '{"action":"entriesByFolder","params":{"folder":"content/pages","extension":"mdx","depth":1e9}}',
      'params',
    ],
    ['two branches', '{"action":"info","branch":"a","params":{"branch":"b"}}', 'params'],
  ])('refuses %s', async (_name, body, code) => {
    const reply = await attacked.newsroom.send({ body });
    expect([reply.status, reply.body.code]).toEqual([400, code]);
    attacked.expectUntouched();
  });

  it.each([
    '--upload-pack=touch x',
    '-d',
    '../../x',
    'refs/heads/../x',
    'main main',
    'main\n',
    'a..b',
    'HEAD@{1}',
    '',
    'x'.repeat(300),
  ])('refuses the branch %j', async (branch) => {
    const { status } = await attacked.newsroom.call('persistEntry', { ...SAVE.params, branch });
    expect(status).toBe(400);
    attacked.expectUntouched();
  });

  it.each<[name: string, params: Record<string, unknown>]>([
    ['a base that is a ref', { dataFiles: [{ path: TOPIC, raw: 'x' }], base: { [TOPIC]: 'HEAD' } }],
    ['a base that is an option', { dataFiles: [{ path: TOPIC, raw: 'x' }], base: { [TOPIC]: '--all' } }],
    [
      'the base of another file',
      { dataFiles: [{ path: 'content/pages/x.mdx', raw: 'x' }], base: { [TOPIC]: null } },
    ],
    [
      'one file twice',
      {
        dataFiles: [
          { path: 'content/pages/x.mdx', raw: 'x' },
          { path: 'content/pages/X.mdx', raw: 'y' },
        ],
      },
    ],
    ['no file at all', { dataFiles: [] }],
    ['a text that is no text', { dataFiles: [{ path: 'content/pages/x.mdx', raw: { toString: 'x' } }] }],
    [
      'an author with a line of git in the name',
      {
        dataFiles: [{ path: 'content/pages/x.mdx', raw: 'x' }],
        author: { name: 'A\nparent b', email: 'a@b.vn' },
      },
    ],
    [
      'an author who closes the mark around an address',
      {
        dataFiles: [{ path: 'content/pages/x.mdx', raw: 'x' }],
        author: { name: 'A', email: 'a@b.vn> <c@d.vn' },
      },
    ],
    [
      'a move to another collection',
      { dataFiles: [{ path: TOPIC, newPath: 'content/authors/x.yaml', raw: 'x' }] },
    ],
    ['media as a text', { dataFiles: [{ path: 'content/media/2025/04/x.svg', raw: '<svg/>' }] }],
    [
      'a text as media',
      {
        dataFiles: [{ path: 'content/pages/x.mdx', raw: 'x' }],
        assets: [{ path: 'content/pages/y.mdx', content: 'eA==', encoding: 'base64' }],
      },
    ],
    [
      'another encoding',
      {
        dataFiles: [{ path: 'content/pages/x.mdx', raw: 'x' }],
        assets: [{ path: 'content/media/x.png', content: 'x', encoding: 'utf8' }],
      },
    ],
  ])('refuses to save %s', async (_name, params) => {
    const { status } = await attacked.newsroom.call('persistEntry', params);
    expect(status).toBe(400);
    attacked.expectUntouched();
  });

  it.each([
    ['NUL', 'a\0b', 422],
    ['more than 2 MB', 'x'.repeat(2_200_000), 413],
  ])('refuses a text with %s', async (_name, raw, status) => {
    const reply = await attacked.newsroom.call('persistEntry', {
      dataFiles: [{ path: 'content/pages/x.mdx', raw }],
    });
    expect(reply.status).toBe(status);
    attacked.expectUntouched();
  });
});

describe('a text that is meant to hold up the service', () => {
  const article = (front: string, body: string) => `---\n${front}---\n\n${body}\n`;

  it.each([
    ['spaces without end', article('title: x\n', `${' '.repeat(1_900_000)}a`)],
    ['tabs without end', article('title: x\n', `${'\t'.repeat(1_900_000)}a`)],
    ['the same key again and again', article('title: a\ntitle: b\n'.repeat(2_400), 'a')],
    ['brackets', article('title: x\n', '['.repeat(1_900_000))],
    ['tags', article('title: x\n', '<InfoBox title="a">\n\n'.repeat(80_000))],
    ['backticks', article('title: x\n', Array.from({ length: 1_500 }, (_, n) => '`'.repeat(n)).join(' a '))],
  ])('is answered all the same: %s', async (_name, raw) => {
    const { status, body } = await attacked.newsroom.call('checkEntry', { path: ARTICLE, raw });
    expect(status).toBe(200);
    expect(body.problems.length).toBeGreaterThan(0);
    attacked.expectUntouched();
  });
});

describe('what an attacker learns', () => {
  it('is never where the checkout lies, nor a stack', async () => {
    const replies = [
      await attacked.newsroom.call('getEntry', { path: ARTICLE.replace('.mdx', '-khong-co.mdx') }),
      await attacked.newsroom.call('getEntry', { path: 'content/pages/link.mdx' }),
      await attacked.newsroom.call('info'),
    ];
    for (const { text } of replies) {
      expect(text).not.toContain(attacked.root);
      expect(text).not.toMatch(/\bat \w+ \(/);
    }
    expect(attacked.lines.every((line) => !line.includes('\n'))).toBe(true);
  });
});
