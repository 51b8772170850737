import { describe, expect, it, vi } from 'vitest';
import { parse, problemsOf } from './body.fixture.ts';

describe('parseBody', () => {
  it('gives nothing for an empty body', () => {
    expect(parse('')).toEqual({
      segments: [],
      headings: [],
      text: '',
      images: [],
      links: [],
      articleIds: [],
      components: [],
      problems: [],
    });
  });

  it('keeps segments in reading order', () => {
    const { segments } = parse('a\n\nb\n\n<PullQuote quote="c" speaker="d" />\n\ne');
    expect(segments.map((segment) => segment.kind)).toEqual(['html', 'component', 'html']);
  });

  it('lists headings of three levels', () => {
    expect(parse('## Một *a*\n\n### Hai `b`\n\n##### Năm').headings).toEqual([
      { depth: 2, id: 'mot-a', text: 'Một a' },
      { depth: 3, id: 'hai-b', text: 'Hai b' },
    ]);
  });

  it('reads the plain text one line a block', () => {
    expect(
      parse(
        '## Đề\n\na **b**\nc[^1]\n\n- d\n  - e\n\n| f | g |\n| - | - |\n| h | |\n\n`i {j}` \\{\n\n[^1]: k',
      ).text,
    ).toBe('Đề\na b c\nd\ne\nf · g\nh\ni {j} {\nk');
  });

  it.each([
    ['after Vietnamese letters', 'Đường Ứng Hòa [a](/b)', 10, 15],
    ['after letters in parts', 'Đường'.normalize('NFD') + ' [a](/b)', 10, 10],
    ['after characters of two code units', '😀😀 [a](/b)', 10, 6],
    ['on later lines', 'đ\n\n> ế [a](/b)', 12, 5],
    ['after Windows line ends', 'đ\r\n\r\n😀 [a](/b)', 12, 4],
    ['after old Macintosh line ends', 'đ\r\rế [a](/b)', 12, 3],
    ['in a table', '| đ |\n| - |\n| ế [a](/b) |', 12, 5],
    ['in a box', '<InfoBox title="đ">\n\n- ế [a](/b)\n\n</InfoBox>', 12, 5],
    ['after a tab', '-\tế [a](/b)', 10, 5],
    ['after a byte order mark', '\ufeffế [a](/b)', 10, 4],
    ['on a line after a byte order mark', '\ufeff\r\n[a](/b)', 11, 1],
  ])('places a link %s', (_, source, line, column) => {
    expect(parse(source).links).toEqual([{ href: '/b', line, column }]);
  });

  it('cites every problem, in file order', () => {
    expect(problemsOf('Biến {a}\n\n![](/media/a.svg)\n\n# Đề\n\n<Figur />\n\n[b](c)')).toMatchInlineSnapshot(`
      "bai.mdx:10:6  Biểu thức trong ngoặc { } không được dùng trong bài.  Muốn hiện dấu ngoặc này, viết \\{.
      bai.mdx:12:1  Ảnh chưa có mô tả.  Viết điều thấy trong ảnh giữa [ và ]: ![mô tả](/media/…).
      bai.mdx:14:1  Thân bài không có tiêu đề cấp một: đó là tiêu đề của bài.  Bắt đầu tiêu đề trong bài bằng ##.
      bai.mdx:16:1  Không có thành phần <Figur>.  Có phải là <Figure>?
      bai.mdx:18:1  “c” không phải là địa chỉ đầy đủ.  Dùng https://…, http://…, mailto:…, tel:…, hoặc đường dẫn trên trang này bắt đầu bằng một dấu /."
    `);
  });

  it('gives no segments when there is a problem, but what else it could read', () => {
    const { segments, text, headings } = parse('## Đề\n\n<b>chữ</b>');
    expect(segments).toEqual([]);
    expect(text).toBe('Đề\n<b>chữ</b>');
    expect(headings).toHaveLength(1);
  });
});

