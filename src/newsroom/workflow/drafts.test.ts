import { describe, expect, it } from 'vitest';
import {
  ARTICLE,
  ARTICLE_TEXT,
  articleText,
  blob,
  PNG,
  read,
  TOPIC,
  write,
} from '../testing/checkout.fixture.ts';
import {
  asset,
  BRANCH,
  HUNG,
  LAN,
  NEW_ARTICLE,
  NEW_SLUG,
  SLUG,
  underWorkflow,
} from '../testing/workflow.fixture.ts';

const desk = underWorkflow();
const EDITED = ARTICLE_TEXT.replace('học tập', 'học và làm theo');
const NEW_TEXT = articleText('Bài mới', 'Xin chào.').replace('7m3k9q2x4v8c', 'aaaaaaaaaaaa');

describe('a draft', () => {
  it('is one commit a save on a branch of its own; work tree, index and the branch in use stay as they are', async () => {
    const head = desk.git('rev-parse', 'HEAD');
    const first = await desk.saveDraft(NEW_ARTICLE, NEW_TEXT, null, { author: LAN });
    expect([first.status, first.body.warnings]).toEqual([200, []]);
    const again = NEW_TEXT.replace('Xin chào', 'Chào bạn');
    await desk.saveDraft(NEW_ARTICLE, again, first.body.files[0].id, { author: HUNG });
    const ref = `refs/heads/cms/articles/${NEW_SLUG}`;
    expect(desk.git('log', '--format=%an <%ae>|%cn|%s', `${head}..${ref}`).split('\n')).toEqual([
      'Trần Hùng <hung@toasoan.vn>|Biên tập|Sửa bài: Bài mới',
      'Nguyễn Thị Lan <lan@toasoan.vn>|Biên tập|Thêm bài: Bài mới',
    ]);
    expect(desk.git('diff', '--name-status', head, ref)).toBe(`A\t${NEW_ARTICLE}`);
    expect(desk.git('rev-parse', 'HEAD')).toBe(head);
    expect(read(desk.root, NEW_ARTICLE)).toBeUndefined();
    expect(desk.git('status', '--porcelain')).toBe('');
  });

  it('is checked as if it were published, with its pictures and those that come, and nothing is saved', async () => {
    const [stored, coming] = ['content/media/2025/05/lop.png', 'content/media/2025/05/moi.png'];
    const figures = ['lop', 'moi', 'khong-co']
      .map((name) => `![Ảnh](/media/2025/05/${name}.png)`)
      .join('\n\n');
    const text = NEW_TEXT.replace('status: draft', 'status: published').replace('Xin chào.', figures);
    await desk.saveDraft(NEW_ARTICLE, text, null, { assets: [asset(stored)] });
    const refs = desk.git('for-each-ref');
    const check = (raw: string) =>
      desk.newsroom.call('checkEntry', { path: NEW_ARTICLE, raw, coming: [coming] });
    const { status, body } = await check(`${text.replace('title:', 'titel:')}\n{process.exit()}\n`);
    // Of the fields and of the body at once.
    expect(body.problems.map(({ field }) => field)).toContain('body');
    expect([status, body.problems.map(({ field }) => field)]).toEqual([
      200,
      expect.arrayContaining(['title']),
    ]);
    expect((await check(text)).body.problems).toMatchObject([
      { message: 'Không có ảnh “/media/2025/05/khong-co.png”.' },
    ]);
    expect((await check(text.replace('status: published', 'status: draft'))).body).toEqual({ problems: [] });
    expect(desk.git('for-each-ref')).toBe(refs);
    expect(desk.git('status', '--porcelain')).toBe('');
  });

  it('is opened in the shapes Decap expects', async () => {
    const picture = 'content/media/2025/05/lop.png';
    const text = NEW_TEXT.replace('Xin chào.', '<Figure src="/media/2025/05/lop.png" alt="Lớp học" />');
    await desk.saveDraft(NEW_ARTICLE, text, null, { assets: [asset(picture)], author: LAN });
    const list = await desk.newsroom.call('unpublishedEntries');
    expect(list.body).toEqual([`articles/${NEW_SLUG}`]);
    const expected = {
      collection: 'articles',
      slug: NEW_SLUG,
      status: 'draft',
      diffs: [
        { path: NEW_ARTICLE, newFile: true },
        { path: picture, newFile: true },
      ],
      updatedAt: '2025-05-02T08:30+07:00',
      pullRequestAuthor: LAN.name,
    };
    expect((await desk.open(NEW_SLUG)).body).toMatchObject(expected);
    const byId = await desk.newsroom.call('unpublishedEntry', {
      id: `articles/${NEW_SLUG}`,
      cmsLabelPrefix: '',
    });
    expect(byId.body).toMatchObject(expected);
    expect((await desk.openText(NEW_ARTICLE)).body.data).toBe(text);
    const media = await desk.newsroom.call('unpublishedEntryMediaFile', {
      collection: 'articles',
      slug: NEW_SLUG,
      path: picture,
      id: 'x',
    });
    expect(media.body).toMatchObject({ path: picture, name: 'lop.png', content: PNG.toString('base64') });
    expect((await desk.open(SLUG)).status).toBe(404);
  });

  it('of a published entry begins from what is published, and says so', async () => {
    const { status } = await desk.saveDraft(ARTICLE, EDITED, blob(desk.root, ARTICLE));
    expect(status).toBe(200);
    expect((await desk.open(SLUG)).body).toMatchObject({ diffs: [{ path: ARTICLE, newFile: false }] });
    expect(read(desk.root, ARTICLE)).toBe(ARTICLE_TEXT);
  });

  it('may be unfinished: what is wrong is answered, and refused only when it is to be published', async () => {
    const half = NEW_TEXT.replace(/topics:\n {2}- .*\n/, '');
    const saved = await desk.saveDraft(NEW_ARTICLE, half, null);
    expect([saved.status, saved.body.problems.map(({ field }) => field)]).toEqual([200, ['topics']]);
    const head = desk.git('rev-parse', 'HEAD');
    const refused = await desk.publish(NEW_SLUG);
    expect([refused.status, refused.body.code]).toEqual([422, 'content']);
    expect([desk.git('rev-parse', 'HEAD'), read(desk.root, NEW_ARTICLE)]).toEqual([head, undefined]);
    expect((await desk.open(NEW_SLUG)).status).toBe(200);
  });

  it('moves from step to step without touching its text, and an edit keeps the step', async () => {
    const { body } = await desk.saveDraft(NEW_ARTICLE, NEW_TEXT, null);
    for (const status of ['pending_review', 'pending_publish', 'draft', 'pending_review']) {
      expect((await desk.move(NEW_SLUG, status, { author: HUNG })).status).toBe(200);
      expect((await desk.open(NEW_SLUG)).body).toMatchObject({ status });
    }
    await desk.saveDraft(NEW_ARTICLE, `${NEW_TEXT}\nThêm.\n`, body.files[0].id);
    expect((await desk.open(NEW_SLUG)).body).toMatchObject({ status: 'pending_review' });
    expect((await desk.move(NEW_SLUG, 'published')).status).toBe(400);
  });

  it('is not made by a save that changes nothing', async () => {
    const { body } = await desk.saveDraft(ARTICLE, ARTICLE_TEXT, blob(desk.root, ARTICLE));
    expect(body.commit).toBeNull();
    expect((await desk.open(SLUG)).status).toBe(404);
  });

  it('never begins from a name its file does not have', async () => {
    const odd = { options: { collectionName: 'topics', useWorkflow: true } };
    expect((await desk.saveDraft(NEW_ARTICLE, NEW_TEXT, null, odd)).status).toBe(400);
    const moved = { dataFiles: [{ path: NEW_ARTICLE, newPath: ARTICLE, raw: NEW_TEXT }] };
    expect((await desk.saveDraft(NEW_ARTICLE, NEW_TEXT, null, moved)).status).toBe(400);
  });

  it('can be of any entry: a topic, or the settings', async () => {
    const raw = 'name: Kết nạp\n';
    const saved = await desk.newsroom.call('persistEntry', {
      dataFiles: [{ path: TOPIC, slug: 'phat-trien-doan-vien', raw }],
      options: { collectionName: 'topics', useWorkflow: true },
      base: { [TOPIC]: blob(desk.root, TOPIC) },
    });
    expect(saved.status).toBe(200);
    const path = 'content/settings/site.yaml';
    await desk.newsroom.call('persistEntry', {
      dataFiles: [{ path, slug: 'site', raw }],
      options: { collectionName: 'settings', useWorkflow: true, newEntry: true },
    });
    const { body } = await desk.newsroom.call('unpublishedEntries');
    expect(body).toEqual(expect.arrayContaining(['topics/phat-trien-doan-vien', 'settings/site']));
  });
});

