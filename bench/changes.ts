import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { InventedArticle } from './articles.ts';
import { commitAll, fileOf } from './generate.ts';

/** Adds a paragraph to an article of the middle of the archive, and nothing to its front matter. */
export const editBody: Change = async (checkout, articles, run) => {
  const file = path.join(checkout, fileOf(articleAt(articles, 0.5, run)));
  await writeFile(file, `${await readFile(file, 'utf8')}\nĐoạn này được thêm ở lần đo thứ ${run}.\n`);
  await commitAll(checkout, 'Edit an article');
};

/** Publishes an article newer than all others, with the tags of the newest one. */
export const addArticle: Change = async (checkout, articles, run) => {
  const model = articleAt(articles, 1, 0);
  const added = { ...model, year: '2025', month: '12', slug: `bai-them-lan-${run}` };
  const text = (await readFile(path.join(checkout, fileOf(model)), 'utf8'))
    .replace(/^id: .*$/m, `id: z${String(run).padStart(11, 'z')}`)
    .replace(/^title: .*$/m, `title: Bài thêm ở lần đo thứ ${run}`)
    .replace(/^publishedAt: .*$/m, `publishedAt: 2025-12-31T23:${String(run % 60).padStart(2, '0')}+07:00`);
  await writeFile(path.join(checkout, fileOf(added)), text);
  await commitAll(checkout, 'Add an article');
};

/** Gives an article of the first third of the archive another headline. */
export const retitle: Change = async (checkout, articles, run) => {
  const file = path.join(checkout, fileOf(articleAt(articles, 0.3, run)));
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace(/^title: .*$/m, `title: Tiêu đề mới ở lần đo thứ ${run}`));
  await commitAll(checkout, 'Retitle an article');
};

function articleAt(articles: InventedArticle[], share: number, offset: number): InventedArticle {
  const index = Math.floor(share * (articles.length - 1)) + offset;
  const article = articles[Math.min(index, articles.length - 1)];
  if (!article) throw new Error('There are no articles.');
  return article;
}

/** A change of the checkout, committed; `run` makes it another one in every run. */
export type Change = (checkout: string, articles: InventedArticle[], run: number) => Promise<void>;