describe('parseBody, of code', () => {
  it.each([
    'import fs from "fs"',
    'export const a = globalThis.ran = true',
    'Biến {process.env.HOME}',
    '{globalThis.ran = true}',
    '{(() => { throw new Error("ran") })()}',
    '<Figure src={process.env.HOME} alt="a" />',
    '<Figure src={`/media/${globalThis.ran = true}.svg`} alt="a" />',
    '<Figure {...(globalThis.ran = true)} />',
    '<KeyFigures items={[{ get value() { globalThis.ran = true }, label: "a" }]} />',
    '<KeyFigures items={[{ value: { toString() { globalThis.ran = true } }, label: "a" }]} />',
    '<KeyFigures items={[{ ["value"]: "1", label: "a" }]} />',
    '<KeyFigures items={new Array(1)} />',
    '<InfoBox title="a">{globalThis.ran = true}</InfoBox>',
    '<script>globalThis.ran = true</script>',
  ])('refuses %s and runs nothing', (source) => {
    const written = vi.spyOn(process.stdout, 'write');
    const { segments, problems } = parse(source);
    expect(problems.length).toBeGreaterThan(0);
    expect(segments).toEqual([]);
    expect(globalThis).not.toHaveProperty('ran');
    expect(written).not.toHaveBeenCalled();
    written.mockRestore();
  });

  it('says what is wrong with each and what to write instead', () => {
    expect(
      problemsOf(
        [
          'import fs from "fs"',
          'export const a = 1',
          'Biến {process.env.HOME} rồi {a {b} c}, {} và { hở',
          '<KeyFigures items={f()} />',
          '<KeyFigures items={[{ value: "1", label: b }]} />',
          '<Figure {...a} />',
        ].join('\n\n'),
      ),
    ).toMatchInlineSnapshot(`
      "bai.mdx:10:1  Lệnh import không được dùng trong bài.  Xóa dòng này; nếu là chữ của bài, hãy viết hoa hoặc đổi câu.
      bai.mdx:12:1  Lệnh export không được dùng trong bài.  Xóa dòng này; nếu là chữ của bài, hãy viết hoa hoặc đổi câu.
      bai.mdx:14:6  Biểu thức trong ngoặc { } không được dùng trong bài.  Muốn hiện dấu ngoặc này, viết \\{.
      bai.mdx:14:29  Biểu thức trong ngoặc { } không được dùng trong bài.  Muốn hiện dấu ngoặc này, viết \\{.
      bai.mdx:14:40  Biểu thức trong ngoặc { } không được dùng trong bài.  Muốn hiện dấu ngoặc này, viết \\{.
      bai.mdx:14:46  Dấu { chưa có dấu } đóng.  Muốn hiện dấu ngoặc này, viết \\{.
      bai.mdx:16:21  Giá trị của “items” không phải là giá trị viết thẳng.  Trong { } chỉ viết chữ trong nháy, số, true, false, hoặc danh sách [ ] và nhóm { } của chúng.
      bai.mdx:18:42  Giá trị của “items” không phải là giá trị viết thẳng.  Trong { } chỉ viết chữ trong nháy, số, true, false, hoặc danh sách [ ] và nhóm { } của chúng.
      bai.mdx:20:9  Trong thẻ <Figure>, dấu { phải đứng sau tên mục và dấu bằng.  Viết tên={giá trị}; không dùng {...}."
    `);
  });
});

