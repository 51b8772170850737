import { describe, expect, it } from 'vitest';
import { openArchive } from './archive.ts';
import { articleText, createCheckout } from './checkout.fixture.ts';
import { removeDatabase } from './database.ts';
import { indexFile } from './location.ts';
import { syncArchive } from './sync.ts';

const NOW = '2026-01-01T00:00+07:00';

/** What is told from what was told `before` must be what is told without. */
async function shardsOf(root: string, now = NOW, before?: Shards): Promise<Shards> {
  await syncArchive(root);
  const archive = openArchive(root, () => now);
  const shards = archive.searchShards();
  const urls = shards.map((shard) => [...archive.searchDocuments(shard)].map(({ url }) => url));
  const names = new Map(shards.map((shard) => [shard.name, archive.searchNames(shard)]));
  const versions = shards.map((shard) => archive.searchVersions(shard));
  for (const [at, shard] of shards.entries()) {
    const known =
      before && before.names.get(shard.name) === names.get(shard.name)
        ? before.versions.flatMap((all) => [...all])
        : [];
    expect(archive.searchVersions(shard, new Map(known)), shard.name).toEqual(versions[at]);
  }
  archive.close();
  return {
    digests: new Map(shards.map(({ name, months }) => [name, JSON.stringify([names.get(name), ...months])])),
    names,
    urls,
    versions,
  };
}

interface Shards {
  digests: Map<string, string>;
  names: Map<string, string>;
  urls: string[][];
  versions: Map<string, string>[];
}

function dated(month: string, number: number): string {
  return articleText({ id: `aaaaaaaaaaa${number}`, publishedAt: `${month}-05T08:00+07:00` });
}

