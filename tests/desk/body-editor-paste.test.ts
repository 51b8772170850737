import { describe, expect } from 'vitest';
import { it, type EditorPage } from '../support/editor-page.ts';

const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {margin:0cm; font-family:"Times New Roman";} @list l0:level1 {mso-level-number-format:bullet;} --></style>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--></head>
<body lang=VI style='tab-interval:36.0pt'><!--StartFragment-->
<h1><span lang=VI style='font-size:16.0pt;font-family:"Times New Roman",serif;font-weight:bold'>Hội nghị tổng
kết<o:p></o:p></span></h1>
<p class=MsoNormal style='margin-bottom:6.0pt'><span lang=VI style='font-size:13.0pt'>Năm qua có&nbsp;<b style='mso-bidi-font-weight:normal'>44.420</b> lượt
<i>đoàn viên</i><span style='mso-spacerun:yes'>&nbsp; </span>tham gia.<o:p></o:p></span></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol;mso-fareast-font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]><span lang=VI>Ý thứ nhất<o:p></o:p></span></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;text-indent:-18.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>o<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>Ý con</p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span><![endif]>Ý thứ hai</p>
<p class=MsoNormal>Các bước:</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>1.<span>&nbsp; </span></span>Nộp đơn</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>2.<span>&nbsp; </span></span>Chờ duyệt</p>
<table class=MsoTableGrid border=1 cellspacing=0 style='border-collapse:collapse'><colgroup><col width=100></colgroup>
<tr><td width=200 valign=top style='width:150pt'><p class=MsoNormal><b>Đơn vị</b><o:p></o:p></p></td><td><p class=MsoNormal align=right style='text-align:right'>Số lượt</p></td></tr>
<tr><td><p class=MsoNormal>Đống Đa</p><p class=MsoNormal>(cũ)</p></td><td><p class=MsoNormal>1.200<o:p></o:p></p></td></tr>
<tr><td colspan=2><p class=MsoNormal>Cộng</p></td></tr></table>
<!--EndFragment--></body></html>`;

const DOCS = `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1a2b3c4d-7fff-0000-1111-222233334444"><h2 dir="ltr" style="line-height:1.38;margin-top:18pt;"><span style="font-size:16pt;font-family:Arial,sans-serif;color:#000000;font-weight:400;white-space:pre-wrap;">Kết quả</span></h2><p dir="ltr" style="line-height:1.38;"><span style="font-size:11pt;font-weight:400;font-style:normal;white-space:pre-wrap;">Có </span><span style="font-size:11pt;font-weight:700;font-style:normal;white-space:pre-wrap;">650 đoàn viên</span><span style="font-size:11pt;font-weight:400;font-style:italic;white-space:pre-wrap;"> ưu tú</span><span style="font-size:11pt;text-decoration:line-through;white-space:pre-wrap;"> bỏ</span><span style="font-size:11pt;"> và </span><a href="https://www.google.com/url?q=https://congdoan.vn/tin&amp;sa=D&amp;source=editors" style="text-decoration:none;"><span style="font-size:11pt;color:#1155cc;text-decoration:underline;">liên kết</span></a><span>.</span></p><br /><ul style="margin-top:0;padding-inline-start:48px;"><li dir="ltr" style="list-style-type:disc;" aria-level="1"><p dir="ltr" role="presentation"><span style="font-weight:400;">một</span></p></li><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span>hai</span></p></li></ul><div dir="ltr" align="left"><table style="border:none;"><colgroup><col width="312" /><col width="312" /></colgroup><tbody><tr style="height:0pt"><td style="border:1pt solid;"><p dir="ltr"><span>Quận</span></p></td><td><p dir="ltr"><span>Lượt</span></p></td></tr><tr><td><p><span>Ba Đình</span></p></td><td><br /></td></tr></tbody></table></div></b><br class="Apple-interchange-newline">`;

const HOSTILE = `<p onclick="window.ran=1">Chữ <img src=x onerror="window.ran=1"><script>window.ran=1</script><a href="javascript:window.ran=1">bấm</a> <a href="java&#x0A;script:window.ran=1">nữa</a><svg onload="window.ran=1"></svg></p>
<iframe srcdoc="<script>parent.ran=1</script>"></iframe><p style="background:url(javascript:window.ran=1)">Hết</p>
<div data-component="" data-name="Figure" data-props='{"src":"javascript:window.ran=1","alt":"\\"><img src=x onerror=window.ran=1>"}'></div>`;

