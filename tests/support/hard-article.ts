import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** An article with what an editor may well write, and the articles that are shipped do not have. */
export const HARD_ARTICLE = '/bai-viet/2019/kho-dan-trang/';

/** Writes it into a checkout, with a running story of a long name. */
export function writeHardArticle(checkout: string): void {
  write(checkout, 'content/articles/2019/03/kho-dan-trang.mdx', `---\n${FRONT_MATTER.trim()}\n---\n${BODY}`);
  write(checkout, 'content/series/ten-dai.yaml', SERIES);
}

function write(checkout: string, file: string, text: string): void {
  const at = path.join(checkout, file);
  mkdirSync(path.dirname(at), { recursive: true });
  writeFileSync(at, text);
}

const FRONT_MATTER = `
id: khodantrangz
title: Mười hai nghiệp đoàn nghề nghiệp xã, phường cùng thương lượng tập thể ở khu công nghiệp Bắc Thăng Long
standfirst: Một câu.
label: phong-su
status: published
publishedAt: 2019-03-04T08:05+07:00
authors: [ban-bien-tap]
organisations: [cong-doan-co-quan-ldld, cdn-nong-nghiep-ptnt]
topics: [nu-cong, thi-dua-khen-thuong]
series: ten-dai
figures:
  - value: 1234567890
    measure: dong
    qualifier: hon
    metric: tien-cham-lo
    kind: flow
    organisation: cdn-nong-nghiep-ptnt
    period:
      start: 2018-01-01
      end: 2018-12-31
    sentence: Quỹ đã chi hơn 1.234.567.890 đồng.
`;

const BODY = `
Quỹ đã chi hơn 1.234.567.890 đồng.[^1] Năm ấy lập mới 5 đơn vị; 100% cơ sở có quỹ.

| Đơn vị | Đoàn viên | Tỷ lệ |
| --- | ---: | :-: |
| Nghiệp đoàn | 12.345 | 5% |

<KeyFigures items={[{ value: "100", unit: "%", label: "cơ sở có quỹ" }, { value: "5", unit: "đơn vị", label: "lập mới" }]} />

<RelatedLinks title="Đọc thêm" articles={["9uk3equw9ebz"]} />

[^1]: Theo báo cáo năm.
`;

const SERIES = `name: Thương lượng tập thể ở mười hai nghiệp đoàn nghề nghiệp xã, phường
description: Một câu.
`;