describe('two people on one draft', () => {
  it('refuses the second, shows both versions and keeps the refused text', async () => {
    const base = blob(desk.root, ARTICLE);
    const first = await desk.saveDraft(ARTICLE, EDITED, base, { author: LAN });
    const OTHER = ARTICLE_TEXT.replace('Đoàn viên', 'Nữ đoàn viên');
    const { status, body } = await desk.saveDraft(ARTICLE, OTHER, base, { author: HUNG });
    expect([status, body.code]).toEqual([409, 'stale']);
    expect(body).toMatchObject({
      theirs: { text: EDITED, blob: first.body.files[0].id, author: LAN.name, at: '2025-05-02T08:30+07:00' },
      base: { text: ARTICLE_TEXT },
    });
    expect(`${desk.git('cat-file', 'blob', body.kept[0].ref)}\n`).toBe(OTHER);
    expect((await desk.openText(ARTICLE)).body.data).toBe(EDITED);
    expect((await desk.saveDraft(ARTICLE, OTHER, body.theirs.blob ?? undefined)).status).toBe(200);
  });

  it('refuses a second new entry of the same name, in a draft or published', async () => {
    await desk.saveDraft(NEW_ARTICLE, NEW_TEXT, null);
    const twin = await desk.saveDraft(NEW_ARTICLE, `${NEW_TEXT}\nKhác.\n`, null);
    expect([twin.status, twin.body.code]).toEqual([409, 'exists']);
    expect((await desk.saveDraft(ARTICLE, NEW_TEXT, null)).body.code).toBe('exists');
  });

  it('lets one of many saves at once through', async () => {
    const { body } = await desk.saveDraft(NEW_ARTICLE, NEW_TEXT, null);
    const replies = await Promise.all(
      Array.from({ length: 8 }, (_, n) =>
        desk.saveDraft(NEW_ARTICLE, `${NEW_TEXT}\n${n}\n`, body.files[0].id),
      ),
    );
    expect(replies.map(({ status }) => status).sort()).toEqual([
      200,
      ...Array.from({ length: 7 }, () => 409),
    ]);
  });
});

