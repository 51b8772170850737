import { execFileSync } from 'node:child_process';
import { writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { it } from '../support/desk.ts';
import { waitUntil, type Checkout, type Portal } from '../support/portal.ts';

const TITLE = 'Đống Đa và Thanh Xuân mở lớp tập huấn về an toàn lao động';
const WITH_FIGURES = '2025/04/thanh-xuan-tim-doan-vien-moi';

describe('the form of an article', () => {
  let checkout: Checkout;
  let portal: Portal;
  let page: Page;
  let folder: string;

  it.beforeAll(async ({ checkout: ownCheckout, portal: ownPortal, openPage }) => {
    [checkout, portal] = [ownCheckout, ownPortal];
    folder = mkdtempSync(path.join(tmpdir(), 'nhip-pictures-'));
    // Half a day and a language away: what is typed is Hanoi time, and days come first, all the same.
    page = await openPage({ timezoneId: 'America/New_York', locale: 'en-US' });
    await page.goto(`${portal.url}/admin/#/collections/articles/new`);
    await page.getByLabel('Tiêu đề', { exact: true }).waitFor({ timeout: 60_000 });
  });

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('counts the title as it is typed, and says what is too much', async () => {
    const title = page.getByLabel('Tiêu đề', { exact: true });
    await title.fill('a'.repeat(130));
    await page.getByText('130/140, còn 10 ký tự').waitFor();
    await title.fill('a'.repeat(143));
    await page.getByText('143/140, bớt 3 ký tự').waitFor();
    await title.fill(TITLE);
    await page.getByText(`${TITLE.length}/140`, { exact: true }).waitFor();
  });

  it('makes the address from the title, and offers a free one where it is taken', async () => {
    const address = page.getByLabel('Địa chỉ bài');
    expect(await address.inputValue()).toBe('dong-da-va-thanh-xuan-mo-lop-tap-huan-ve-an-toan-lao-dong');
    await page.getByLabel('Thời điểm đăng').fill('7/4/2025 8h');
    await address.fill('thanh-xuan-tim-doan-vien-moi');
    await page.getByRole('button', { name: 'Dùng thanh-xuan-tim-doan-vien-moi-2' }).click();
    expect(await address.inputValue()).toBe('thanh-xuan-tim-doan-vien-moi-2');
    await address.fill('Đường Dẫn Mới');
    await address.blur();
    expect(await address.inputValue()).toBe('duong-dan-moi');
  });

  it('takes typed times as those of Hanoi, and says so', async () => {
    const time = page.getByLabel('Thời điểm đăng');
    await time.fill('9/3/2025 2h30');
    await page.getByText('Chủ Nhật, 09/03/2025 02:30, giờ Hà Nội').waitFor();
    await time.blur();
    expect(await time.inputValue()).toBe('09/03/2025 02:30');
    await time.fill('tối nay');
    await time.blur();
    expect(await time.inputValue()).toBe('tối nay');
    await page.getByRole('button', { name: 'Bây giờ' }).first().click();
    const shown = await time.inputValue();
    const [, day, month, year, clock] = /^(\d\d)\/(\d\d)\/(\d{4}) (\d\d:\d\d)$/.exec(shown) ?? [];
    const told = Date.parse(`${String(year)}-${String(month)}-${String(day)}T${String(clock)}+07:00`);
    expect(Math.abs(Date.now() - told)).toBeLessThan(5 * 60_000);
  });

  it('suggests what the text speaks of, adds it on a click, and sets nothing by itself', async () => {
    const districts = page.getByLabel('Địa bàn');
    const suggested = page.getByRole('button', { name: '+ Thanh Xuân' });
    await suggested.waitFor();
    expect(await page.locator('.desk-chip', { hasText: 'Thanh Xuân' }).count()).toBe(0);
    await suggested.click();
    await page.getByRole('button', { name: 'Bỏ Thanh Xuân' }).waitFor();
    await waitUntil(async () => (await suggested.count()) === 0, 'What is chosen is still suggested.');
    expect(await districts.inputValue()).toBe('');
    await page.getByRole('button', { name: '+ An toàn, vệ sinh lao động' }).waitFor();
  });

  it('finds by abbreviation and without marks, with the keyboard alone', async () => {
    const picker = page.getByRole('combobox', { name: 'Tổ chức công đoàn' });
    await picker.focus();
    await page.keyboard.type('ldld dong d');
    await page.getByRole('option', { name: 'Liên đoàn Lao động quận Đống Đa' }).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.type('gtvt');
    await page.getByRole('option', { name: /Giao thông vận tải/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    const chips = () => page.locator('.desk-chip', { hasText: /Đống Đa|Giao thông/ }).allInnerTexts();
    expect((await chips()).map((chip) => /Đống Đa|Giao thông/.exec(chip)?.[0])).toEqual([
      'Đống Đa',
      'Giao thông',
    ]);
    await page.getByRole('button', { name: /^Đưa Công đoàn ngành Giao thông/ }).focus();
    await page.keyboard.press('Enter');
    expect((await chips()).map((chip) => /Đống Đa|Giao thông/.exec(chip)?.[0])).toEqual([
      'Giao thông',
      'Đống Đa',
    ]);
    await picker.focus();
    await page.keyboard.press('Backspace');
    expect(await chips()).toHaveLength(1);
  });

  describe('with a picture', () => {
    const pick = async (name: string, content: Buffer | string) => {
      const file = path.join(folder, name);
      writeFileSync(file, content);
      await page.locator('input[type="file"][id^="image-field"]').setInputFiles(file);
    };
    const stored = () => page.locator('.desk-picture img').evaluate(sizeOf);

    beforeAll(async () => {
      await page.getByRole('button', { name: 'Thêm ảnh bìa' }).click();
    });

    it.each([
      ['a page called a picture', 'anh.png', '<!doctype html><p>Chào</p>', 'không phải là ảnh'],
      [
        'a drawing with script',
        've.svg',
        '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
        'kịch bản',
      ],
      [
        'a drawing with an event',
        've2.svg',
        '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
        'sự kiện',
      ],
      ['a name with two endings', 'shell.php.jpg', 'x', 'đổi tên tệp'],
      ['a name that reads backwards', 'anh\u202Egpj.png', 'x', 'đổi tên tệp'],
      ['something else', 'bai.docx', 'PK', 'không phải là ảnh'],
      ['a moving picture that is too large', 'phim.gif', Buffer.alloc(10_000_001), 'nhiều nhất 10 MB'],
      ['half a photograph', 'nua.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), 'hỏng'],
    ])('refuses %s with a reason, before anything is sent', async (_what, name, content, words) => {
      await pick(name, content);
      await page.locator('.desk-picture [role="alert"]', { hasText: words }).waitFor();
      expect(await page.locator('.desk-picture img').count()).toBe(0);
    });

    it('turns a photograph upright, makes it smaller and forgets who took it where', async () => {
      const photograph = await sharp({
        create: {
          width: 2400,
          height: 1200,
          channels: 3,
          background: '#ccc',
          noise: { type: 'gaussian', mean: 120, sigma: 40 },
        },
      })
        .withMetadata({ orientation: 6 })
        .withExifMerge({ IFD0: { Artist: 'NGUOI-CHUP' } })
        .jpeg({ quality: 95 })
        .toBuffer();
      await pick('Ảnh Đống Đa (1).JPG', photograph);
      await page
        .locator('.desk-picture [role="status"]', { hasText: /Đã giảm từ .* 1\.000 × 2\.000/ })
        .waitFor();
      await page.getByText(/\/media\/\d{4}\/\d\d\/anh-dong-da-1\.webp/).waitFor();
      expect(await stored()).toEqual([1000, 2000]);
    });

    it('keeps a drawing as it is, and takes a change back', async () => {
      const drawing =
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="6"><path d="M0 0h9v6"/></svg>';
      await pick('Sơ đồ.svg', drawing);
      await page.getByText(/\/media\/\d{4}\/\d\d\/so-do\.svg/).waitFor();
      await page.locator('.desk-picture').getByRole('button', { name: 'Hoàn tác' }).click();
      await page.getByText(/anh-dong-da-1\.webp/).waitFor();
      expect(await stored()).toEqual([1000, 2000]);
    });
  });

  it('saves all that as one draft: Hanoi time, the chosen address, the picture made smaller', async () => {
    await page.getByLabel('Mô tả ảnh').fill('Một tấm ảnh xám.');
    await page.getByLabel('Sapo').fill('Một câu nói hết điều chính.');
    await page.locator('.ProseMirror').click();
    await page.keyboard.type('Lớp học có 12 người dự.');
    await page.getByRole('combobox', { name: 'Chủ đề' }).fill('an toan');
    await page.getByRole('option', { name: 'An toàn, vệ sinh lao động' }).click();
    await page.getByLabel('Thời điểm đăng').fill('9/3/2025 2h30');
    await page.keyboard.press('Control+s');
    const file = 'content/articles/2025/03/duong-dan-moi.mdx';
    const newest = () => checkout.git('log', '--all', '-1', '--format=%H').trim();
    const files = () => checkout.git('ls-tree', '-r', '--name-only', newest()).split('\n');
    await waitUntil(() => Promise.resolve(files().includes(file)), 'No draft was saved.');
    await page.waitForURL(/entries\/2025\/03\/duong-dan-moi$/);
    await page.getByText('/bai-viet/2025/duong-dan-moi/', { exact: true }).waitFor();
    const source = checkout.git('show', `${newest()}:${file}`);
    expect(source).toContain('publishedAt: 2025-03-09T02:30+07:00\n');
    expect(source).toContain(
      'districts:\n  - thanh-xuan\norganisations:\n  - cdn-giao-thong-van-tai\ntopics:',
    );
    const [picture = ''] = /\/media\/\S+/.exec(source) ?? [];
    const bytes = execFileSync('git', ['show', `${newest()}:content${picture}`], { cwd: checkout.root });
    const { width, height, format, exif } = await sharp(bytes).metadata();
    expect({ width, height, format, exif }).toEqual({
      width: 1000,
      height: 2000,
      format: 'webp',
      exif: undefined,
    });
    expect(bytes.includes('NGUOI-CHUP')).toBe(false);
  });

  it('reads figures as sentences, and leads to what contradicts itself', async () => {
    page.on('dialog', (dialog) => void dialog.accept());
    await page.goto(`${portal.url}/admin/#/collections/articles/entries/${WITH_FIGURES}`);
    await page.getByText('Năm 2024: vượt ở chỗ này').first().waitFor();
    await page.getByLabel('Sapo').fill('Một câu khác.');
    await page.keyboard.press('Control+s');
    const drafts = () => checkout.git('for-each-ref', '--format=%(refname)', 'refs/heads/cms');
    await waitUntil(() => Promise.resolve(drafts().includes(WITH_FIGURES)), 'No draft was saved.');
    // The form is shown anew once its article has a draft.
    await page.getByText('Đã lưu', { exact: true }).first().waitFor();
    await page.waitForLoadState('networkidle');
    await page.locator('summary', { hasText: 'Con số trong bài' }).click();
    const row = page.getByText(/^27 tổ chức, đơn vị: công đoàn cơ sở được thành lập, chỉ tiêu 20, đạt 135%/);
    await page
      .locator('[class*="-ListItem"]', { has: row })
      .getByRole('button', { name: 'Mở mục này' })
      .click();
    const target = page.getByRole('textbox', { name: 'Chỉ tiêu' });
    expect(await target.inputValue()).toBe('20');
    await target.fill('2,5 triệu');
    await page.getByText('= 2.500.000').waitFor();
    await target.fill('nhiều');
    await page.locator('summary', { hasText: 'Con số trong bài' }).click();
    await page.keyboard.press('Control+s');
    await page.getByText('Không hiểu số “nhiều”.').first().waitFor();
    await waitUntil(
      () => target.evaluate((field) => field === document.activeElement),
      'The field with the problem does not have the caret.',
    );
  });

  it('demands a description of every picture', async () => {
    await page.getByRole('button', { name: 'Sửa ảnh bìa' }).click();
    const description = page.getByLabel('Mô tả ảnh');
    await description.fill('');
    await page.keyboard.press('Control+s');
    await page.getByText('Hãy điền “Mô tả ảnh”.').first().waitFor();
    await waitUntil(
      () => description.evaluate((field) => field === document.activeElement),
      'The empty field does not have the caret.',
    );
  });
});

async function sizeOf(image: Element): Promise<number[]> {
  await (image as HTMLImageElement).decode();
  return [(image as HTMLImageElement).naturalWidth, (image as HTMLImageElement).naturalHeight];
}