describe('what is pasted into the body', () => {
  let editor: EditorPage;

  it.beforeAll(({ editor: opened }) => {
    editor = opened;
  });

  it('comes out of Word as plain Markdown', async () => {
    expect(await pasted(WORD)).toBe(
      [
        '## Hội nghị tổng kết',
        'Năm qua có **44.420** lượt *đoàn viên* tham gia.',
        '- Ý thứ nhất\n  - Ý con\n- Ý thứ hai',
        'Các bước:',
        '1. Nộp đơn\n2. Chờ duyệt',
        '| **Đơn vị** | Số lượt |\n| --- | --- |\n| Đống Đa (cũ) | 1.200 |\n| Cộng | |',
      ].join('\n\n'),
    );
  });

  it('comes out of Google Docs as plain Markdown', async () => {
    expect(await pasted(DOCS)).toBe(
      [
        '## Kết quả',
        'Có **650 đoàn viên** *ưu tú* ~~bỏ~~ và [liên kết](https://congdoan.vn/tin).',
        '- một\n- hai',
        '| Quận | Lượt |\n| --- | --- |\n| Ba Đình | |',
      ].join('\n\n'),
    );
  });

  it.each([
    [
      'Word',
      `<p class=MsoNormal>Một<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference><![if !supportFootnotes]>[1]<![endif]></span></a> hai.</p><div style='mso-element:footnote-list'><br clear=all><hr align=left size=1 width="33%"><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1">[1]</a> Theo <b>báo cáo</b>.</p></div></div>`,
    ],
    [
      'Google Docs',
      `<b style="font-weight:normal;"><p><span>Một</span><sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup><span> hai.</span></p><hr/><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span> Theo </span><span style="font-weight:700">báo cáo</span>.</p></div></b>`,
    ],
    [
      'LibreOffice',
      `<p>Một<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a> hai.</p><div id="sdfootnote1"><p><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>Theo <b>báo cáo</b>.</p></div>`,
    ],
  ])('keeps the footnotes of %s, under numbers that the article has not', async (_, html) => {
    await editor.open('Cũ.[^1]\n\n[^1]: Nguồn cũ.\n');
    await editor.page.locator('.ProseMirror p').first().click();
    await editor.page.keyboard.press('Home');
    await paste({ 'text/html': html });
    const body = await editor.value();
    expect(body).toContain('Một[^2] hai.');
    expect(body).toContain('[^2]: Theo **báo cáo**.');
    expect(body).toContain('Cũ.[^1]');
    expect(body).not.toContain('---');
  });

  it('keeps raised and lowered numbers, and what is ticked', async () => {
    expect(
      await pasted(
        '<p>450 m<sup>2</sup>, CO<sub>2</sub>, lần thứ <sup>nhất</sup></p><ul><li role="checkbox" aria-checked="true"><p><span style="text-decoration:line-through">xong</span></p></li><li role="checkbox" aria-checked="false"><p>chưa</p></li></ul>',
      ),
    ).toBe('450 m², CO₂, lần thứ nhất\n\n- [x] xong\n- [ ] chưa');
  });

  it('keeps the columns of numbers at the side where Word and Excel have them', async () => {
    const cells = (...words: string[]) =>
      words.map((each, index) => (index > 0 ? `<td>${each}</td>` : `<td><p>${each}</p></td>`)).join('');
    const right = (words: string) => `<p class=MsoNormal align=right style='text-align:right'>${words}</p>`;
    expect(
      await pasted(
        `<table><tr>${cells('Quận', 'Số', 'Tỷ lệ')}</tr><tr>${cells('Ba Đình', right('1.250'), '9')}</tr><tr>${cells('Cộng', right('9'), right('8'))}</tr></table><table><tr><td>A</td><td>B</td></tr><tr><td>x</td><td align=right>9,75</td></tr></table>`,
      ),
    ).toBe(
      '| Quận | Số | Tỷ lệ |\n| --- | ---: | --- |\n| Ba Đình | 1.250 | 9 |\n| Cộng | 9 | 8 |\n\n| A | B |\n| --- | ---: |\n| x | 9,75 |',
    );
  });

  it('has no letters that nobody sees', async () => {
    expect(await pasted('<p>c&shy;ông đoàn&#8203; cơ sở</p>'.normalize('NFD'))).toBe('công đoàn cơ sở');
  });

  it('has the lists of a message, and in a cell its words', async () => {
    await editor.open('');
    await paste({
      'text/plain': 'Kết quả:\n- Kết nạp 1.250 đoàn viên\n- Tặng 320 suất\n+ 120 suất cho nữ\nHết',
    });
    expect(await editor.value()).toBe(
      'Kết quả:\n\n- Kết nạp 1.250 đoàn viên\n- Tặng 320 suất\n  - 120 suất cho nữ\n\nHết\n',
    );
    await editor.page.keyboard.press('Control+z');
    expect(await editor.value()).toBe('');
    await editor.open('| A | B |\n| --- | --- |\n| x | y |\n');
    await editor.page.locator('.ProseMirror td').first().click();
    await editor.page.keyboard.press('End');
    await paste({ 'text/plain': '- một\n- hai' });
    expect(await editor.value()).not.toMatch(/^- /m);
    expect(await editor.value()).toMatch(/một.*hai/s);
  });

  it('says which pictures stayed behind', async () => {
    await pasted('<p>Chữ <img src="file:///C:/anh.png"></p>');
    const notice = editor.page.getByRole('alert');
    expect(await notice.innerText()).toContain('1 ảnh trong đoạn vừa dán chưa vào bài.');
    await notice.getByRole('button', { name: 'Đóng' }).click();
    expect(await notice.count()).toBe(0);
  });

  it('never runs', async () => {
    const body = await pasted(HOSTILE);
    await editor.page.locator('.ProseMirror').click();
    await editor.page.waitForTimeout(200);
    expect(await editor.page.evaluate('window.ran')).toBeUndefined();
    expect(body).toContain('Chữ bấm nữa');
    expect(body).not.toMatch(/javascript|onerror|<script|<img/);
  });

  it('stays words where it is only words', async () => {
    await editor.open('');
    await paste({ 'text/plain': '1.200 đoàn viên\n* không phải danh sách *\n<b>không đậm</b>' });
    const body = await editor.value();
    await editor.open(body);
    expect(await editor.page.locator('.ProseMirror p').allInnerTexts()).toEqual([
      '1.200 đoàn viên',
      '* không phải danh sách *',
      '<b>không đậm</b>',
    ]);
    expect(await editor.page.locator('.ProseMirror :is(b, strong, ul)').count()).toBe(0);
  });

  it('is a video where it is the address of one, on a line of its own', async () => {
    await editor.open('Lời.\n');
    await paste({ 'text/plain': 'https://youtu.be/abc' });
    expect(await editor.value()).toContain('https://youtu.be/abc');
    expect(await editor.value()).not.toContain('<Video');
    await editor.open('');
    await paste({ 'text/plain': ' https://youtu.be/abc\n' });
    await editor.page.getByLabel('Tên video').fill('Toàn cảnh');
    expect(await editor.page.locator('.video-host').innerText()).toBe('Xem trên YouTube');
    expect(await editor.value()).toBe('<Video src="https://youtu.be/abc" title="Toàn cảnh" />\n');
  });

  it('says in sight what was dropped in vain, also far down a long text', async () => {
    await editor.open('Một đoạn.\n\n'.repeat(120));
    await editor.page.locator('.ProseMirror p').last().scrollIntoViewIfNeeded();
    await editor.page
      .locator('.ProseMirror p')
      .last()
      .evaluate((paragraph) => {
        const data = new DataTransfer();
        data.items.add(new File(['chữ'], 'bao-cao.docx', { type: 'application/msword' }));
        const { left, top } = paragraph.getBoundingClientRect();
        const at = { clientX: left + 5, clientY: top + 5 };
        paragraph.dispatchEvent(
          new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true, ...at }),
        );
      });
    const notice = editor.page
      .getByRole('alert')
      .filter({ hasText: 'bao-cao.docx: Tệp này không phải là ảnh' });
    await notice.waitFor();
    expect(await notice.evaluate((element) => element.getBoundingClientRect().top)).toBeGreaterThanOrEqual(0);
    await notice.getByRole('button', { name: 'Đóng' }).click();
    await notice.waitFor({ state: 'detached' });
  });

  async function pasted(html: string): Promise<string> {
    await editor.open('');
    await paste({ 'text/html': html, 'text/plain': 'chữ' });
    return (await editor.value()).trim();
  }

  async function paste(clipboard: Record<string, string>): Promise<void> {
    await editor.page.locator('.ProseMirror').evaluate((text, kinds) => {
      const data = new DataTransfer();
      for (const [kind, words] of Object.entries(kinds)) data.setData(kind, words);
      (text as HTMLElement).focus();
      text.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    }, clipboard);
    await editor.page.waitForTimeout(50);
  }
});