describe('a branch somebody made by hand', () => {
  it('is a draft when its name is an entry, and is passed over otherwise', async () => {
    write(desk.root, ARTICLE, EDITED);
    desk.git('commit', '-qam', 'Sửa bằng tay');
    desk.git('branch', `cms/articles/${SLUG}`);
    desk.git('branch', 'cms/khac');
    desk.git('branch', 'cms/articles/khong-phai-bai');
    desk.git('reset', '-q', '--hard', 'HEAD~1');
    expect((await desk.newsroom.call('unpublishedEntries')).body).toEqual([`articles/${SLUG}`]);
    expect((await desk.publish(SLUG)).status).toBe(200);
    expect(read(desk.root, ARTICLE)).toBe(EDITED);
    expect(
      desk
        .git('branch', '--list', 'cms/*')
        .split('\n')
        .map((line) => line.trim()),
    ).toEqual(['cms/articles/khong-phai-bai', 'cms/khac']);
  });

  it('is refused to be written while the checkout stands on it', async () => {
    await desk.saveDraft(ARTICLE, EDITED, blob(desk.root, ARTICLE));
    desk.git('checkout', '-q', BRANCH.slice('refs/heads/'.length));
    for (const reply of [
      await desk.publish(SLUG),
      await desk.discard(SLUG),
      await desk.move(SLUG, 'pending_review'),
    ]) {
      expect([reply.status, reply.body.code]).toEqual([409, 'branch']);
    }
  });
});