describe('parseBody, of tags', () => {
  it('names the Markdown way for HTML', () => {
    expect(
      problemsOf(
        [
          '<b>a</b> <a href="javascript:b" onclick="{c}">d</a> <br> </p>',
          '<script>alert(1)</script>',
          '<iframe src="https://a.vn"></iframe>',
          '<img src=x onerror=alert(1)>',
          '<figure>',
          '<Fgure /> <Slideshow /> <tag-la/>',
          '<!-- a -->',
          '<https://a.vn> <a@b.vn> [c](<d e>)',
          '<>a</> 1 <2 <= 3',
        ].join('\n\n'),
      ),
    ).toMatchInlineSnapshot(`
      "bai.mdx:10:1  Thẻ HTML <b> không được dùng trong bài.  Chữ đậm viết **chữ**.
      bai.mdx:10:10  Thẻ HTML <a> không được dùng trong bài.  Liên kết viết [chữ](địa chỉ).
      bai.mdx:10:53  Thẻ HTML <br> không được dùng trong bài.  Xuống dòng bằng dấu \\ ở cuối dòng; sang đoạn mới bằng một dòng trống.
      bai.mdx:10:58  Thẻ HTML <p> không được dùng trong bài.  Bỏ thẻ này; các đoạn cách nhau một dòng trống.
      bai.mdx:12:1  Thẻ HTML <script> không được dùng trong bài.  Bỏ thẻ này: bài viết không chứa mã lệnh hay định dạng riêng.
      bai.mdx:14:1  Thẻ HTML <iframe> không được dùng trong bài.  Không nhúng được: video viết <Video src="https://…" title="…" />, còn lại đặt liên kết [chữ](địa chỉ).
      bai.mdx:16:1  Thẻ HTML <img> không được dùng trong bài.  Ảnh viết <Figure src="/media/…" alt="…" /> hoặc ![mô tả](/media/…).
      bai.mdx:18:1  Không có thành phần <figure>.  Viết đúng chữ hoa chữ thường: <Figure … />.
      bai.mdx:20:1  Không có thành phần <Fgure>.  Có phải là <Figure>?
      bai.mdx:20:11  Không có thành phần <Slideshow>.  Chỉ dùng được: Figure, Gallery, Video, KeyFigures, PullQuote, InfoBox, Timeline, Update, RelatedLinks. Muốn hiện dấu <, viết \\<.
      bai.mdx:20:25  Thẻ <tag-la> không được dùng trong bài.  Chỉ dùng được: Figure, Gallery, Video, KeyFigures, PullQuote, InfoBox, Timeline, Update, RelatedLinks. Muốn hiện dấu <, viết \\<.
      bai.mdx:22:1  Ghi chú kiểu <!-- … --> không dùng được.  Viết {/* ghi chú */}, hoặc xóa đi.
      bai.mdx:24:1  Địa chỉ đặt trong dấu < > không dùng được.  Viết thẳng địa chỉ, hoặc [chữ](địa chỉ).
      bai.mdx:24:16  Địa chỉ đặt trong dấu < > không dùng được.  Viết thẳng địa chỉ, hoặc [chữ](địa chỉ).
      bai.mdx:24:29  Địa chỉ của liên kết không đặt trong dấu < >.  Viết [chữ](địa chỉ); dấu cách trong địa chỉ viết %20.
      bai.mdx:26:1  Thẻ rỗng <> không dùng được.  Xóa thẻ này.
      bai.mdx:26:10  Dấu < làm hỏng bài vì giống dấu mở thẻ.  Muốn hiện dấu này, viết \\<."
    `);
  });

  it('says where a component stands wrong', () => {
    const figure = '<Figure src="/media/a.svg" alt="b" />';
    expect(problemsOf(`a ${figure} b\n\n- ${figure}\n\n> ${figure}\n\n| c |\n| - |\n| ${figure} |`))
      .toMatchInlineSnapshot(`
      "bai.mdx:10:3  Thành phần <Figure> phải đứng riêng một khối.  Đặt nó trên dòng riêng, ngoài đoạn văn, danh sách, bảng và trích dẫn, trước và sau có dòng trống.
      bai.mdx:12:3  Thành phần <Figure> phải đứng riêng một khối.  Đặt nó trên dòng riêng, ngoài đoạn văn, danh sách, bảng và trích dẫn, trước và sau có dòng trống.
      bai.mdx:14:3  Thành phần <Figure> phải đứng riêng một khối.  Đặt nó trên dòng riêng, ngoài đoạn văn, danh sách, bảng và trích dẫn, trước và sau có dòng trống.
      bai.mdx:18:3  Thành phần <Figure> phải đứng riêng một khối.  Đặt nó trên dòng riêng, ngoài đoạn văn, danh sách, bảng và trích dẫn, trước và sau có dòng trống."
    `);
  });

  it('says what is wrong with a broken tag', () => {
    expect(
      problemsOf(
        [
          '<Figure src=a />',
          '<Figure src=“a” />',
          '<Figure src="a',
          '<Figure src="/media/a.svg" alt="Lễ "ký kết"" />',
          '<Figure alt="a \\" b" />',
          '<Figure src="/media/a.svg" alt="b"',
          '<Figure ảnh="a" />',
          '</InfoBox a>',
        ].join('\n\n'),
      ),
    ).toMatchInlineSnapshot(`
      "bai.mdx:10:13  Giá trị của “src” chưa nằm trong dấu nháy.  Viết src="…".
      bai.mdx:12:13  Giá trị của “src” nằm trong dấu nháy cong.  Dùng dấu nháy thẳng: src="…".
      bai.mdx:14:13  Giá trị của “src” thiếu dấu nháy đóng.  Viết src="…".
      bai.mdx:16:37  Dấu nháy trong thẻ <Figure> không đúng chỗ.  Kiểm tra xem giá trị nào thiếu dấu nháy; dấu nháy trong câu viết là &quot; hoặc “ ”.
      bai.mdx:18:16  Giá trị của “alt” có dấu \\ ngay trước dấu nháy.  Dấu nháy trong câu viết là &quot; hoặc “ ”.
      bai.mdx:20:1  Thẻ <Figure> thiếu dấu > ở cuối.  Kết thúc thẻ bằng />.
      bai.mdx:22:9  Thẻ <Figure> có ký tự lạ.  Giữa các mục để một dấu cách; tên mục viết không dấu.
      bai.mdx:24:12  Thẻ đóng </InfoBox> chỉ gồm tên thẻ.  Viết </InfoBox>."
    `);
  });

  it('says which tag is not closed, or was never opened, and reads on', () => {
    expect(
      problemsOf(
        '<InfoBox title="a">\n\n<PullQuote quote="b" speaker="c">\n\n</InfoBox>\n\n</Figure>\n\n<InfoBox title="d">\n\n# e',
      ),
    ).toMatchInlineSnapshot(`
      "bai.mdx:12:1  Thẻ <PullQuote> chưa được đóng.  Kết thúc thẻ bằng />.
      bai.mdx:16:1  Thẻ đóng </Figure> không có thẻ mở.  Xóa thẻ này, hoặc viết <Figure …> ở trước.
      bai.mdx:18:1  Thẻ <InfoBox> chưa được đóng.  Viết </InfoBox> sau phần nội dung.
      bai.mdx:20:1  Thân bài không có tiêu đề cấp một: đó là tiêu đề của bài.  Bắt đầu tiêu đề trong bài bằng ##."
    `);
  });
});

