import { closeSync, copyFileSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { paint } from '../src/site/pictures/pictures.fixture.ts';
import { PROJECT, copyCheckout, type Checkout } from './support/portal.ts';
import { articleText, changed, digests, publish, rewrite, write } from './support/publishing.ts';

const SEQUENCES = process.env.NHIP_SWEEP === '1' ? 100 : 3;
const OUTPUT = path.join(PROJECT, '.cache', 'tests', 'incremental');
const WHOLE = path.join(PROJECT, '.cache', 'tests', 'incremental-whole');

describe('publishing only what changed', () => {
  let checkout: Checkout;

  afterEach(() => {
    checkout.dispose();
  });

  it('changes nothing for nothing, one file for a body, and few for an addition', () => {
    checkout = copyCheckout();
    publish(OUTPUT, checkout, '--whole');
    let before = digests(OUTPUT, 'without search');
    publish(OUTPUT, checkout);
    expect(changed(before, digests(OUTPUT, 'without search'))).toEqual([]);

    const file = 'content/articles/2025/02/cum-1-ky-giao-uoc-2025.mdx';
    rewrite(checkout, file, (text) => `${text}\nThêm một đoạn.\n`);
    publish(OUTPUT, checkout);
    expect(changed(before, digests(OUTPUT, 'without search'))).toEqual([
      'bai-viet/2025/cum-1-ky-giao-uoc-2025/index.html',
    ]);

    before = digests(OUTPUT, 'without search');
    write(
      checkout,
      'content/articles/2025/12/bai-them.mdx',
      article({ id: 'bbbbbbbbbbbb' }).replace('topics:', 'organisations:\n  - ldld-dong-da\ntopics:'),
    );
    publish(OUTPUT, checkout);
    const html = changed(before, digests(OUTPUT, 'without search')).filter((name) => name.endsWith('.html'));
    expect(html.filter((name) => name.startsWith('bai-viet/'))).toEqual([
      'bai-viet/2025/bai-them/index.html',
    ]);
    const feeds = changed(before, digests(OUTPUT, 'without search')).filter((name) =>
      /\.(?:xml|json)$/.test(name),
    );
    const formats = ['atom.xml', 'feed.json', 'rss.xml'];
    expect(feeds).toEqual([
      'admin/bai-viet/2025-12.json',
      ...formats.slice(0, 1),
      ...formats.map((file) => `chu-de/nu-cong/${file}`),
      ...formats.slice(0, 1).map((file) => `dia-ban/dong-da/${file}`),
      ...formats.map((file) => `dia-ban/dong-da/chu-de/nu-cong/${file}`),
      ...formats.slice(1).map((file) => `dia-ban/dong-da/${file}`),
      ...formats.slice(1, 2),
      ...formats.map((file) => `nam/2025/12/${file}`),
      ...formats.map((file) => `nam/2025/${file}`),
      ...formats.slice(2),
      'sitemap/2025.xml',
      'sitemap/tin-moi.xml',
      ...formats.map((file) => `tac-gia/ban-bien-tap/${file}`),
      ...formats.map((file) => `to-chuc/ldld-dong-da/${file}`),
    ]);
    // The pages of its district, topic, organisation and author; home, newest, both indexes with counts, year and month.
    expect(html.filter((name) => before.has(name)).length).toBeLessThanOrEqual(4 + 6);
  });

  it('makes an index anew that turns out to be damaged while pages are rendered', () => {
    checkout = copyCheckout();
    publish(OUTPUT, checkout, '--whole');
    damage(path.join(checkout.root, '.cache', 'archive.sqlite'), 'entries');
    rewrite(
      checkout,
      'content/articles/2025/02/cum-1-ky-giao-uoc-2025.mdx',
      (text) => `${text}\nThêm một đoạn.\n`,
    );
    publish(OUTPUT, checkout);
    const page = path.join(OUTPUT, 'bai-viet/2025/cum-1-ky-giao-uoc-2025/index.html');
    expect(readFileSync(page, 'utf8')).toContain('Thêm một đoạn.');
  });

  it(
    'leaves the bytes of a whole build after any sequence of changes',
    () => {
      checkout = copyCheckout();
      publish(OUTPUT, checkout, '--whole');
      const first = digests(OUTPUT);
      for (const steps of fc.sample(sequences, { numRuns: SEQUENCES, seed: 20_261_122 })) {
        for (const step of steps) {
          apply(checkout, step);
          publish(OUTPUT, checkout);
        }
        publish(WHOLE, checkout, '--whole');
        expect(changed(digests(WHOLE), digests(OUTPUT)), JSON.stringify(steps)).toEqual([]);
        // Back to the beginning by a publish, which is one more change.
        checkout.git('checkout', '--quiet', '.');
        checkout.git('clean', '--quiet', '--force', '-d', 'content');
        publish(OUTPUT, checkout);
        expect(changed(first, digests(OUTPUT)), JSON.stringify(steps)).toEqual([]);
      }
    },
    SEQUENCES * 240_000,
  );
});

const ARTICLES = [
  'content/articles/2025/02/cum-1-ky-giao-uoc-2025.mdx',
  'content/articles/2025/10/cong-doan-phuong-nghia-do.mdx',
  'content/articles/2020/09/hoai-duc-kham-benh-mien-phi.mdx',
  'content/articles/2024/11/tong-ldld-tap-huan-truyen-thong.mdx',
];
const PHOTO = 'content/media/2025/01/tam-anh.png';
const PHOTOS = await Promise.all([320, 330].map((width) => paint({ width, height: 200 }, 'png')));
const anArticle = fc.constantFrom(...ARTICLES);
const sequences = fc.array(
  fc.oneof(
    fc.record({
      kind: fc.constant('add' as const),
      slot: fc.nat({ max: 5 }),
      year: fc.constantFrom('2019', '2024', '2025'),
    }),
    fc.record({ kind: fc.constant('retitle' as const), file: anArticle, number: fc.nat({ max: 99 }) }),
    fc.record({
      kind: fc.constant('retag' as const),
      file: anArticle,
      topic: fc.constantFrom('nu-cong', 'van-hoa-the-thao'),
    }),
    fc.record({ kind: fc.constant('write' as const), file: anArticle, number: fc.nat({ max: 99 }) }),
    fc.record({ kind: fc.constant('unpublish' as const), file: anArticle }),
    fc.record({
      kind: fc.constant('rename' as const),
      topic: fc.constantFrom('nu-cong', 'thi-dua-khen-thuong'),
    }),
    fc.record({
      kind: fc.constant('reorganise' as const),
      file: anArticle,
      organisation: fc.constantFrom('ldld-ha-noi', 'ldld-dong-da'),
    }),
    fc.record({
      kind: fc.constant('regroup' as const),
      unit: fc.constantFrom('kim-lien', 'hong-ha'),
      share: fc.constantFrom('part', 'land-only'),
    }),
    fc.record({ kind: fc.constant('tell' as const), file: anArticle, isRecommended: fc.boolean() }),
    fc.record({ kind: fc.constant('pin' as const), until: fc.constantFrom('2024', '2099') }),
    fc.record({ kind: fc.constant('repaint' as const), number: fc.nat({ max: 99 }) }),
    fc.record({
      kind: fc.constant('photograph' as const),
      file: anArticle,
      photo: fc.nat({ max: 1 }),
    }),
    fc.record({ kind: fc.constant('move' as const), file: anArticle, number: fc.nat({ max: 2 }) }),
    fc.record({
      kind: fc.constant('remove' as const),
      slot: fc.nat({ max: 5 }),
      year: fc.constantFrom('2019', '2024', '2025'),
    }),
  ),
  { minLength: 8, maxLength: 8 },
);

function apply(checkout: Checkout, step: Step): void {
  switch (step.kind) {
    case 'add':
      write(checkout, added(step), article({ id: `a${step.year}aaaaaa${step.slot}`, year: step.year }));
      break;
    case 'remove':
      rmSync(path.join(checkout.root, added(step)), { force: true });
      break;
    case 'retitle':
      rewrite(checkout, step.file, (text) =>
        text.replace(/^title: .*$/m, `title: Tiêu đề mới số ${step.number}`),
      );
      break;
    case 'retag':
      rewrite(checkout, step.file, (text) =>
        text.replace(/^topics:\n(?: {2}- .*\n)+/m, `topics:\n  - ${step.topic}\n`),
      );
      break;
    case 'write':
      rewrite(checkout, step.file, (text) => `${text}\nĐoạn thêm số ${step.number}.\n`);
      break;
    case 'unpublish':
      rewrite(checkout, step.file, (text) => text.replace('status: published', 'status: draft'));
      break;
    case 'rename':
      rewrite(checkout, `content/topics/${step.topic}.yaml`, (text) =>
        text.replace(/^shortName: .*$/m, 'shortName: Tên mới'),
      );
      break;
    case 'reorganise':
      rewrite(checkout, step.file, (text) =>
        text
          .replace(/^organisations:\n(?: {2}- .*\n)+/m, '')
          .replace(/^topics:$/m, `organisations:\n  - ${step.organisation}\ntopics:`),
      );
      break;
    case 'regroup':
      rewrite(checkout, `content/units/${step.unit}.yaml`, (text) =>
        text.replace(/( {4}share: ).*(\nformerWards:)/, `$1${step.share}$2`),
      );
      break;
    case 'photograph':
      writeFileSync(path.join(checkout.root, PHOTO), PHOTOS[step.photo] ?? '');
      rewrite(checkout, step.file, (text) =>
        text
          .replace(/^cover:\n(?: .*\n)+/m, '')
          .replace(
            /^topics:$/m,
            `cover:\n  image: ${PHOTO.slice('content'.length)}\n  alt: Một tấm ảnh\ntopics:`,
          ),
      );
      break;
    case 'move':
      rewrite(checkout, step.file, (text) =>
        text
          .replace(/^oldUrls:\n(?: .*\n)+/m, '')
          .replace(
            /^topics:$/m,
            `oldUrls:\n  - /${path.basename(step.file, '.mdx')}-${step.number}.html\ntopics:`,
          ),
      );
      break;
    case 'tell':
      rewrite(checkout, step.file, (text) =>
        text
          .replace(/^(?:series|isRecommended): .*\n/gm, '')
          .replace(
            /^topics:$/m,
            `series: lap-cong-doan-xa-phuong\n${step.isRecommended ? 'isRecommended: true\n' : ''}topics:`,
          ),
      );
      break;
    case 'pin':
      write(
        checkout,
        'content/settings/front-page.yaml',
        `seconds:\n  - article: x2xzis5qtlhe\n    until: ${step.until}-01-01T00:00+07:00\n`,
      );
      break;
    case 'repaint':
      copyFileSync(
        path.join(checkout.root, 'content/media/2025/12/hoi-truong-dai-hoi.svg'),
        path.join(checkout.root, 'content/media/2025/01/canh-dao-ngay-tet.svg'),
      );
  }
}

/** Fills the first page of a table with nonsense: a sync does not read it, a page does. */
function damage(index: string, table: string): void {
  const database = new DatabaseSync(index);
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  const number = database.prepare('SELECT rootpage FROM sqlite_master WHERE name = ?').get(table)?.rootpage;
  const size = Number(database.prepare('PRAGMA page_size').get()?.page_size);
  database.close();
  const file = openSync(index, 'r+');
  writeSync(file, Buffer.alloc(size, 0xee), 0, size, (Number(number) - 1) * size);
  closeSync(file);
}

function added({ year, slot }: { year: string; slot: number }): string {
  return `content/articles/${year}/03/bai-them-${slot}.mdx`;
}

function article({ id, year = '2025' }: { id: string; year?: string }): string {
  return articleText({ id, title: `Bài thêm vào ${id}`, publishedAt: `${year}-12-31T08:00+07:00` });
}

type Step = typeof sequences extends fc.Arbitrary<(infer T)[]> ? T : never;