describe('the shards of search', () => {
  it('have each public article once, and another digest only where an article or a name changed', async () => {
    const checkout = createCheckout();
    for (const [at, month] of ['2024-02', '2025-03', '2025-11', '2025-12', '2026-02'].entries()) {
      checkout.write(`content/articles/${month.replace('-', '/')}/bai-${at}.mdx`, dated(month, at));
    }
    const first = await shardsOf(checkout.root);
    expect([...first.digests.keys()]).toEqual(['2025-12', '2025', '2024']);
    expect(first.urls).toEqual([
      ['/bai-viet/2025/bai-3/'],
      ['/bai-viet/2025/bai-1/', '/bai-viet/2025/bai-2/'],
      ['/bai-viet/2024/bai-0/'],
    ]);

    checkout.write('content/articles/2025/12/bai-them.mdx', dated('2025-12', 9));
    const second = await shardsOf(checkout.root);
    expect(changed(first.digests, second.digests)).toEqual(['2025-12']);

    const early = articleText({ id: 'aaaaaaaaaaa8', publishedAt: '2025-12-31T08:00+07:00' });
    checkout.write('content/articles/2025/12/bai-hen-gio.mdx', early);
    const soon = await shardsOf(checkout.root, '2025-12-30T00:00+07:00');
    expect(soon.digests, 'one that is not public yet').toEqual(second.digests);
    const due = await shardsOf(checkout.root);
    expect(changed(soon.digests, due.digests), 'and then is').toEqual(['2025-12']);

    const later = await shardsOf(checkout.root, '2026-03-01T00:00+07:00');
    expect(changed(due.digests, later.digests)).toEqual(['2026-02', '2025']);
  });

  it('follow the names of the entries that their articles bear, and nothing else of any entry', async () => {
    const checkout = createCheckout();
    const write = (month: string, number: number, fields: Record<string, string>) => {
      checkout.write(
        `content/articles/${month.replace('-', '/')}/bai-${number}.mdx`,
        articleText({ id: `aaaaaaaaaaa${number}`, publishedAt: `${month}-05T08:00+07:00`, ...fields }),
      );
    };
    write('2024-02', 0, { topics: '[thi-dua]' });
    write('2025-03', 1, { series: 'de-an-16' });
    write('2025-04', 2, {});
    write('2025-12', 3, {});
    let before = await shardsOf(checkout.root);
    const topic = (name: string) => `name: ${name}\nshortName: ${name}\ndescription: Khác.\norder: 2\n`;
    const steps: [what: string, file: string, text: string, shards: string[], articles: string[]][] = [
      ['another entry', 'content/topics/moi.yaml', topic('Mới'), [], []],
      ['a description', 'content/topics/thi-dua.yaml', topic('Thi đua'), [], []],
      ['a topic', 'content/topics/thi-dua.yaml', topic('Thi đua yêu nước'), ['2024'], ['bai-0']],
      [
        'a story',
        'content/series/de-an-16.yaml',
        'name: Đề án số 16\ndescription: Khác.\n',
        ['2025'],
        ['bai-1'],
      ],
      [
        'an author',
        'content/authors/ban-bien-tap.yaml',
        'name: Tòa soạn\n',
        ['2025-12', '2025', '2024'],
        ['bai-3', 'bai-1', 'bai-2', 'bai-0'],
      ],
    ];
    for (const [what, file, text, shards, articles] of steps) {
      checkout.write(file, text);
      const after = await shardsOf(checkout.root, NOW, before);
      expect(changed(before.digests, after.digests), what).toEqual(shards);
      const versions = (all: Map<string, string>[]) => new Map(all.flatMap((each) => [...each]));
      expect(
        changed(versions(before.versions), versions(after.versions)).map((url) => url.slice(15, -1)),
        what,
      ).toEqual(articles);
      before = after;
    }
  });

  it('have the names of the story and the authors, and the words under the cover', async () => {
    const checkout = createCheckout();
    checkout.write(
      'content/articles/2025/12/bai.mdx',
      articleText({
        series: 'de-an-16',
        cover: '{ image: /media/2025/a.jpg, alt: Hội trường, caption: Toàn cảnh hội nghị }',
      }),
    );
    await syncArchive(checkout.root);
    const archive = openArchive(checkout.root, () => NOW);
    const [document] = archive.searchShards().flatMap((shard) => [...archive.searchDocuments(shard)]);
    archive.close();
    expect(document).toMatchObject({
      series: 'Đề án 16',
      authors: ['Ban Biên tập'],
      text: 'Nội dung.\nToàn cảnh hội nghị',
    });
  });

  it('have after any change the digests and versions of an index that was made anew', async () => {
    const checkout = createCheckout();
    const place = (month: string, name: string) => `content/articles/${month.replace('-', '/')}/${name}.mdx`;
    for (const [at, month] of ['2023-02', '2023-03', '2024-11', '2025-12'].entries()) {
      checkout.write(place(month, `bai-${at}`), dated(month, at));
    }
    let before = await shardsOf(checkout.root);
    const steps: [what: string, change: () => void, shard: string][] = [
      [
        'an edit',
        () => {
          checkout.write(place('2023-02', 'bai-0'), `${dated('2023-02', 0)}\nThêm.\n`);
        },
        '2023',
      ],
      [
        'an addition',
        () => {
          checkout.write(place('2024-01', 'bai-5'), dated('2024-01', 5));
        },
        '2024',
      ],
      [
        'another address',
        () => {
          checkout.remove(place('2024-01', 'bai-5'));
          checkout.write(place('2024-01', 'bai-6'), dated('2024-01', 5));
        },
        '2024',
      ],
      [
        'a removal',
        () => {
          checkout.remove(place('2023-03', 'bai-1'));
        },
        '2023',
      ],
    ];
    for (const [what, change, shard] of steps) {
      change();
      const after = await shardsOf(checkout.root, NOW, before);
      expect(changed(before.digests, after.digests), what).toEqual([shard]);
      removeDatabase(indexFile(checkout.root));
      const anew = await shardsOf(checkout.root);
      expect(anew, what).toEqual(after);
      before = after;
    }
  });

  it('give the documents as they are when each is read, without those that went meanwhile', async () => {
    const checkout = createCheckout();
    for (const [at, name] of ['mot', 'hai', 'ba'].entries()) {
      checkout.write(`content/articles/2025/12/${name}.mdx`, dated('2025-12', at));
    }
    await syncArchive(checkout.root);
    const archive = openArchive(checkout.root, () => NOW);
    const [shard] = archive.searchShards();
    if (!shard) throw new Error('There is no shard.');
    const documents = archive.searchDocuments(shard);
    const first = documents.next() as IteratorResult<{ url: string }, undefined>;
    const [gone, edited] = ['mot', 'hai', 'ba'].filter((name) => !first.value?.url.includes(`/${name}/`));
    checkout.remove(`content/articles/2025/12/${gone}.mdx`);
    checkout.write(
      `content/articles/2025/12/${edited}.mdx`,
      articleText({ id: 'bbbbbbbbbbbb', publishedAt: '2025-12-05T08:00+07:00', title: 'Tên mới' }),
    );
    await syncArchive(checkout.root);
    expect([...documents].map(({ url, title }) => [url, title])).toEqual([
      [`/bai-viet/2025/${edited}/`, 'Tên mới'],
    ]);
    archive.close();
  });

  it('give the documents at some addresses, and a version of each that tells an edit', async () => {
    const checkout = createCheckout();
    for (const name of ['mot', 'hai']) {
      checkout.write(`content/articles/2025/12/${name}.mdx`, dated('2025-12', name.length));
    }
    await syncArchive(checkout.root);
    const archive = openArchive(checkout.root, () => NOW);
    const [shard] = archive.searchShards();
    if (!shard) throw new Error('There is no shard.');
    const before = archive.searchVersions(shard);
    expect([...before.keys()].sort()).toEqual(['/bai-viet/2025/hai/', '/bai-viet/2025/mot/']);
    const wanted = new Set(['/bai-viet/2025/hai/', '/bai-viet/2025/khong-co/']);
    expect([...archive.searchDocuments(shard, wanted)].map(({ url }) => url)).toEqual([
      '/bai-viet/2025/hai/',
    ]);
    checkout.write('content/articles/2025/12/hai.mdx', `${dated('2025-12', 3)}\nThêm.\n`);
    await syncArchive(checkout.root);
    const after = archive.searchVersions(shard, before);
    archive.close();
    expect([...after].filter(([url, version]) => before.get(url) !== version).map(([url]) => url)).toEqual([
      '/bai-viet/2025/hai/',
    ]);
  });
});

function changed(before: Map<string, string>, after: Map<string, string>): string[] {
  return [...after].filter(([name, digest]) => before.get(name) !== digest).map(([name]) => name);
}
