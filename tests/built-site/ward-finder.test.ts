import { describe, expect } from 'vitest';
import { it } from '../support/sample-site.ts';

describe('the built site in a browser', () => {
  it('leads from the name of a former ward to the ward of today, and from there to the old district', async ({
    browser,
    server,
  }) => {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    await page.goto(`${server.url}/dia-ban/`);
    await page.getByLabel('Tên phường, xã').fill('minh khai');
    await page.getByText('3 nơi').waitFor();
    expect(await page.locator('[data-place-results] li').first().innerText()).toContain('quận Hai Bà Trưng');
    await page.getByLabel('Tên phường, xã').fill('p. trung tu');
    await page.getByRole('link', { name: 'Phường, xã nay của Đống Đa' }).waitFor();
    await page.getByLabel('Tên phường, xã').fill('Khuong Dinh, thanh xuan');
    await page
      .locator('[data-place-results]')
      .getByRole('link', { name: 'Phường Khương Đình' })
      .first()
      .waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Phường Khương Đình' }).waitFor();
    await page.getByRole('link', { name: 'Quận Thanh Xuân', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Thanh Xuân' }).waitFor();
    await page.close();
  });

  it('answers what another page asked the finder, and lists all where there is no script', async ({
    browser,
    server,
  }) => {
    const page = await browser.newPage();
    await page.goto(`${server.url}/phuong-xa/?ten=${encodeURIComponent('xã Đông Mỹ')}`);
    await page.locator('[data-place-results] li').first().waitFor();
    await page.close();
    const without = await browser.newContext({ javaScriptEnabled: false });
    const plain = await without.newPage();
    await plain.goto(`${server.url}/phuong-xa/`);
    expect(await plain.getByLabel('Tên phường, xã').isVisible()).toBe(false);
    await plain.getByRole('link', { name: 'Theo tên phường, xã cũ' }).click();
    await plain.waitForURL('**/phuong-xa/ten-cu/');
    expect(await plain.locator('.former-names li').count()).toBe(526 + 78);
    await without.close();
  });
});
