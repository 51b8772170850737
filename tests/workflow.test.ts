import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './support/browser.ts';
import { copyCheckout, startPortal, waitUntil, type Checkout, type Portal } from './support/portal.ts';

const TITLE = 'Long Biên mở lớp gốm cho đoàn viên';
const SAPO = 'Lớp gốm mở vào tối thứ năm hằng tuần.';
const SLUG = 'thanh-xuan-tim-doan-vien-moi';
const ARTICLE = `content/articles/2025/04/${SLUG}.mdx`;

describe('from a draft to the site', () => {
  let checkout: Checkout;
  let portal: Portal;
  let browser: Browser;
  let writer: Page;
  let reviewer: Page;
  let address = '';

  beforeAll(async () => {
    checkout = copyCheckout();
    [portal, browser] = await Promise.all([startPortal(checkout.root), launchBrowser()]);
    writer = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
    reviewer = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  });

  afterAll(async () => {
    await browser.close();
    await portal.stop();
    checkout.dispose();
  });

  it('puts the name a writer gives under what they save', async () => {
    await writer.goto(`${portal.url}/admin/`);
    await writer.getByRole('button', { name: 'Người viết: Biên tập viên' }).click();
    await writer.getByLabel('Họ tên').fill('Nguyễn Thị Lan');
    await writer.getByLabel('Thư điện tử').fill('lan');
    await writer.getByRole('button', { name: 'Nhớ tên này' }).click();
    await writer.getByText('Thư điện tử chưa đúng dạng').waitFor();
    await writer.getByLabel('Thư điện tử').fill('lan@toasoan.vn');
    await writer.getByRole('button', { name: 'Nhớ tên này' }).click();
    await writer.getByText('Viết bài mới').click();
    await writer.getByLabel('Tiêu đề', { exact: true }).fill('Lớp gốm');
    await writer.getByRole('button', { name: 'Lưu nháp' }).click();
    await toolbarSays(writer, 'Bản nháp · chưa đăng lần nào');
    expect(checkout.git('log', '-1', '--format=%an <%ae>|%cn', '--all').trim()).toBe(
      'Nguyễn Thị Lan <lan@toasoan.vn>|Biên tập viên',
    );
  });

  it('lets the address follow the title for as long as no reader has it', async () => {
    await writer.getByLabel('Tiêu đề', { exact: true }).fill(TITLE);
    await writer.getByRole('button', { name: 'Đổi theo tiêu đề mới' }).click();
    const change = writer.getByRole('button', { name: 'Đổi', exact: true });
    await writer.getByText('Lưu nháp trước, rồi đổi địa chỉ.').waitFor();
    expect(await change.isDisabled()).toBe(true);
    await writer.getByRole('button', { name: 'Lưu nháp' }).click();
    await change.click();
    await writer.getByText('/long-bien-mo-lop-gom-cho-doan-vien/').waitFor();
    expect(drafts()).toEqual([expect.stringMatching(/\/long-bien-mo-lop-gom-cho-doan-vien$/)]);
    expect(await writer.getByLabel('Tiêu đề', { exact: true }).inputValue()).toBe(TITLE);
    await toolbarSays(writer, 'Bản nháp · chưa đăng lần nào');
  });

  it('keeps a draft off the site and out of the work tree', async () => {
    expect(checkout.git('rev-list', '--count', 'HEAD').trim()).toBe('1');
    expect(checkout.git('status', '--porcelain', '--', 'content')).toBe('');
    const [file = ''] = checkout
      .git('diff', '--name-only', 'HEAD', drafts()[0] ?? '')
      .trim()
      .split('\n');
    address = file.replace(/^content\/articles\/(\d{4})\/\d{2}\/(.+)\.mdx$/, '/bai-viet/$1/$2/');
    expect((await fetch(portal.url + address)).status).toBe(404);
  });

  it('asks for a title before the first save', async () => {
    const page = await browser.newPage();
    await page.goto(`${portal.url}/admin/#/collections/articles/new`);
    await page.getByLabel('Sapo').fill('Viết trước khi có tiêu đề.');
    await page.locator('.desk-save').click();
    await page.getByText('Chưa lưu được. Hãy điền “Tiêu đề”').waitFor();
    expect(await page.locator('.desk-state').innerText()).toContain('Chưa lưu');
    await page.close();
  });

  it('takes an unfinished draft to review, and says what it lacks when it is to be published', async () => {
    await writer.getByRole('button', { name: 'Gửi duyệt' }).click();
    await toolbarSays(writer, 'Chờ duyệt');
    await reviewer.goto(`${portal.url}/admin/#/workflow`);
    await reviewer.getByRole('button', { name: `Xuất bản: ${TITLE}` }).click();
    await reviewer.getByRole('dialog').getByRole('button', { name: 'Xuất bản' }).click();
    const refusal = reviewer.getByRole('dialog').filter({ hasText: 'Chưa xuất bản được' });
    await refusal.getByText('Thiếu “Chủ đề”').waitFor();
    await refusal.getByRole('button', { name: 'Đóng' }).click();
    expect(checkout.git('rev-list', '--count', 'HEAD').trim()).toBe('1');
  });

  it('is finished by another, by keyboard, and published as one commit', async () => {
    await reviewer.getByRole('link', { name: TITLE }).focus();
    await reviewer.keyboard.press('Enter');
    await reviewer.getByLabel('Sapo').fill(SAPO);
    // What keeps it from being published is said before one is asked, and its field has the caret then.
    await reviewer.getByRole('button', { name: 'Xuất bản' }).focus();
    await reviewer.keyboard.press('Enter');
    const faults = reviewer.getByRole('dialog').filter({ hasText: 'Chưa xuất bản được' });
    await faults.getByText('Thiếu “Chủ đề”').waitFor();
    await faults.locator(':focus').waitFor();
    await reviewer.keyboard.press('Enter');
    await reviewer.locator('#desk .desk-found').filter({ hasText: 'Thiếu “Chủ đề”' }).waitFor();
    await waitUntil(
      () =>
        reviewer.getByLabel('Chủ đề', { exact: true }).evaluate((field) => field === document.activeElement),
      'The field that is wrong does not have the caret.',
    );
    await choose(reviewer, 'Địa bàn', 'long bien', 'Long Biên');
    await choose(reviewer, 'Chủ đề', 'nu cong', 'Nữ công');
    await reviewer.getByRole('button', { name: 'Xuất bản' }).focus();
    await reviewer.keyboard.press('Enter');
    await reviewer.getByRole('dialog').getByText('Bài sẽ hiện trên trang').waitFor();
    await reviewer.getByRole('dialog').locator(':focus').waitFor();
    await reviewer.keyboard.press('Enter');
    await toolbarSays(reviewer, 'Đã đăng');
    expect(checkout.git('log', '-1', '--format=%an|%s').trim()).toBe(`Biên tập viên|Thêm bài: ${TITLE}`);
    expect(checkout.git('log', '-1', '--format=%b')).toContain(
      'Co-authored-by: Nguyễn Thị Lan <lan@toasoan.vn>',
    );
    expect(checkout.git('rev-list', '--count', 'HEAD').trim()).toBe('2');
    expect(checkout.git('for-each-ref', 'refs/heads/cms')).toBe('');
    const isClean = () => Promise.resolve(checkout.git('status', '--porcelain', '--', 'content') === '');
    await waitUntil(isClean, 'The work tree does not match the commit.');
    const isThere = async () => (await fetch(portal.url + address)).status === 200;
    await waitUntil(isThere, 'It is not on the site.');
    expect(await reviewer.getByText('bản đang viết dở').count()).toBe(0);
    expect(await reviewer.getByRole('button', { name: 'Đổi địa chỉ' }).count()).toBe(0);
  });

  it('shows what each save changed and puts an earlier text into the form, unsaved', async () => {
    reviewer = await openArticle(reviewer, portal.url);
    const before = await reviewer.getByLabel('Sapo').inputValue();
    await reviewer.getByLabel('Sapo').fill('Một sapo khác hẳn.');
    await reviewer.getByRole('button', { name: 'Lưu nháp' }).click();
    await toolbarSays(reviewer, 'Bản nháp · trên trang vẫn là bản đã đăng');
    await reviewer.locator('.desk-more summary').click();
    let release: (() => void) | undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const first = checkout.git('rev-list', '--max-parents=0', 'HEAD').trim();
    await reviewer.route('**/__cms', async (route) => {
      if (route.request().postData()?.includes(`"commit":"${first}"`) === true) await held;
      await route.continue();
    });
    await reviewer.getByRole('button', { name: 'Lịch sử' }).click();
    const panel = reviewer.getByRole('dialog');
    await reviewer.waitForTimeout(1_000);
    expect(await panel.getByText('Cả tệp').count()).toBe(0);
    await panel.getByText('Đang mở…').waitFor();
    release?.();
    await panel.getByText('Một sapo khác hẳn.').waitFor();
    await reviewer.unroute('**/__cms');
    const saves = panel.getByRole('list', { name: 'Các lần lưu' }).getByRole('button');
    expect(await saves.count()).toBe(2);
    await saves.nth(1).click();
    await panel.getByText('Bản đầu tiên của bài').waitFor();
    await panel.getByRole('button', { name: 'Khôi phục bản này' }).click();
    await toolbarSays(reviewer, 'Chưa lưu');
    expect(await reviewer.getByLabel('Sapo').inputValue()).toBe(before);
  });

  it('publishes nothing over what was published meanwhile, and shows both versions', async () => {
    reviewer = await openArticle(reviewer, portal.url);
    const published = read().replace(/^standfirst: .*$/m, 'standfirst: Sapo của người đăng trước.');
    writeFileSync(path.join(checkout.root, ARTICLE), published);
    checkout.git('commit', '--quiet', '--all', '--message=Người khác đăng');
    await reviewer.getByRole('button', { name: 'Xuất bản' }).click();
    await reviewer.getByRole('dialog').getByRole('button', { name: 'Xuất bản' }).click();
    const conflict = reviewer.getByRole('dialog').filter({ hasText: 'Bài này vừa được lưu ở nơi khác' });
    await conflict.getByText('Sapo của người đăng trước.').first().waitFor();
    expect(read()).toBe(published);
    await conflict.getByRole('button', { name: 'Giữ bản của tôi' }).click();
    await toolbarSays(reviewer, 'Đã lưu');
    await reviewer.getByRole('button', { name: 'Xuất bản' }).click();
    await reviewer.getByRole('dialog').getByRole('button', { name: 'Xuất bản' }).click();
    await toolbarSays(reviewer, 'Đã đăng');
    expect(read()).toContain('Một sapo khác hẳn.');
    expect(checkout.git('log', '--format=%s', '-2').split('\n')[1]).toBe('Người khác đăng');
  });

  it('asks before a draft is discarded, and gives it back', async () => {
    reviewer = await openArticle(reviewer, portal.url);
    await reviewer.getByLabel('Sapo').fill('Bản sẽ bị bỏ.');
    await reviewer.getByRole('button', { name: 'Lưu nháp' }).click();
    await toolbarSays(reviewer, 'Bản nháp');
    let asked = '';
    reviewer.once('dialog', (dialog) => {
      asked = dialog.message();
      void dialog.accept();
    });
    await reviewer.locator('.desk-more summary').click();
    await reviewer.getByRole('button', { name: 'Bỏ thay đổi chưa xuất bản' }).click();
    await toolbarSays(reviewer, 'Đã đăng');
    expect(asked).toContain('Bỏ mọi thay đổi chưa xuất bản');
    await reviewer.goto(`${portal.url}/admin/#/workflow`);
    await reviewer.getByText('Đã bỏ gần đây').click();
    await reviewer.getByRole('button', { name: /^Lấy lại/ }).click();
    await reviewer.getByText('Sửa bài đã có').waitFor();
    expect(checkout.git('show', `cms/articles/2025/04/${SLUG}:${ARTICLE}`)).toContain('Bản sẽ bị bỏ.');
    expect(checkout.git('fsck', '--strict')).toBe('');
  });

  it('is to come out at a later time, and is taken back before it, on a phone whose tools stay in one row', async () => {
    const page = await writer.context().newPage();
    const other = 'cong-doan-phuong-nghia-do';
    const file = `content/articles/2025/10/${other}.mdx`;
    await page.goto(`${portal.url}/admin/#/collections/articles/entries/2025/10/${other}`);
    await page.getByLabel('Thời điểm đăng').fill('02/03/2099 08:30');
    await toolbarSays(page, 'Chưa lưu');
    const bar = await page.locator('.desk-actions').boundingBox();
    expect(bar?.height).toBeLessThan(60);
    await page.getByRole('button', { name: 'Xuất bản' }).click();
    await page.getByText('Sẽ đăng lúc 08:30 02/03/2099. Trước giờ ấy bạn đọc chưa thấy.').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Hẹn giờ' }).click();
    await toolbarSays(page, 'Sẽ đăng lúc 08:30 02/03/2099');
    expect(readFileSync(path.join(checkout.root, file), 'utf8')).toContain('2099-03-02T08:30+07:00');
    await page.locator('.desk-more summary').click();
    await page.getByRole('button', { name: 'Hủy hẹn giờ' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Hủy hẹn giờ' }).click();
    await toolbarSays(page, 'Đang ẩn');
    expect(readFileSync(path.join(checkout.root, file), 'utf8')).toContain('status: draft\n');
    await page.close();
  });

  it('opens what is on the site where the draft is gone by the time its text is asked for', async () => {
    const page = await reviewer.context().newPage();
    await page.route('**/__cms', async (route) => {
      const { action } = JSON.parse(route.request().postData() ?? '{}') as { action?: string };
      if (action === 'unpublishedEntryDataFile')
        checkout.git('update-ref', '-d', `refs/heads/cms/articles/2025/04/${SLUG}`);
      await route.continue();
    });
    await page.goto(`${portal.url}/admin/#/collections/articles/entries/2025/04/${SLUG}`);
    await toolbarSays(page, 'Đã đăng');
    expect(await page.getByLabel('Sapo').inputValue()).toBe('Một sapo khác hẳn.');
  });

  function drafts(): string[] {
    return checkout.git('for-each-ref', '--format=%(refname)', 'refs/heads/cms').trim().split('\n');
  }

  function read(): string {
    return readFileSync(path.join(checkout.root, ARTICLE), 'utf8');
  }
});

/** In a page of its own: a form that is left with changes would ask, which is not what is tested here. */
async function openArticle(page: Page, url: string): Promise<Page> {
  const next = await page.context().newPage();
  await page.close();
  await next.goto(`${url}/admin/#/workflow`);
  await next.getByRole('heading', { name: 'Duyệt bài' }).waitFor();
  await next.goto(`${url}/admin/#/collections/articles/entries/2025/04/${SLUG}`);
  await next.getByLabel('Sapo').waitFor();
  return next;
}

async function toolbarSays(page: Page, words: string): Promise<void> {
  await waitUntil(async () => {
    return (await page.locator('.desk-toolbar').innerText()).replace(/\s+/g, ' ').includes(words);
  }, `The toolbar does not say “${words}”.`);
}

async function choose(page: Page, label: string, typed: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).first().fill(typed);
  await page.getByRole('option', { name: option }).first().click();
}
