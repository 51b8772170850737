import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { samples } from '../../src/components/handbook/samples.ts';

/** An article with everything that one may have and show, as {@link writeFullArticle} puts it into a checkout. */
export const FULL_ARTICLE = '/bai-viet/2019/du-moi-phan/';
export const VIDEO = 'https://www.youtube.com/watch?v=abc-DEF_123';

/** Writes it where no other article of its year is, so that no list of others is moved. */
export function writeFullArticle(checkout: string): void {
  const file = path.join(checkout, 'content/articles/2019/03/du-moi-phan.mdx');
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `---\n${FRONT_MATTER.trim()}\n---\n\n${BODY}\n`);
}

const FRONT_MATTER = `
id: dumoiphanabc
title: Bài có đủ mọi phần
standfirst: Một câu nói hết điều chính.
label: phong-su
status: published
publishedAt: 2019-03-04T08:05+07:00
updatedAt: 2019-03-05T09:10+07:00
authors: [ban-bien-tap]
isInitialled: true
districts: [ba-vi]
topics: [nu-cong]
cover:
  image: /media/2025/04/cong-nhan-truoc-nha-may.svg
  alt: Năm người lao động trước nhà xưởng
  caption: Người lao động trước nhà xưởng.
  credit: "Ảnh: Nguyễn Văn A"
source:
  name: Lao động Thủ đô
  url: https://laodongthudo.vn/
  note: 04/03/2019
corrections:
  - date: 2019-03-06
    text: Bản đầu ghi sai ngày.
`;

const PICTURE = '/media/2025/04/cong-nhan-truoc-nha-may.svg';
// Figures have articles of their own.
const BODY = Object.entries(samples)
  .filter(([name]) => name !== 'frontMatter' && name !== 'keyFigures')
  .map(([, source]) =>
    source
      .replaceAll(/\/media\/2025\/04\/[\w-]+\.jpg/g, PICTURE)
      .replace('https://www.youtube.com/watch?v=ma-video', VIDEO),
  )
  .join('\n\n');
