import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CANARY } from './watched-pages.ts';

/** Articles, a topic and pictures that try to run something from every field and name they have. */
export function writeHostileContent(root: string): void {
  const put = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  };
  put('content/articles/2025/04/doc-hai.mdx', article('h0st1le00001', 'một', BODY));
  put('content/articles/2025/04/hong-than.mdx', article('h0st1le00002', 'hai', `${BODY}\n${BROKEN}`));
  put('content/articles/2025/04/hai-ban.mdx', article('h0st1le00004', 'tư', BODY));
  put(`content/articles/2025/04/${NAME}.mdx`, article('h0st1le00003', 'ba', BODY));
  put('content/topics/doc-hai.yaml', `name: ${JSON.stringify(`Chủ đề ${TAG}`)}\norder: 99\n`);
  for (const name of ['doc-hai.svg', `${NAME}.svg`]) put(`content/media/2025/04/${name}`, SVG);
}

/** A file's name may hold anything but a slash. */
export const NAME = '"><img src=x onerror=pwned(`tên`)>';

export const TAG = '"><img src=x onerror=pwned(`thẻ`)>';

const SVG = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 2" onload="pwned('svg')">
<script>pwned('svg script')</script><image href="${CANARY}/svg.png" width="3" height="2"/></svg>`;

const ALL = [
  TAG,
  '<script>pwned("script")</script>',
  '</script><script>pwned("after script")</script>',
  '</textarea><svg onload=pwned("svg")>',
  '</title></style><img src=x onerror=pwned("style")>',
  '<iframe srcdoc="<script>parent.pwned(`frame`)</script>"></iframe>',
  `<img src="${CANARY}/field.png"><link rel="stylesheet" href="${CANARY}/field.css">`,
  '{pwned("expression")} ${pwned("template")} {{pwned("curly")}}',
  '[chữ](javascript:pwned("link"))',
].join(' ');

function article(id: string, number: string, body: string): string {
  const text = (words: string) => JSON.stringify(words);
  return `---
id: ${id}
title: ${text(`Bài ${number} ${TAG} <script>pwned("t")</script>`)}
standfirst: ${text(`Sapo ${number} <svg onload=pwned("s")> ${TAG} {pwned(1)}`)}
status: published
publishedAt: 2025-04-02T08:00+07:00
authors:
  - ban-bien-tap
topics:
  - doc-hai
  - ${text(TAG)}
cover:
  image: /media/2025/04/doc-hai.svg
  alt: ${text(ALL.slice(0, 290))}
  caption: ${text(ALL.slice(0, 390))}
  credit: ${text(TAG)}
source:
  name: ${text(TAG)}
  url: 'javascript:pwned("source")'
  note: ${text(ALL.slice(0, 190))}
figures:
  - value: 27
    measure: ${text(TAG)}
    metric: khac
    kind: flow
    organisation: ${text(TAG)}
    period: { end: ${text(TAG)} }
    sentence: ${text(ALL.slice(0, 590))}
related:
  - ${text(TAG)}
corrections:
  - date: 2025-04-03
    text: ${text(ALL)}
oldUrls:
  - ${text(`/${TAG}/`)}
  - 'javascript:pwned("old")'
---
${body}`;
}

const BODY = `
Đoạn đầu của bài. [bấm](javascript:pwned("md")) [bấm](JaVa&#x0A;Script:pwned("md2")) [bấm](data:text/html,&lt;script&gt;pwned(3)&lt;/script&gt;)

[bấm](vbscript:pwned "" onmouseover="pwned(4)") ![ảnh" onerror="pwned(5)](${CANARY}/body.png "t\\"onload=pwned(6)") ![x](javascript:pwned(7))

## Tiêu đề <img src="x" onerror="pwned('h')" />

| a <img src="x" onerror="pwned('td')" /> | b |
| --- | --- |
| <svg onload="pwned('td2')" /> | \`<script>pwned()</script>\` |

- mục <details open ontoggle="pwned('toggle')">x</details>
- [ ] việc <a href="javascript:pwned('a')">a</a>

\`\`\`"><img src=x onerror=pwned('lang')>
<script>pwned('code')</script>
\`\`\`

<Figure src="javascript:pwned('fig')" alt='"><img src=x onerror=pwned(8)>' caption='<script>pwned(9)</script>' credit="{pwned(10)}" />

<Figure src="${CANARY}/figure.png" alt="x" onError="pwned(11)" />

<KeyFigures title='<img src=x onerror=pwned(12)>' items={[{ value: "<svg onload=pwned(13)>", unit: "\\"><script>pwned(14)</script>", label: "<img src=x onerror=pwned(15)>", note: "x" }]} />

<PullQuote quote='<img src=x onerror=pwned(16)>' speaker='<svg onload=pwned(17)>' role='"><img src=x onerror=pwned(18)>' />

<InfoBox title='<img src=x onerror=pwned(19)>'>

Trong hộp <img src="x" onerror="pwned(20)" />

</InfoBox>

<Gallery title='<img src=x onerror=pwned(31)>' items={[{ src: "javascript:pwned(32)", alt: "\\"><img src=x onerror=pwned(33)>" }, { src: "${CANARY}/gallery.png", alt: "x", caption: "<script>pwned(34)</script>" }]} />

<Video src="javascript:pwned(35)" title='<img src=x onerror=pwned(36)>' poster="${CANARY}/poster.png" />

<Timeline title='<img src=x onerror=pwned(37)>'>

<Update time='"><img src=x onerror=pwned(38)>' title='<svg onload=pwned(39)>'>

Trong mốc <img src="x" onerror="pwned(40)" />

</Update>

</Timeline>

<RelatedLinks title='<img src=x onerror=pwned(21)>' articles={["javascript:pwned(22)", "<img src=x onerror=pwned(23)>"]} />

<iframe src="javascript:parent.pwned(24)" srcdoc="<script>parent.pwned(25)</script>" />

<script>pwned(26)</script>

<img src="${CANARY}/html.png" onerror="pwned(27)" />

<style>{\`@import url(${CANARY}/a.css); * { background: url(${CANARY}/b.png) }\`}</style>

{pwned(28)}

<Unknown onload="pwned(29)" />

Chú thích[^a].

[^a]: <img src="x" onerror="pwned(32)" />
`;

/** What the parser refuses, and what is too deep to be taken apart: the raw view shows it with what is wrong. */
const BROKEN = `
[bấm](data:text/html,<script>pwned(3)</script>)

<Unknown onload={pwned(29)} {...pwned(30)} />

import x from '${CANARY}/x.js'

export const y = pwned(31)

${'> '.repeat(400)}<img src=x onerror=pwned("deep")>
`;
