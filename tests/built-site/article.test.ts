import { describe, expect } from 'vitest';
import { FULL_ARTICLE, VIDEO } from '../support/full-article.ts';
import { ARTICLE, LITE } from '../support/page-types.ts';
import { it } from '../support/sample-site.ts';

describe('the built site', () => {
  it('shows all that an article says of itself', ({ pages }) => {
    const html = pages.get(FULL_ARTICLE) ?? '';
    const [, article = ''] = /<article class="article"(.*)<\/article>/s.exec(html) ?? [];
    const text = article
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ')
      .replace(/ (?=[:,])/g, '');
    const said = [
      'Địa bàn Ba Vì Phóng sự',
      '(NCĐ) – Một câu nói hết điều chính.',
      'BBT',
      'Thứ Hai, 04/03/2019 08:05',
      'Cập nhật Thứ Ba, 05/03/2019 09:10',
      'phút đọc',
      'Người lao động trước nhà xưởng. Ảnh: Nguyễn Văn A',
      'Đính chính 06/03/2019: Bản đầu ghi sai ngày.',
      'Nguồn: Lao động Thủ đô (04/03/2019)',
    ];
    expect(said.filter((words) => !text.includes(words))).toEqual([]);
    expect(article).toContain('<a href="https://laodongthudo.vn/">Lao động Thủ đô</a>');
    expect(text).not.toContain('Ban Biên tập');
  });
});

describe('the built site in a browser', () => {
  it('gets the tools of an article when one is asked for, and keeps the text size', async ({
    browser,
    server,
  }) => {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    const scripts: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'script') scripts.push(request.url());
    });
    await page.goto(server.url + ARTICLE);
    await page.waitForLoadState('networkidle');
    expect(scripts).toEqual([]);
    const sizeOf = () =>
      page
        .locator('.article-body p')
        .first()
        .evaluate((each) => parseFloat(getComputedStyle(each).fontSize));
    const usual = await sizeOf();
    await page.getByRole('button', { name: 'Chữ lớn' }).click();
    await page.locator('[data-tool=size][value=l][aria-pressed=true]').waitFor();
    expect(await sizeOf()).toBeGreaterThan(usual);
    expect(scripts.length).toBe(1);
    await page.reload();
    expect(await sizeOf()).toBeGreaterThan(usual);
    await page.evaluate(() => {
      Object.assign(navigator, { share: undefined });
      Object.defineProperty(navigator, 'clipboard', {
        value: {
          writeText: (text: string) => {
            document.title = text;
            return Promise.resolve();
          },
        },
      });
    });
    await page.getByRole('button', { name: 'Chép liên kết' }).click();
    await page.getByText('Đã chép liên kết').waitFor();
    expect(await page.title()).toBe(`https://nhipcongdoan.example${ARTICLE}`);
    await page.close();
  });

  it('plays a video in the article once it is pressed, and is a link for all else', async ({
    browser,
    server,
  }) => {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    const asked: string[] = [];
    await page.route(/youtube/, async (route) => {
      asked.push(route.request().url());
      await route.fulfill({ contentType: 'text/html; charset=utf-8', body: 'Đang phát' });
    });
    await page.goto(server.url + FULL_ARTICLE);
    await page.waitForLoadState('networkidle');
    expect(asked).toEqual([]);
    const link = page.locator('.video a');
    expect(await link.getAttribute('href')).toBe(VIDEO);
    expect(await link.innerText()).toContain('chỉ tải khi bạn bấm');
    await link.focus();
    await page.keyboard.press('Enter');
    await page.frameLocator('.video-player').getByText('Đang phát').waitFor();
    expect(asked).toEqual(['https://www.youtube-nocookie.com/embed/abc-DEF_123?autoplay=1']);
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('video-player');
    expect(await link.innerText()).toContain('Mở trang của video');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.video-player').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
    await link.click();
    await page.waitForURL(VIDEO);
    await page.evaluate(() => 0);

    await page.goto(server.url + LITE);
    await page.getByRole('button', { name: 'Bật bản nhẹ' }).click();
    await page.getByText('Bản nhẹ đang bật').waitFor();
    await page.goto(server.url + FULL_ARTICLE);
    await page.locator('.video a').click();
    await page.waitForURL(VIDEO);
    await page.close();
  });

  it('reads an article aloud where there is a Vietnamese voice, and offers no such thing where there is none', async ({
    browser,
    server,
  }) => {
    const page = await browser.newPage();
    await page.goto(server.url + ARTICLE);
    expect(await page.locator('[data-tool=listen]').isVisible()).toBe(false);
    await page.addInitScript(() => {
      const said: string[] = [];
      Object.assign(window, { said });
      speechSynthesis.getVoices = () => [{ lang: 'vi-VN', name: 'Thử' } as SpeechSynthesisVoice];
      speechSynthesis.speak = ({ text }) => said.push(text);
      window.SpeechSynthesisUtterance = class {
        text: string;
        constructor(text: string) {
          this.text = text;
        }
      } as typeof SpeechSynthesisUtterance;
    });
    await page.reload();
    await page.getByRole('button', { name: 'Nghe bài' }).click();
    await page.getByRole('button', { name: 'Dừng đọc' }).waitFor();
    const said = await page.evaluate(() => (window as unknown as { said: string[] }).said);
    expect(said[0]).toBe(
      await page
        .locator('h1')
        .innerText()
        .then((title) => title.replace(/\s+/g, ' ')),
    );
    expect(said.length).toBeGreaterThan(3);
    await page.close();
  });

  it('offers plain links for sharing where there is no script, and nothing that would need one', async ({
    browser,
    server,
  }) => {
    const without = await browser.newContext({ javaScriptEnabled: false });
    const page = await without.newPage();
    await page.goto(server.url + ARTICLE);
    expect(await page.locator('.share a').allInnerTexts()).toEqual(['Facebook', 'Zalo', 'Thư điện tử']);
    expect(await page.locator('main button:visible').count()).toBe(0);
    await without.close();
  });
});