describe('parseBody, of words', () => {
  it('refuses headings and pictures a reader could not use', () => {
    expect(problemsOf('# Một\n\nHai\n===\n\n##\n\n![ ](/media/a.svg)\n\n[](/a)')).toMatchInlineSnapshot(`
      "bai.mdx:10:1  Thân bài không có tiêu đề cấp một: đó là tiêu đề của bài.  Bắt đầu tiêu đề trong bài bằng ##.
      bai.mdx:12:1  Thân bài không có tiêu đề cấp một: đó là tiêu đề của bài.  Bắt đầu tiêu đề trong bài bằng ##.
      bai.mdx:15:1  Tiêu đề đang trống.  Viết chữ sau dấu ##, hoặc xóa dòng này.
      bai.mdx:17:1  Ảnh chưa có mô tả.  Viết điều thấy trong ảnh giữa [ và ]: ![mô tả](/media/…).
      bai.mdx:19:1  Liên kết chưa có chữ.  Viết chữ giữa [ và ]."
    `);
  });

  it('refuses pictures from elsewhere than the store or https', () => {
    expect(
      problemsOf(
        '![a](b.jpg) ![a](http://b.vn/c.jpg) ![a](//b.vn/c.jpg) ![a](data:image/png;base64,AAAA) ![a]()',
      ),
    ).toMatchInlineSnapshot(`
      "bai.mdx:10:1  “b.jpg” không phải là đường dẫn ảnh.  Chọn ảnh trong kho, dạng /media/2025/04/ten-anh.jpg, hoặc địa chỉ https://….
      bai.mdx:10:13  “http://b.vn/c.jpg” không phải là đường dẫn ảnh.  Chọn ảnh trong kho, dạng /media/2025/04/ten-anh.jpg, hoặc địa chỉ https://….
      bai.mdx:10:37  “//b.vn/c.jpg” không phải là đường dẫn ảnh.  Chọn ảnh trong kho, dạng /media/2025/04/ten-anh.jpg, hoặc địa chỉ https://….
      bai.mdx:10:56  “data:image/png;base64,AAAA” không phải là đường dẫn ảnh.  Chọn ảnh trong kho, dạng /media/2025/04/ten-anh.jpg, hoặc địa chỉ https://….
      bai.mdx:10:89  Ảnh chưa có đường dẫn.  Chọn ảnh trong kho, dạng /media/2025/04/ten-anh.jpg, hoặc địa chỉ https://…."
    `);
  });

  it('refuses footnotes that lead nowhere', () => {
    expect(problemsOf('a[^1] \\[^2] `[^3]`\n\n[^4]: b\n\n```\n[^5]: c\n```')).toMatchInlineSnapshot(`
      "bai.mdx:10:2  Chú thích [^1] chưa có nội dung.  Thêm một dòng riêng: [^1]: nội dung chú thích.
      bai.mdx:12:1  Chú thích [^4] không được nhắc đến trong bài nên sẽ không hiện.  Đặt [^4] sau chữ cần chú thích, hoặc xóa chú thích này."
    `);
  });
});
