import { describe, expect, it } from 'vitest';
import { htmlOf, parse, problemsOf } from './body.fixture.ts';

describe('readProps', () => {
  it('reads every component into a segment', () => {
    const source = [
      '<Figure src="/media/2025/04/a.svg" alt="Ảnh &quot;a&quot; {1}" caption="Một\n  hai" credit=\'B "c"\' />',
      '<KeyFigures title="Số" items={[{ value: "44.420", unit: \'lượt\', label: "học {tập}" }]} />',
      '<PullQuote quote={"Vui"} speaker="An" role="Chủ tịch" />',
      '<InfoBox title="Hộp">\n\n## Tiêu đề\n\n- a\n\n<Figure src="https://b.vn/c.jpg" alt="d"></Figure>\n\n</InfoBox>',
      '<InfoBox title="Liền">chữ *a*</InfoBox>',
      '<InfoBox\n  title="Ba dòng"\n>\n  b\n</InfoBox>',
      '<RelatedLinks articles={["7m3k9q2x4v8c"]} /> <RelatedLinks title="e" articles={[\'000000000000\',]} />',
    ].join('\n\n');
    expect(htmlOf(source)).toMatchInlineSnapshot(`
      "[Figure {"src":"/media/2025/04/a.svg","alt":"Ảnh \\"a\\" {1}","caption":"Một hai","credit":"B \\"c\\""}]
      [KeyFigures {"title":"Số","items":[{"value":"44.420","unit":"lượt","label":"học {tập}"}]}]
      [PullQuote {"quote":"Vui","speaker":"An","role":"Chủ tịch"}]
      [InfoBox {"title":"Hộp"}<h2 id="tieu-de">Tiêu đề</h2><ul>
      <li>a</li>
      </ul>[Figure {"src":"https://b.vn/c.jpg","alt":"d"}]]
      [InfoBox {"title":"Liền"}<p>chữ <em>a</em></p>]
      [InfoBox {"title":"Ba dòng"}<p>b</p>]
      [RelatedLinks {"articles":["7m3k9q2x4v8c"]}]
      [RelatedLinks {"title":"e","articles":["000000000000"]}]"
    `);
  });

  it('reads text, pictures and articles out of components, with their places', () => {
    const { text, images, articleIds } = parse(
      [
        '😀 [a](/b)',
        '<Figure\n  alt="Ảnh"\n  src="/media/a.svg" caption="Chú thích" />',
        '<KeyFigures title="Bảng" items={[{ value: "1", unit: "tỷ", label: "b", note: "c" }]} />',
        '<PullQuote quote="Vui" speaker="An" />',
        '<InfoBox title="Hộp">\n\nTrong *hộp*\n\n</InfoBox>',
        '<RelatedLinks articles={["7m3k9q2x4v8c", "aaaaaaaaaaaa"]} />',
      ].join('\n\n'),
    );
    expect(text).toMatchInlineSnapshot(`
      "😀 a
      Chú thích
      Bảng
      1 tỷ b (c)
      Vui
      An
      Hộp
      Trong hộp"
    `);
    expect(images).toEqual([{ src: '/media/a.svg', line: 14, column: 3 }]);
    expect(articleIds).toEqual([
      { id: '7m3k9q2x4v8c', line: 26, column: 15 },
      { id: 'aaaaaaaaaaaa', line: 26, column: 15 },
    ]);
  });

  it('refuses what is missing, wrong, unknown or dangerous, at its place', () => {
    expect(
      problemsOf(
        [
          '<Figure />',
          '<Figure src="a.jpg" alt=" " captoin="b" />',
          '<Figure src="javascript:a" alt />',
          '<Figure src="//b.vn/a.jpg" alt="c" src="/media/a.svg" />',
          '<Figure src="/media/../.git/config.png" onError="d" style="e" class="f" __proto__="g" />',
          '<KeyFigures items={[]} />',
          '<KeyFigures items={[{ value: 1 }, { value: "a", label: "b", colour: "c", __proto__: { d: 1 } }]} />',
          '<KeyFigures items={{ length: 1 }} />',
          '<PullQuote quote="a" speaker="b" role={null} />',
          '<RelatedLinks articles={["x", "7m3k9q2x4v8c", "7m3k9q2x4v8c"]} />',
          '<RelatedLinks articles="7m3k9q2x4v8c" />',
        ].join('\n\n'),
      ),
    ).toMatchInlineSnapshot(`
      "bai.mdx:10:1  <Figure>: Thiếu “Tệp ảnh”.  Chọn ảnh trong kho, hoặc ghi địa chỉ bắt đầu bằng https://.
      bai.mdx:10:1  <Figure>: Thiếu “Mô tả ảnh”.  Tả điều thấy trong ảnh, cho người không nhìn được.
      bai.mdx:12:9  <Figure>: “Tệp ảnh” không phải là đường dẫn ảnh.  Chọn ảnh trong kho, dạng /media/2025/04/ten-anh.jpg.
      bai.mdx:12:21  <Figure>: “Mô tả ảnh” đang trống.  Tả điều thấy trong ảnh, cho người không nhìn được.
      bai.mdx:12:29  <Figure>: Mục “captoin” không có trong mẫu.  Có phải là “caption”?
      bai.mdx:14:9  <Figure>: “Tệp ảnh” không phải là đường dẫn ảnh.  Chọn ảnh trong kho, dạng /media/2025/04/ten-anh.jpg.
      bai.mdx:14:28  <Figure>: “Mô tả ảnh” phải là chữ.  Tả điều thấy trong ảnh, cho người không nhìn được.
      bai.mdx:16:36  <Figure>: Mục “src” viết hai lần.  Giữ lại một.
      bai.mdx:18:41  <Figure>: Mục “onError” là mã lệnh, không được dùng trong bài.  Xóa mục này.
      bai.mdx:18:53  <Figure>: Mục “style” không được dùng.  Xóa mục này.
      bai.mdx:18:63  <Figure>: Mục “class” không được dùng.  Xóa mục này.
      bai.mdx:18:73  <Figure>: Mục “__proto__” không được dùng.  Xóa mục này.
      bai.mdx:20:13  <KeyFigures>: “Các số liệu” cần ít nhất 1 mục.  Từ 1 đến 8 số liệu.
      bai.mdx:22:13  <KeyFigures>, mục 1: “Con số” phải là chữ.  Viết như in trên báo, ví dụ 44.420 hoặc 1,5 tỷ.
      bai.mdx:22:13  <KeyFigures>, mục 1: Thiếu “Nội dung”.  Con số này đếm điều gì.
      bai.mdx:22:13  <KeyFigures>, mục 2: Mục “colour” không có trong mẫu.  Xóa dòng này hoặc sửa lại tên mục.
      bai.mdx:22:13  <KeyFigures>, mục 2: Mục “__proto__” không có trong mẫu.  Xóa dòng này hoặc sửa lại tên mục.
      bai.mdx:24:13  <KeyFigures>: “Các số liệu” phải là danh sách.  Từ 1 đến 8 số liệu.
      bai.mdx:26:34  <PullQuote>: “Chức danh” phải là chữ.  Ví dụ Chủ tịch công đoàn cơ sở. Có thể để trống.
      bai.mdx:28:15  <RelatedLinks>, mục 1: “Các bài” không phải là mã bài.  Mã bài gồm 12 chữ thường và chữ số, ví dụ 7m3k9q2x4v8c.
      bai.mdx:28:15  <RelatedLinks>: “Các bài” có mục lặp lại.  Giữ mỗi mục một lần.
      bai.mdx:30:15  <RelatedLinks>: “Các bài” phải là danh sách.  Mã của 1 đến 6 bài."
    `);
  });

  it('refuses content in, or the lack of content in, the wrong component', () => {
    expect(
      problemsOf(
        [
          '<PullQuote quote="a" speaker="b">c</PullQuote>',
          '<InfoBox title="a"></InfoBox>',
          '<InfoBox title="b" />',
          '<InfoBox title="c">\n\n<InfoBox title="d">\n\ne\n\n</InfoBox>\n\n</InfoBox>',
        ].join('\n\n'),
      ),
    ).toMatchInlineSnapshot(`
      "bai.mdx:10:1  <PullQuote> không chứa nội dung bên trong.  Kết thúc thẻ bằng />.
      bai.mdx:12:1  <InfoBox> đang trống.  Viết nội dung giữa <InfoBox …> và </InfoBox>.
      bai.mdx:14:1  <InfoBox> đang trống.  Viết nội dung giữa <InfoBox …> và </InfoBox>.
      bai.mdx:18:1  <InfoBox> không được nằm trong <InfoBox>.  Đóng </InfoBox> trước, rồi mới mở <InfoBox>."
    `);
  });
});
