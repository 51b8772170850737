import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, describe, expect } from 'vitest';
import { leave, openForm, standfirst, title } from './support/article-form.ts';
import { launchWithProfile } from './support/browser.ts';
import { it } from './support/desk.ts';
import { waitUntil, type Checkout, type Portal } from './support/portal.ts';

const ARTICLE = '#/collections/articles/entries/2025/04/thanh-xuan-tim-doan-vien-moi';
const OTHER = '#/collections/articles/entries/2020/09/hoai-duc-kham-benh-mien-phi';
const BROKEN = '#/collections/articles/entries/2025/04/long-bien-khao-sat-chuyen-doi-so';
const BROKEN_FILE = 'content/articles/2025/04/long-bien-khao-sat-chuyen-doi-so.mdx';
const NEW = '#/collections/articles/new';
const WORDS = 'Câu viết dở về đoàn viên ở phường, chưa kịp lưu.';

const SWEEP = process.env.NHIP_SWEEP === '1';

type Kill = (browser: BrowserContext, page: Page, profile: string) => Promise<BrowserContext>;

const USUAL_DEATHS: [what: string, place: string, kill: Kill][] = [
  ['a tab that dies', ARTICLE, killTab],
  ['a new article in a browser that is killed', NEW, killBrowser],
];

const DEATHS: typeof USUAL_DEATHS = [
  ...USUAL_DEATHS,
  ['a new article in a tab that dies', NEW, killTab],
  ['a browser that is killed', ARTICLE, killBrowser],
];

