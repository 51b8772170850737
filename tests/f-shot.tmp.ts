import { launchBrowser } from './support/browser.ts';
const [, , what = 'new', width = '1280', scheme = 'light'] = process.argv;
const browser = await launchBrowser();
const context = await browser.newContext({ viewport: { width: Number(width), height: 900 }, colorScheme: scheme as 'light', timezoneId: 'America/New_York', locale: 'en-US' });
const page = await context.newPage();
page.on('pageerror', (e) => console.log('ERR', e.message));
page.on('console', (m) => { if (m.type() === 'error') console.log('CONSOLE', m.text().slice(0, 300)); });
const url = 'http://localhost:4796/admin/';
const hash = what === 'new' ? '#/collections/articles/new' : '#/collections/articles/entries/' + what;
await page.goto(url);
await page.waitForTimeout(2500);
const name = page.getByLabel(/Họ tên|Tên/).first();
if (await name.count()) { await name.fill('Người Thử'); const mail = page.getByLabel(/Thư|mail/i).first(); if (await mail.count()) await mail.fill('thu@example.vn'); await page.getByRole('button').first().click().catch(()=>{}); await page.waitForTimeout(1500);}
await page.goto(url + hash);
await page.getByLabel('Tiêu đề', { exact: true }).waitFor({ timeout: 20000 }).catch((e) => console.log(String(e).slice(0, 200)));
await page.waitForTimeout(1500);
if (process.argv.includes('open')) { await page.evaluate(() => { for (const d of document.querySelectorAll('details.desk-section')) (d as HTMLDetailsElement).open = true; }); }
if (process.argv.includes('item')) { await page.locator('.desk-group-bar button', { hasText: /Con số|figures|/ }).first(); const b = page.locator('.desk-item-bar button[aria-expanded=false]').first(); await b.click().catch(e=>console.log(e.message.slice(0,200))); }
await page.waitForTimeout(800);
await page.screenshot({ path: `/tmp/f-${process.argv[2]?.replaceAll('/', '_')}-${width}-${scheme}.png`, fullPage: true });
await browser.close();
