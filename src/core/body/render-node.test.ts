import { describe, expect, it } from 'vitest';
import { htmlOf } from './body.fixture.ts';

describe('renderNodes', () => {
  it.each([
    ['a paragraph', 'Công đoàn Hà Nội', '<p>Công đoàn Hà Nội</p>'],
    ['bold, italic, struck', '**a** *b* ~~c~~', '<p><strong>a</strong> <em>b</em> <del>c</del></p>'],
    ['characters of HTML', 'a & "b" > c < d', '<p>a &amp; &quot;b&quot; &gt; c &lt; d</p>'],
    ['entities', '&lt;b&gt; &amp;amp; &#x7B;', '<p>&lt;b&gt; &amp;amp; {</p>'],
    ['escaped braces and angles', '\\{a\\} \\<b> \\\\', '<p>{a} &lt;b&gt; \\</p>'],
    ['braces in code', '`{a} <b> \\{`', '<p><code>{a} &lt;b&gt; \\{</code></p>'],
    ['line breaks', 'a\\\nb  \nc', '<p>a<br>\nb<br>\nc</p>'],
    ['a rule', '---', '<hr>'],
    ['a quotation', '> a\n> b', '<blockquote>\n<p>a\nb</p>\n</blockquote>'],
    ['a list', '- a\n- b', '<ul>\n<li>a</li>\n<li>b</li>\n</ul>'],
    ['a numbered list', '3. a\n4. b', '<ol start="3">\n<li>a</li>\n<li>b</li>\n</ol>'],
    ['a comment', 'a {/* <b> {c */}\n\n{/* import d */}', '<p>a </p>'],
    ['module words within a sentence', 'Hàng import và\nexport tăng', '<p>Hàng import và\nexport tăng</p>'],
    ['front matter marks', '---\n\na: 1', '<hr>\n<p>a: 1</p>'],
  ])('writes %s', (_, source, html) => {
    expect(htmlOf(source)).toBe(html);
  });

  it('writes fenced code as it stands', () => {
    expect(htmlOf('```mdx\nimport a\n<B c={d} /> \\{\n```')).toBe(
      '<pre tabindex="0"><code class="language-mdx">import a\n&lt;B c={d} /&gt; \\{\n</code></pre>',
    );
  });

  it('says of every task whether it is done', () => {
    expect(htmlOf('- [x] a\n- [ ] b')).toMatchInlineSnapshot(`
      "<ul>
      <li class="task-list-item"><input type="checkbox" disabled checked aria-label="Đã xong"> a</li>
      <li class="task-list-item"><input type="checkbox" disabled aria-label="Chưa xong"> b</li>
      </ul>"
    `);
  });

  it('gives headings of three levels ids from their words, each its own', () => {
    expect(htmlOf('## Đống Đa\n\n### Đống Đa\n\n#### Đống Đa 2\n\n## ?!\n\n##### Nhỏ'))
      .toMatchInlineSnapshot(`
      "<h2 id="dong-da">Đống Đa</h2>
      <h3 id="dong-da-2">Đống Đa</h3>
      <h4 id="dong-da-2-2">Đống Đa 2</h4>
      <h2 id="muc">?!</h2>
      <h5>Nhỏ</h5>"
    `);
  });

  it('keeps heading ids apart from those of footnotes', () => {
    expect(htmlOf('## Footnote label')).toBe('<h2 id="footnote-label-2">Footnote label</h2>');
  });

  it('frames tables so that they scroll', () => {
    expect(htmlOf('| a | b |\n| :-- | --: |\n| 1 |\n\n| c |\n| - |')).toMatchInlineSnapshot(`
      "<div class="table-scroll" tabindex="0" role="region" aria-label="Bảng"><table>
      <thead>
      <tr>
      <th scope="col" class="align-left">a</th>
      <th scope="col" class="align-right">b</th>
      </tr>
      </thead>
      <tbody>
      <tr>
      <td class="align-left">1</td>
      <td class="align-right"></td>
      </tr>
      </tbody>
      </table></div>
      <div class="table-scroll" tabindex="0" role="region" aria-label="Bảng 2"><table>
      <thead>
      <tr>
      <th scope="col">c</th>
      </tr>
      </thead>
      </table></div>"
    `);
  });

  it('loads pictures late', () => {
    expect(htmlOf('![Lễ "ký"](/media/2025/04/a.svg "Tên")')).toMatchInlineSnapshot(
      `"<p><img src="/media/2025/04/a.svg" alt="Lễ &quot;ký&quot;" title="Tên" loading="lazy" decoding="async"></p>"`,
    );
  });

  it('marks links that leave the site', () => {
    expect(
      htmlOf(
        '[a](/tin/) [b](#c) [d](https://e.vn/?f=1&g) www.h.vn i@j.vn [k](tel:+84) [l][m]\n\n[m]: http://n.vn',
      ),
    ).toMatchInlineSnapshot(
      `"<p><a href="/tin/">a</a> <a href="#c">b</a> <a href="https://e.vn/?f=1&amp;g" rel="noopener">d</a> <a href="http://www.h.vn" rel="noopener" class="address-said">www.h.vn</a> <a href="mailto:i@j.vn">i@j.vn</a> <a href="tel:+84">k</a> <a href="http://n.vn" rel="noopener">l</a></p>"`,
    );
  });

  it('gathers footnotes under a Vietnamese heading', () => {
    expect(htmlOf('a[^1] b[^hai] c[^1]\n\n[^1]: Một **đậm**\n\n[^hai]: Hai')).toMatchInlineSnapshot(`
      "<p>a<sup><a href="#chu-thich_fn-1" id="chu-thich_fnref-1" class="footnote-mark" aria-describedby="footnote-label">1</a></sup> b<sup><a href="#chu-thich_fn-hai" id="chu-thich_fnref-hai" class="footnote-mark" aria-describedby="footnote-label">2</a></sup> c<sup><a href="#chu-thich_fn-1" id="chu-thich_fnref-1-2" class="footnote-mark" aria-describedby="footnote-label">1</a></sup></p>
      <section class="footnotes" role="doc-endnotes" aria-labelledby="footnote-label"><h2 id="footnote-label">Chú thích</h2>
      <ol>
      <li id="chu-thich_fn-1">
      <p>Một <strong>đậm</strong> <a href="#chu-thich_fnref-1" class="footnote-back" aria-label="Quay lại chỗ ghi chú thích 1">↩︎</a> <a href="#chu-thich_fnref-1-2" class="footnote-back" aria-label="Quay lại chỗ ghi chú thích 1-2">↩︎<sup>2</sup></a></p>
      </li>
      <li id="chu-thich_fn-hai">
      <p>Hai <a href="#chu-thich_fnref-hai" class="footnote-back" aria-label="Quay lại chỗ ghi chú thích 2">↩︎</a></p>
      </li>
      </ol>
      </section>"
    `);
  });

  it('writes the same body the same way every time', () => {
    const source = '## a\n\n| b |\n| - |\n\nc[^1]\n\n[^1]: d';
    expect(htmlOf(source)).toBe(htmlOf(source));
  });
});
