import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { PROJECT, buildSite, copyCheckout, type Checkout } from './support/portal.ts';

const GOOD = 'Sáu quận cùng ký giao ước thi đua';

let checkout: Checkout;

beforeEach(() => {
  checkout = copyCheckout();
});

afterEach(() => {
  checkout.dispose();
});

it('says that there is nothing wrong with the shipped content', () => {
  expect(check()).toMatchObject({ status: 0, lines: ['Không có lỗi. 39 bài đã xuất bản.'] });
});

it('names every problem of every file at once, as the build does, and lets the other articles through', () => {
  const problems = {
    'broken-yaml': article({ title: '"Thiếu ngoặc' }),
    'missing-field': article({ standfirst: null }),
    'unknown-field': article({ sapo: 'Thừa' }),
    'unknown-district': article({ districts: '[dong-daa]' }),
    'unknown-author': article({ authors: '[khong-co-ai]' }),
    'impossible-date': article({ publishedAt: '2025-02-30T08:00+07:00' }),
    'same-id': article({ id: 'rhdb2vpl8drq' }),
    'missing-image': article({ cover: '{ image: /media/2025/04/khong-co.png, alt: Ảnh }' }),
    'no-alt': article({ cover: '{ image: /media/2025/04/bua-com-nhin-tu-tren.svg }' }),
    'unknown-component': article({}, '<Figur src="/media/a.png" alt="A" />\n'),
    'wrong-prop': article({}, '<PullQuote text="A" speaker="B" />\n'),
    expression: article({}, 'Mật khẩu: {process.env.HOME}\n'),
    import: article({}, "import fs from 'node:fs'\n"),
    'javascript-link': article({}, '[Bấm](javascript:alert(1))\n'),
    empty: '',
    nesting: article({}, `{${'('.repeat(8_000)}\n`),
    entities: article({}, '&amp;'.repeat(100_000)),
  };
  for (const [slug, text] of Object.entries(problems)) write(`content/articles/2025/05/${slug}.mdx`, text);
  write('content/articles/2025/05/not-utf-8.mdx', Buffer.from(article({ title: 'Đoàn viên' }), 'latin1'));
  write('content/articles/2025/05/too-large.mdx', article({}, 'a'.repeat(5_000_000)));
  write('content/articles/2025/06/dong-da-suc-khoe-doan-vien.mdx', article({}));
  write('content/articles/2025/05/Sai Tên.mdx', article({}));

  const { status, lines } = check();
  expect(status).toBe(1);
  for (const line of lines.slice(0, -1)) expect(line).toMatch(/^content\/[^:]+:\d+:\d+ {2}\S.* {2}\S/);
  const named = new Set(lines.map((line) => path.basename(line.split(':')[0] ?? '', '.mdx')));
  for (const slug of [
    ...Object.keys(problems),
    'not-utf-8',
    'too-large',
    'dong-da-suc-khoe-doan-vien',
    'Sai Tên',
  ]) {
    expect(named, slug).toContain(slug);
  }
  expect(lines.filter((line) => line.includes('/cum-1-ky-giao-uoc-2025.mdx'))).toEqual([]);

  const site = buildSite(checkout.root, 'refused-all');
  expect(site.ok).toBe(false);
  for (const line of lines.slice(0, -1)) expect(site.output).toContain(line);
  expect(site.output).not.toContain(GOOD);
});

it('tells what is wrong with a draft, and lets everything be published all the same', () => {
  write('content/articles/2025/05/nhap.mdx', article({ status: 'draft' }, 'Chưa xong: {'));
  const { status, lines } = check();
  expect(lines[0]).toMatch(/^content\/articles\/2025\/05\/nhap\.mdx:/);
  expect(status).toBe(0);
  expect(buildSite(checkout.root, 'with-draft')).toMatchObject({ ok: true });
});

function check(): { status: number | null; lines: string[] } {
  const { status, stdout } = spawnSync(process.execPath, ['src/tools/check.ts'], {
    cwd: PROJECT,
    env: { ...process.env, NHIP_CHECKOUT: checkout.root },
    encoding: 'utf8',
  });
  return { status, lines: stdout.trim().split('\n') };
}

function write(file: string, text: string | Uint8Array): void {
  mkdirSync(path.dirname(path.join(checkout.root, file)), { recursive: true });
  writeFileSync(path.join(checkout.root, file), text);
}

let made = 0;

function article(fields: Record<string, string | null>, body = 'Nội dung.\n'): string {
  const all: Record<string, string | null> = {
    id: `m${String(made++).padStart(11, '0')}`,
    title: 'Bài thử',
    standfirst: 'Một câu.',
    status: 'published',
    publishedAt: '2025-05-01T08:00+07:00',
    authors: '[ban-bien-tap]',
    topics: '[nu-cong]',
    ...fields,
  };
  const lines = Object.entries(all).flatMap(([key, value]) => (value === null ? [] : [`${key}: ${value}`]));
  return `---\n${lines.join('\n')}\n---\n\n${body}`;
}
