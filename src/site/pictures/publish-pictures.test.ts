import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { articleText, createCheckout } from '../../archive/checkout.fixture.ts';
import { ContentFeed } from '../content-feed.ts';
import { openOutputChange } from '../publish/output-change.ts';
import { makeVariants } from './make-variants.ts';
import { PictureCache, pictureCacheFolder } from './picture-cache.ts';
import { paint } from './pictures.fixture.ts';
import { copyVariants, publishPictures } from './publish-pictures.ts';

const COVER = 'content/media/2025/04/dai-hoi.jpg';

describe('publishing the variants of pictures', () => {
  it('makes each once, and none again in a fresh clone that has the cache', async () => {
    const { feed, project } = await newsroom();
    rmSync(pictureCacheFolder(project), { recursive: true });
    const seen: string[] = [];
    const cache = new PictureCache(feed.checkout, pictureCacheFolder(project));
    expect(
      await makeVariants(cache, feed.archive.pictures(), (done, total) => seen.push(`${done}/${total}`)),
    ).toBe(4);
    expect(seen).toEqual(['1/4', '2/4', '3/4', '4/4']);

    const clone = createCheckout();
    clone.write(COVER, await paint({ width: 400 }));
    clone.write('content/media/2025/05/ten-khac.jpg', await paint({ width: 400 }));
    const fresh = feedOf(clone.root);
    await fresh.sync();
    expect(fresh.archive.pictures()).toHaveLength(2);
    const restored = new PictureCache(clone.root, pictureCacheFolder(project));
    expect(await makeVariants(restored, fresh.archive.pictures())).toBe(0);
  });

  it('leaves drawings and animations as they are', async () => {
    const { feed, checkout } = await newsroom();
    checkout.write(
      'content/media/2025/04/hinh.svg',
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
    );
    checkout.write('content/media/2025/04/dong.gif', await paint({ width: 400 }, 'gif'));
    await feed.sync();
    expect(feed.archive.pictures().map(({ src }) => src)).toEqual(['/media/2025/04/dai-hoi.jpg']);
    expect(feed.archive.picture('/media/2025/04/hinh.svg')).toEqual({
      width: 9,
      height: 9,
      digest: undefined,
    });
  });

  it('gives an edited picture new names, and drops the old ones', async () => {
    const { feed, project, checkout, output } = await newsroom();
    const before = listFiles(output);
    checkout.write(COVER, await paint({ width: 400, seed: 1 }));
    expect(await publish(feed, project, output)).toMatchObject({ made: 4, written: 4, removed: 4 });
    const after = listFiles(output);
    expect(after).toHaveLength(4);
    expect(after.filter((file) => before.includes(file))).toEqual([]);
    expect(await publish(feed, project, output)).toEqual({ made: 0, written: 0, removed: 0 });
  });

  it('takes away the variants of a picture that is gone, and their folder', async () => {
    const { feed, project, checkout, output } = await newsroom();
    checkout.remove(COVER);
    expect(await publish(feed, project, output)).toEqual({ made: 0, written: 0, removed: 4 });
    expect(readdirSync(output)).toEqual([]);
  });

  it('leaves what a whole build would', async () => {
    const { feed, project, checkout, output } = await newsroom();
    checkout.write(COVER, await paint({ width: 900, seed: 2 }));
    checkout.write('content/media/2025/05/them.png', await paint({ width: 500 }, 'png'));
    await publish(feed, project, output);
    checkout.write('content/media/2025/05/them.png', await paint({ width: 200 }, 'png'));
    await publish(feed, project, output);

    const cache = new PictureCache(feed.checkout, pictureCacheFolder(project));
    const whole = path.join(project, 'whole');
    copyVariants(cache, feed.archive.pictures(), whole);
    expect(listFiles(output)).toEqual(listFiles(whole));
  });

  it('says which picture cannot be read', async () => {
    const { feed, project, checkout, output } = await newsroom();
    const header = Buffer.from('89504e470d0a1a0a0000000d494844520000000a0000000a', 'hex');
    checkout.write(COVER.replace('.jpg', '.png'), Buffer.concat([header, Buffer.alloc(40)]));
    await expect(publish(feed, project, output)).rejects.toMatchObject({
      message: 'Ảnh hỏng hoặc không đọc được.',
      file: 'content/media/2025/04/dai-hoi.png',
    });
  });

  it('keeps nothing under the name of other bytes', async () => {
    const { feed, project } = await newsroom();
    writeFileSync(path.join(feed.checkout, COVER), await paint({ width: 400, seed: 3 }));
    rmSync(pictureCacheFolder(project), { recursive: true });
    const cache = new PictureCache(feed.checkout, pictureCacheFolder(project));
    await expect(makeVariants(cache, feed.archive.pictures())).rejects.toThrow('vừa thay đổi');
    expect(await makeVariants(cache, [])).toBe(0);
  });

  it('forgets what was made with other settings', async () => {
    const { feed, project } = await newsroom();
    const folder = pictureCacheFolder(project);
    const old = path.join(folder, '0000abcd');
    rmSync(old, { recursive: true, force: true });
    writeFileSync(old, '');
    new PictureCache(feed.checkout, folder).removeOutdated();
    expect(readdirSync(folder)).toHaveLength(1);
  });
});

/** A checkout with one picture, and its site. */
async function newsroom() {
  const checkout = createCheckout();
  checkout.write(COVER, await paint({ width: 400 }));
  checkout.write(
    'content/articles/2025/04/dai-hoi.mdx',
    articleText({ cover: '{ image: /media/2025/04/dai-hoi.jpg, alt: Đại hội }' }),
  );
  checkout.commit();
  const project = mkdtempSync(path.join(tmpdir(), 'nhip-pictures-'));
  onTestFinished(() => {
    rmSync(project, { recursive: true, force: true });
  });
  const feed = feedOf(checkout.root);
  await feed.sync();
  const output = path.join(project, 'dist');
  const cache = new PictureCache(checkout.root, pictureCacheFolder(project));
  const pictures = feed.archive.pictures();
  await makeVariants(cache, pictures);
  copyVariants(cache, pictures, output);
  return { checkout, feed, project, output };
}

/** As a publish does: what was touched since the last one. */
async function publish(feed: ContentFeed, project: string, output: string) {
  const turn = feed.archive.turn();
  await feed.sync();
  const touched = feed.archive.touched({ turn, moment: '2026-01-01T00:00+07:00' });
  const change = openOutputChange(output, path.join(project, 'change'));
  const made = await publishPictures(feed, project, output, touched, change);
  const { written, removed } = change.apply();
  return { made, written: written.length, removed: removed.length };
}

function feedOf(root: string): ContentFeed {
  const feed = new ContentFeed(root);
  onTestFinished(() => {
    feed.close();
  });
  return feed;
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(path.join(folder, file)).isFile())
    .sort();
}
