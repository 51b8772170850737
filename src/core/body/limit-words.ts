/** What each bound of `limits.ts` says to an editor. */
export const LIMIT_WORDS = {
  size: [
    'Thân bài quá dài: hơn một triệu ký tự.',
    'Chia thành nhiều bài, hoặc đưa tài liệu lên thành tệp đính kèm.',
  ],
  lines: ['Thân bài có hơn 20.000 dòng.', 'Chia thành nhiều bài.'],
  line: ['Dòng này dài hơn 10.000 ký tự.', 'Tách thành nhiều đoạn, giữa hai đoạn để một dòng trống.'],
  character: ['Có một ký tự hỏng hoặc ký tự điều khiển.', 'Xóa ký tự ngay tại chỗ này rồi gõ lại.'],
  marks: [
    'Thân bài có hơn 30.000 dấu định dạng như * _ [ ` &.',
    'Có lẽ nội dung dán vào bị hỏng: bỏ những dấu thừa.',
  ],
  tags: [
    'Thân bài có hơn 1.000 dấu < mở thẻ.',
    'Có lẽ nội dung dán vào là mã HTML: dán lại dưới dạng chữ thường.',
  ],
  braces: ['Thân bài có hơn 4.000 dấu {.', 'Có lẽ nội dung dán vào là mã nguồn: bỏ phần đó.'],
  expressions: ['Thân bài có quá 200 giá trị hoặc ghi chú trong ngoặc nhọn.', 'Chia thành nhiều bài.'],
  depth: ['Danh sách hoặc trích dẫn lồng nhau quá 10 tầng.', 'Viết lại phần này cho phẳng hơn.'],
  indent: ['Dòng này thụt vào quá 200 ký tự.', 'Xóa khoảng trắng ở đầu dòng.'],
  cells: ['Các bảng có hơn 50.000 ô.', 'Chia nhỏ bảng, hoặc đưa bảng lên thành tệp đính kèm.'],
  entities: [
    'Đoạn này có quá nhiều mã ký tự kiểu &nbsp; hay &amp;.',
    'Gõ thẳng ký tự, hoặc tách thành nhiều đoạn bằng dòng trống.',
  ],
} satisfies Record<string, [message: string, hint: string]>;

export type Limit = keyof typeof LIMIT_WORDS;