describe('what is written is never lost', () => {
  let checkout: Checkout;
  let portal: Portal;
  let profile: string;
  let browser: BrowserContext;

  it.beforeAll(async ({ checkout: ownCheckout, portal: ownPortal }) => {
    [checkout, portal] = [ownCheckout, ownPortal];
    profile = mkdtempSync(path.join(tmpdir(), 'nhip-profile-'));
    browser = await launchWithProfile(profile);
  });

  afterAll(async () => {
    await browser.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  it.each(SWEEP ? Array.from({ length: 5 }, () => DEATHS).flat() : USUAL_DEATHS)(
    'gives back the text of %s',
    async (_what, place, kill) => {
      const page = await openForm(browser, portal, place);
      await standfirst(page).fill('');
      for (const letter of WORDS) await page.keyboard.insertText(letter);
      // What is older than the second between two writes must be there.
      await page.waitForTimeout(1_300);
      for (const letter of ' Và thêm') await page.keyboard.insertText(letter);
      browser = await kill(browser, page, profile);

      const again = await openForm(browser, portal, place);
      await again.getByText('Có bản đang viết dở lúc').waitFor();
      await again.getByRole('button', { name: 'Dùng bản này' }).click();
      await waitUntil(
        async () => (await standfirst(again).inputValue()).startsWith(WORDS),
        'The text did not come back.',
      );
      expect(await again.locator('.desk-state').innerText()).toContain('Chưa lưu');
      await leave(again);
    },
  );

  it.each([
    ['another', OTHER, 'Hơn 130 đoàn viên Hoài Đức được khám miễn phí'],
    ['a new one', NEW, ''],
  ])(
    'fills the form of %s with no article that was left while it was loaded',
    async (_what, place, named) => {
      const page = await browser.newPage();
      const held: (() => void)[] = [];
      const left = ARTICLE.split('/entries/')[1] ?? '';
      let isOver = false;
      await page.goto(`${portal.url}/admin/#/collections/articles`);
      await page.getByRole('link', { name: 'Viết bài mới' }).first().waitFor();
      await page.route('**/__cms', async (route) => {
        const asked = route.request().postData() ?? '';
        if (!isOver && asked.includes(left)) await new Promise<void>((resolve) => held.push(resolve));
        await route.continue();
      });
      await page.goto(`${portal.url}/admin/${ARTICLE}`);
      await waitUntil(() => Promise.resolve(held.length > 0), 'The article is not asked for.');
      await page.goto(`${portal.url}/admin/${place}`);
      await waitUntil(async () => (await title(page).inputValue()) === named, 'The other is not open.');
      await standfirst(page).fill('Câu của bài khác.');
      isOver = true;
      for (const go of held) go();
      await page.waitForTimeout(1_000);
      expect(await title(page).inputValue()).toBe(named);
      expect(await standfirst(page).inputValue()).toBe('Câu của bài khác.');
      await leave(page);
    },
  );

  it('shows what differs before one decides, and offers nothing once it is given up', async () => {
    const page = await openForm(browser, portal, ARTICLE);
    await page.getByRole('button', { name: 'Xem khác gì' }).click();
    expect(await page.getByRole('dialog').innerText()).toContain('Câu viết dở');
    await page.getByRole('button', { name: 'Bỏ bản này' }).click();
    while ((await page.getByText('Có bản đang viết dở lúc').count()) > 0) {
      await page.getByRole('button', { name: 'Bỏ', exact: true }).click();
    }
    await leave(page);
    const again = await openForm(browser, portal, ARTICLE);
    await again.waitForTimeout(1_000);
    expect(await again.getByText('Có bản đang viết dở lúc').count()).toBe(0);
    await leave(again);
  });

  it('opens a file that no form can show as its text, keeps that through a crash, and makes a form of it', async () => {
    const file = path.join(checkout.root, BROKEN_FILE);
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^title: .*/m, 'title: Hai: bữa cơm: một'));
    checkout.git('commit', '--quiet', '--all', '--message=Hỏng phần khai báo');
    const text = (page: Page) => page.getByLabel('Mã nguồn của cả tệp').locator('textarea');
    let page = await browser.newPage();
    const open = async () => {
      await page.goto(`${portal.url}/admin/${BROKEN}`);
      await text(page).waitFor({ timeout: 60_000 });
    };
    await open();
    expect(await page.getByRole('alert').innerText()).toContain('Dòng 3: Giá trị có dấu hai chấm');
    expect(await title(page).isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Đến dòng này' }).click();
    await page.locator('textarea:focus').waitFor();
    await page.keyboard.type('title: "Hai bữa cơm');
    await waitUntil(
      async () => (await page.locator('.desk-state').innerText()).includes('đã giữ trên máy này'),
      'It does not say that the text is kept.',
    );
    // What stood there at a pause in typing may have been a file for a moment.
    await waitUntil(() => page.locator('.desk-save').isDisabled(), 'What is no file can be saved.');

    await killTab(browser, page);
    page = await browser.newPage();
    await open();
    await page.getByRole('button', { name: 'Dùng bản này' }).click();
    await waitUntil(
      async () => (await text(page).inputValue()).includes('"Hai bữa cơm\n'),
      'The text did not come back.',
    );
    await page.getByRole('button', { name: 'Đến dòng này' }).click();
    await page.locator('textarea:focus').waitFor();
    await page.keyboard.type('title: "Hai bữa cơm"');
    await page.getByRole('button', { name: 'Mở các ô' }).click();
    await title(page).waitFor();
    expect(await title(page).inputValue()).toBe('Hai bữa cơm');
    await page.locator('.desk-save').click();
    await waitUntil(
      async () => (await page.locator('.desk-state').innerText()) === 'Đã lưu',
      'The mended file was not saved.',
    );
    const saved = checkout.git('log', '--all', '-p', '-1', '--unified=0', '--format=', '--', BROKEN_FILE);
    expect(
      saved
        .split('\n')
        .filter((line) => line.startsWith('+'))
        .slice(1),
    ).toEqual(['+title: "Hai bữa cơm"']);
    await leave(page);
  });

  it('asks once before it leaves what is not saved', async () => {
    const page = await openForm(browser, portal, ARTICLE);
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.message());
      void dialog.dismiss();
    });
    await standfirst(page).fill('Chưa lưu câu này.');
    await page.locator('.desk-back').click();
    await page.waitForTimeout(300);
    expect(asked).toEqual(['Có phần chưa lưu, mới chỉ giữ trên máy này. Vẫn rời đi?']);
    expect(await standfirst(page).inputValue()).toBe('Chưa lưu câu này.');
    page.removeAllListeners('dialog');
    await leave(page);
  });

  it('keeps the text while the service is away, and saves it by itself once that is back', async () => {
    const page = await openForm(browser, portal, ARTICLE);
    await standfirst(page).fill('Viết lúc máy chủ dừng.');
    await page.route('**/__cms', (route) => route.abort('connectionrefused'));
    await page.locator('.desk-save').click();
    await page.getByText('Không nối được với máy chủ tòa soạn').waitFor();
    expect(await page.locator('.desk-state').innerText()).toContain('Không lưu được');
    await page.unroute('**/__cms');
    await page.getByText('bài đã được lưu').waitFor();
    expect(await page.locator('.desk-state').innerText()).toBe('Đã lưu');
    await leave(page);
  });

  it('saves what is typed during a save after it, where one asked for that', async () => {
    const page = await openForm(browser, portal, ARTICLE);
    const held: (() => void)[] = [];
    await page.route('**/__cms', async (route) => {
      if (held.length === 0 && route.request().postData()?.startsWith('{"action":"persistEntry"')) {
        await new Promise<void>((resolve) => held.push(resolve));
      }
      await route.continue();
    });
    await standfirst(page).fill('Lưu lần đầu.');
    await page.keyboard.press('Control+s');
    await waitUntil(() => Promise.resolve(held.length > 0), 'Nothing was saved.');
    await standfirst(page).fill('Gõ trong lúc đang lưu.');
    await page.keyboard.press('Control+s');
    held[0]?.();
    await waitUntil(
      () => Promise.resolve(checkout.git('log', '--all', '-p', '-1').includes('+standfirst: Gõ trong lúc')),
      'What was typed meanwhile was not saved.',
    );
    expect(checkout.git('log', '--all', '-p', '-2')).toContain('+standfirst: Lưu lần đầu.');
    await waitUntil(
      async () => (await page.locator('.desk-state').innerText()) === 'Đã lưu',
      'It does not say that it is saved.',
    );
    await leave(page);
  });
});

async function killTab(browser: BrowserContext, page: Page): Promise<BrowserContext> {
  const session = await browser.newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  session.send('Page.crash').catch(() => undefined);
  await crashed;
  await page.close();
  return browser;
}

async function killBrowser(_browser: BrowserContext, _page: Page, profile: string): Promise<BrowserContext> {
  const processes = execFileSync('pgrep', ['-f', profile], { encoding: 'utf8' });
  for (const id of processes.trim().split('\n')) {
    try {
      process.kill(Number(id), 'SIGKILL');
    } catch {
      // It died with another one.
    }
  }
  return launchWithProfile(profile);
}
