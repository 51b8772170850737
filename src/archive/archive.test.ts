import { describe, expect, it } from 'vitest';
import { openArchive } from './archive.ts';
import { PIXEL, articleText, createCheckout } from './checkout.fixture.ts';
import { syncArchive } from './sync.ts';

const NOW = '2026-01-01T00:00+07:00';

describe('archive', () => {
  it('gives an article ready to print', async () => {
    const checkout = createCheckout();
    checkout.write('content/media/2025/04/anh.png', PIXEL);
    checkout.write(
      'content/articles/2025/04/bai-mau.mdx',
      articleText({ cover: '{ image: /media/2025/04/anh.png, alt: Ảnh }', organisations: '[ldld-ha-noi]' }),
    );
    const archive = await open(checkout.root);
    expect(archive.article('2025', 'bai-mau')).toMatchObject({
      url: '/bai-viet/2025/bai-mau/',
      kicker: { name: 'Đống Đa', url: '/dia-ban/dong-da/' },
      cover: { src: '/media/2025/04/anh.png', width: 1, height: 1 },
      authors: [{ name: 'Ban Biên tập' }],
      organisations: [{ url: '/to-chuc/ldld-ha-noi/' }],
    });
    expect(archive.article('2025', 'khong-co')).toBeUndefined();
    archive.close();
  });

  it('pages a list so that every article is on exactly one page, newest first', async () => {
    const checkout = createCheckout();
    for (let index = 0; index < 65; index++) writeNumbered(checkout, index);
    const archive = await open(checkout.root);
    const pages = archive
      .listPages('district')
      .filter(({ list }) => 'slug' in list && list.slug === 'dong-da');
    expect(pages.map(({ page }) => page)).toEqual([1, 2, undefined]);
    const cards = [undefined, 2, 1].flatMap(
      (page) => archive.listing({ kind: 'district', slug: 'dong-da' }, page)?.cards ?? [],
    );
    expect(cards.map(({ title }) => title)).toEqual(
      Array.from({ length: 65 }, (_, index) => `Bài ${64 - index}`),
    );
    expect(archive.listing({ kind: 'district', slug: 'dong-da' })).toMatchObject({
      olderUrl: '/dia-ban/dong-da/trang/2/',
      newerUrl: undefined,
    });
    expect(archive.listing({ kind: 'district', slug: 'dong-da' }, 3)).toBeUndefined();
    expect(archive.listing({ kind: 'district', slug: 'ba-dinh' })?.cards).toEqual([]);
    expect(archive.tally('district')).toEqual({ 'ba-dinh': 0, 'dong-da': 65 });
    archive.close();
  });

  it('counts the articles of a district by topic and organisation, and leaves out what has none', async () => {
    const checkout = createCheckout();
    writeNumbered(checkout, 0, { organisations: '[ldld-ha-noi]' });
    writeNumbered(checkout, 1, { topics: '[nu-cong, thi-dua]' });
    writeNumbered(checkout, 2, { status: 'draft', organisations: '[ldld-ha-noi]' });
    writeNumbered(checkout, 3, { districts: '[ba-dinh]', topics: '[thi-dua]' });
    const archive = await open(checkout.root);
    expect(archive.tallyInDistrict('dong-da', 'topic')).toEqual({ 'nu-cong': 2, 'thi-dua': 1 });
    expect(archive.tallyInDistrict('dong-da', 'organisation')).toEqual({ 'ldld-ha-noi': 1 });
    expect(archive.tallyInDistrict('ba-dinh', 'organisation')).toEqual({});
    expect(archive.tallyOfTopic('thi-dua')).toEqual({ 'ba-dinh': 1, 'dong-da': 1 });
    expect(archive.topicsInDistricts().map(({ slug }) => slug)).toEqual([
      'ba-dinh/thi-dua',
      'dong-da/nu-cong',
      'dong-da/thi-dua',
    ]);
    archive.close();
  });

  it('leaves out a pin of the front page from its time on', async () => {
    const checkout = createCheckout();
    checkout.write(
      'content/settings/front-page.yaml',
      `lead:\n  - article: ${idOf(0)}\n    until: 2025-06-01T08:00+07:00\n  - article: ${idOf(1)}\n    until: 2025-06-02T08:00+07:00\n`,
    );
    writeNumbered(checkout, 0);
    writeNumbered(checkout, 1);
    await syncArchive(checkout.root);
    const leadAt = (now: string) => {
      const archive = openArchive(checkout.root, () => now);
      const { lead } = archive.pins();
      archive.close();
      return lead;
    };
    expect(leadAt('2025-06-01T07:59+07:00')).toEqual([idOf(0), idOf(1)]);
    expect(leadAt('2025-06-01T08:00+07:00')).toEqual([idOf(1)]);
    expect(leadAt('2025-06-03T00:00+07:00')).toEqual([]);
  });

  it('lists the years and months that have articles', async () => {
    const checkout = createCheckout();
    writeNumbered(checkout, 0, { publishedAt: '2020-09-14T18:50+07:00' });
    writeNumbered(checkout, 1, { publishedAt: '2025-11-01T08:00+07:00' });
    writeNumbered(checkout, 2, { publishedAt: '2025-02-01T08:00+07:00' });
    const archive = await open(checkout.root);
    expect(archive.periods()).toEqual([
      { year: '2025', months: ['02', '11'] },
      { year: '2020', months: ['09'] },
    ]);
    archive.close();
  });

  it('stays as it was for whoever wants it still, while others see what is written', async () => {
    const checkout = createCheckout();
    writeNumbered(checkout, 0);
    const moving = await open(checkout.root);
    const still = openArchive(checkout.root, () => NOW, { isStill: true });
    const addresses = () => [still, moving].map((archive) => archive.addresses().length);
    expect(addresses()).toEqual([1, 1]);
    writeNumbered(checkout, 1);
    await syncArchive(checkout.root);
    expect(addresses()).toEqual([1, 2]);
    moving.close();
    still.close();
  });

  it('reads a body with the sizes of its pictures and the articles it names', async () => {
    const checkout = createCheckout();
    checkout.write('content/media/2025/04/anh.png', PIXEL);
    writeNumbered(checkout, 0);
    const body = `## Đề mục\n\n<Figure src="/media/2025/04/anh.png" alt="Ảnh" />\n\n<RelatedLinks articles={["${idOf(0)}"]} />\n`;
    checkout.write('content/articles/2025/04/than-bai.mdx', articleText({ id: idOf(1) }, body));
    const archive = await open(checkout.root);
    expect(archive.body('content/articles/2025/04/than-bai.mdx')).toMatchObject({
      minutes: 1,
      pictures: { '/media/2025/04/anh.png': { width: 1, height: 1 } },
      articles: { [idOf(0)]: { title: 'Bài 0' } },
    });
    archive.close();
  });

  it('keeps a body with its numbers led to their sentences', async () => {
    const checkout = createCheckout();
    const figure = `{ value: 12, measure: nguoi, metric: khac, kind: stock, organisation: ldld-ha-noi, period: { end: 2025-01-01 }, sentence: 'Có 12 người.' }`;
    const body = '<KeyFigures items={[{ value: "12", label: "người" }]} />\n\nĐầu. Có 12 người.\n';
    checkout.write('content/articles/2025/04/than-bai.mdx', articleText({ figures: `[${figure}]` }, body));
    const archive = await open(checkout.root);
    expect(archive.body('content/articles/2025/04/than-bai.mdx')).toMatchObject({
      segments: [
        { name: 'KeyFigures', props: { items: [{ value: '12', anchor: 'so-lieu-12' }] } },
        {
          html: expect.stringContaining('<span class="stated" id="so-lieu-12">Có 12 người.</span>') as string,
        },
      ],
      hasTable: true,
      lost: [],
    });
    archive.close();
  });
});

async function open(root: string) {
  await syncArchive(root);
  return openArchive(root, () => NOW);
}

function writeNumbered(
  checkout: ReturnType<typeof createCheckout>,
  index: number,
  fields: Record<string, string> = {},
): void {
  const minute = String(index % 60).padStart(2, '0');
  const hour = String(10 + Math.floor(index / 60)).padStart(2, '0');
  checkout.write(
    `content/articles/2025/04/bai-${index}.mdx`,
    articleText({
      id: idOf(index),
      title: `Bài ${index}`,
      publishedAt: `2025-04-07T${hour}:${minute}+07:00`,
      ...fields,
    }),
  );
}

function idOf(index: number): string {
  return `a${String(index).padStart(11, '0')}`;
}
