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
      '<Gallery items={[\n  { src: "/media/a.jpg", alt: "a" },\n  { src: "/media/b.jpg", alt: "b", caption: "c", credit: "d" },\n]} />',
      '<Video src="https://youtu.be/x?a=1&amp;b=2" title="Xem" poster="/media/a.jpg" />',
      '<Timeline title="Diễn biến" oldestFirst>\n\n<Update time="20:14" title="Mở" important>\n\nTin *một*.\n\n<Figure src="/media/a.jpg" alt="d" />\n\n</Update>\n{/* nghỉ */}\n<Update time="2025-04-07T20:10+07:00">Liền</Update>\n\n</Timeline>',
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
      [Gallery {"items":[{"src":"/media/a.jpg","alt":"a"},{"src":"/media/b.jpg","alt":"b","caption":"c","credit":"d"}]}]
      [Video {"src":"https://youtu.be/x?a=1&b=2","title":"Xem","poster":"/media/a.jpg"}]
      [Timeline {"title":"Diễn biến","oldestFirst":true}[Update {"time":"20:14","title":"Mở","important":true}<p>Tin <em>một</em>.</p>[Figure {"src":"/media/a.jpg","alt":"d"}]][Update {"time":"2025-04-07T20:10+07:00"}<p>Liền</p>]]
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
        '<Gallery title="Chùm"\n items={[{ src: "/media/b.jpg", alt: "x" }, { src: "/media/c.jpg", alt: "y", caption: "Ảnh c" }]} />',
        '<Video title="Phim"\n src="https://youtu.be/x" poster="/media/d.jpg" caption="Chú thích phim" />',
        '<Timeline title="Dòng tin">\n\n<Update time="20:14" title="Mốc">\n\nTin **nóng**.\n\n</Update>\n\n</Timeline>',
      ].join('\n\n'),
    );
    expect(text).toMatchInlineSnapshot(`
      "😀 a
      Chú thích
      Bảng
      1 tỷ
      b (c)
      Vui
      An
      Hộp
      Trong hộp
      Chùm
      Ảnh c
      Phim
      Chú thích phim
      Dòng tin
      Mốc
      Tin nóng."
    `);
    expect(images).toEqual([
      { src: '/media/a.svg', line: 14, column: 3 },
      { src: '/media/b.jpg', line: 29, column: 2 },
      { src: '/media/c.jpg', line: 29, column: 2 },
      { src: '/media/d.jpg', line: 32, column: 27 },
    ]);
    expect(articleIds).toEqual([
      { id: '7m3k9q2x4v8c', line: 26, column: 15 },
      { id: 'aaaaaaaaaaaa', line: 26, column: 15 },
    ]);
  });

  it('says of a value that must be of a form, and is empty, that it is empty', () => {
    expect(problemsOf('<Figure src="" alt="a" />')).toMatchInlineSnapshot(
      `"bai.mdx:10:9  <Figure>: “Tệp ảnh” đang trống.  Chọn ảnh trong kho, dạng /media/2025/04/ten-anh.jpg."`,
    );
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
      bai.mdx:20:13  <KeyFigures>: “Các số liệu” cần ít nhất 1 mục.  Từ 1 đến 8 số liệu. Để trống: bảng lấy các số ở mục “Số liệu” của bài.
      bai.mdx:22:13  <KeyFigures>, mục 1: “Con số” phải là chữ.  Viết như in trên báo, ví dụ 44.420 hoặc 1,5 tỷ.
      bai.mdx:22:13  <KeyFigures>, mục 1: Thiếu “Nội dung”.  Con số này đếm điều gì.
      bai.mdx:22:13  <KeyFigures>, mục 2: Mục “colour” không có trong mẫu.  Xóa dòng này hoặc sửa lại tên mục.
      bai.mdx:22:13  <KeyFigures>, mục 2: Mục “__proto__” không có trong mẫu.  Xóa dòng này hoặc sửa lại tên mục.
      bai.mdx:24:13  <KeyFigures>: “Các số liệu” phải là danh sách.  Từ 1 đến 8 số liệu. Để trống: bảng lấy các số ở mục “Số liệu” của bài.
      bai.mdx:26:34  <PullQuote>: “Chức danh” phải là chữ.  Ví dụ Chủ tịch công đoàn cơ sở.
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

  it('keeps a timeline to its updates, and updates to timelines', () => {
    expect(
      problemsOf(
        [
          '<Update time="20:14">\n\nLạc.\n\n</Update>',
          '<Timeline>\n\nChữ rời.\n\n<Update time="20:14">\n\nTin.\n\n</Update>\n\n</Timeline>',
          '<Timeline>\n\n<PullQuote quote="a" speaker="b" />\n\n</Timeline>',
          '<Timeline>\n\n{/* chưa có gì */}\n\n</Timeline>',
          '<Timeline><Update time="20:14">\n\n<Update time="20:15">\n\nTin.\n\n</Update>\n\n</Update></Timeline>',
          '<Timeline>\n\n<Update time="25:00" important="có">\n\n<InfoBox title="t">\n\na\n\n</InfoBox>\n\n</Update>\n\n</Timeline>',
          '<Timeline><Update time="2025-02-30T20:14+07:00" /></Timeline>',
        ].join('\n\n'),
      ),
    ).toMatchInlineSnapshot(`
      "bai.mdx:10:1  <Update> chỉ đứng được trong <Timeline>.  Đặt giữa <Timeline …> và </Timeline>.
      bai.mdx:18:1  Trong <Timeline> chỉ có các <Update>.  Viết nội dung này giữa <Update …> và </Update>.
      bai.mdx:30:1  Trong <Timeline> chỉ có các <Update>.  Viết nội dung này giữa <Update …> và </Update>.
      bai.mdx:34:1  <Timeline> đang trống.  Viết nội dung giữa <Timeline …> và </Timeline>.
      bai.mdx:42:1  <Update> chỉ đứng được trong <Timeline>.  Đặt giữa <Timeline …> và </Timeline>.
      bai.mdx:52:9  <Update>: “Giờ” không phải là giờ có thật.  Viết giờ Hà Nội: 20:14, hoặc đủ ngày 2025-04-07T20:14+07:00.
      bai.mdx:52:22  <Update>: “Mốc quan trọng” phải là true hoặc false.  Làm nổi mốc này giữa các mốc khác.
      bai.mdx:54:1  <InfoBox> không được nằm trong <Update>.  Đóng </Update> trước, rồi mới mở <InfoBox>.
      bai.mdx:64:11  <Update> đang trống.  Viết nội dung giữa <Update …> và </Update>.
      bai.mdx:64:19  <Update>: “Giờ” không phải là giờ có thật.  Viết giờ Hà Nội: 20:14, hoặc đủ ngày 2025-04-07T20:14+07:00."
    `);
  });

  it('wants pictures told apart and videos from where readers know', () => {
    expect(
      problemsOf(
        [
          '<Gallery items={[{ src: "/media/a.jpg", alt: "a" }]} />',
          '<Gallery items={[{ src: "/media/a.jpg" }, { src: "a.jpg", alt: "" }]} />',
          '<Video src="https://evil.vn/x.mp4" />',
          '<Video src="javascript:alert(1)" title="a" poster="x.png" />',
        ].join('\n\n'),
      ),
    ).toMatchInlineSnapshot(`
      "bai.mdx:10:10  <Gallery>: “Các ảnh” cần ít nhất 2 mục.  Từ 2 đến 24 ảnh, theo thứ tự người đọc xem.
      bai.mdx:12:10  <Gallery>, mục 1: Thiếu “Mô tả ảnh”.  Tả điều thấy trong ảnh, cho người không nhìn được.
      bai.mdx:12:10  <Gallery>, mục 2: “Tệp ảnh” không phải là đường dẫn ảnh.  Chọn ảnh trong kho, dạng /media/2025/04/ten-anh.jpg.
      bai.mdx:12:10  <Gallery>, mục 2: “Mô tả ảnh” đang trống.  Tả điều thấy trong ảnh, cho người không nhìn được.
      bai.mdx:14:1  <Video>: Thiếu “Tên video”.  Nói video cho xem gì.
      bai.mdx:14:8  <Video>: “Địa chỉ video” không phải là địa chỉ video dùng được.  Dán địa chỉ https:// của video trên YouTube, Vimeo, Dailymotion, Facebook, TikTok, VTV, Hà Nội ON.
      bai.mdx:16:8  <Video>: “Địa chỉ video” không phải là địa chỉ video dùng được.  Dán địa chỉ https:// của video trên YouTube, Vimeo, Dailymotion, Facebook, TikTok, VTV, Hà Nội ON.
      bai.mdx:16:44  <Video>: “Ảnh đại diện” không phải là đường dẫn ảnh.  Chọn ảnh trong kho, dạng /media/2025/04/ten-anh.jpg."
    `);
  });
});
