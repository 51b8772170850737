import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { placeCaretAfter } from './caret.ts';
import { it as desk } from './desk.ts';
import { waitUntil, type Checkout } from './portal.ts';

/** A test of the visual editor in the desk, with an article of its own open ({@link BODY}). */
export const it = desk
  .extend('bodyPage', { scope: 'file' }, async ({ openPage }) => {
    const page = await openPage();
    page.on('dialog', (dialog) => void dialog.accept());
    return page;
  })
  .extend('article', async ({ checkout, portal, bodyPage }) => {
    const article = new BodyArticle(checkout, portal.url, bodyPage);
    article.write(BODY);
    await article.open();
    return article;
  });

export const BODY = `
Đoạn đầu   có *nghiêng* và __đậm__,
xuống dòng giữa chừng.

* một
* hai

| Quận | Số lượt |
|:--|--:|
| Đống Đa | 1.200 |

{/* lời của người sửa */}

Đoạn cuối.
`;

/** An article of one test: its file in the checkout, and its form on a page. */
export class BodyArticle {
  readonly page: Page;
  /** The text in the editor. */
  readonly text: Locator;
  readonly title: string;
  readonly frontMatter: string;
  /** Where its drafts are kept. */
  readonly branch: string;
  readonly #checkout: Checkout;
  readonly #file: string;
  readonly #address: string;

  constructor(checkout: Checkout, url: string, page: Page) {
    const number = (written += 1);
    const entry = `2025/04/bai-thu-${number}`;
    this.page = page;
    this.text = page
      .getByRole('textbox', { name: 'Nội dung', exact: true })
      .and(page.locator('.ProseMirror'));
    this.title = `Bài thử ${number}`;
    this.frontMatter = FRONT_MATTER.replace(
      'sq3an7h6th9z',
      `sq3an7h6th${String(number).padStart(2, '0')}`,
    ).replace('Bài thử soạn', this.title);
    this.branch = `cms/articles/${entry}`;
    this.#checkout = checkout;
    this.#file = `content/articles/${entry}.mdx`;
    this.#address = `${url}/admin/#/collections/articles/entries/${entry}`;
  }

  /** Commits the article with this body. */
  write(body: string): void {
    writeFileSync(path.join(this.#checkout.root, this.#file), this.frontMatter + body);
    this.#checkout.git('add', this.#file);
    this.#checkout.git('commit', '--quiet', `--message=${this.title}`);
  }

  async open(): Promise<void> {
    await this.page.goto(this.#address);
    await waitUntil(
      async () => (await this.page.getByLabel('Tiêu đề', { exact: true }).inputValue()) === this.title,
      'The article did not open.',
    );
    await this.text.waitFor();
  }

  async atNewEnd(): Promise<void> {
    await placeCaretAfter(this.text, 'Đoạn cuối.');
    await this.page.keyboard.press('Enter');
  }

  /** Saves and gives the body that was committed. */
  async saved(): Promise<string> {
    const before = this.#commits();
    await waitUntil(async () => (await this.state()).startsWith('Chưa lưu'), 'Nothing is to be saved.');
    await this.page.keyboard.press('Control+s');
    await waitUntil(() => Promise.resolve(this.#commits() > before), 'No commit was made.');
    // The desk settles only then; a test that leaves sooner would be led back.
    await waitUntil(async () => (await this.state()) === 'Đã lưu', 'It does not say that it is saved.');
    return this.read().slice(this.frontMatter.length);
  }

  /** Whether what is on the screen is saved, in the desk's words. */
  state(): Promise<string> {
    return this.page.locator('.desk-state').innerText();
  }

  /** The file as it was last saved. */
  read(): string {
    return this.#checkout.git('show', `${this.#commits() === 0 ? 'HEAD' : this.branch}:${this.#file}`);
  }

  /** The last three lines of what a draft changed. */
  changed(): string[] {
    return this.#checkout.git('diff', '--unified=0', 'HEAD', this.branch).split('\n').slice(-3);
  }

  #commits(): number {
    return this.#checkout.git('for-each-ref', `refs/heads/${this.branch}`) === ''
      ? 0
      : Number(this.#checkout.git('rev-list', '--count', this.branch));
  }
}

const FRONT_MATTER = `---
id: sq3an7h6th9z
title: Bài thử soạn
standfirst: Một bài để thử trang soạn.
status: draft
publishedAt: 2025-04-02T08:00+07:00
authors:
  - ban-bien-tap
topics:
  - nu-cong
---
`;

let written = 0;
