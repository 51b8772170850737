import { nearest } from '../text/nearest.ts';
import { COMPONENT_NAMES } from './components.ts';

/** What to tell an editor about a tag that is no component: the component meant, or the Markdown way. */
export function describeForeignElement(name: string): { message: string; hint: string } {
  const component = COMPONENT_NAMES.find((known) => known.toLowerCase() === name.toLowerCase());
  if (component) {
    return {
      message: `Không có thành phần <${name}>.`,
      hint: `Viết đúng chữ hoa chữ thường: <${component} … />.`,
    };
  }
  const way = MARKDOWN_WAYS.get(name.toLowerCase());
  if (way) return { message: `Thẻ HTML <${name}> không được dùng trong bài.`, hint: way };
  const guess = nearest(name, COMPONENT_NAMES);
  const hint = guess
    ? `Có phải là <${guess}>?`
    : `Chỉ dùng được: ${COMPONENT_NAMES.join(', ')}. Muốn hiện dấu <, viết \\<.`;
  return /^[a-z]/.test(name)
    ? { message: `Thẻ <${name}> không được dùng trong bài.`, hint }
    : { message: `Không có thành phần <${name}>.`, hint };
}

const MARKDOWN_WAYS = new Map(
  [
    ['b strong', 'Chữ đậm viết **chữ**.'],
    ['i em cite q dfn var', 'Chữ nghiêng viết *chữ*.'],
    ['s del strike', 'Chữ gạch ngang viết ~~chữ~~.'],
    ['u ins mark', 'Không gạch chân được; nhấn mạnh bằng **chữ đậm**.'],
    ['a', 'Liên kết viết [chữ](địa chỉ).'],
    ['img picture figcaption svg', 'Ảnh viết <Figure src="/media/…" alt="…" /> hoặc ![mô tả](/media/…).'],
    ['br', 'Xuống dòng bằng dấu \\ ở cuối dòng; sang đoạn mới bằng một dòng trống.'],
    ['p div span center font section article', 'Bỏ thẻ này; các đoạn cách nhau một dòng trống.'],
    ['h1 h2 h3 h4 h5 h6', 'Tiêu đề viết ## Tiêu đề hoặc ### Tiêu đề nhỏ.'],
    ['ul ol li dl dt dd', 'Danh sách viết mỗi mục một dòng, bắt đầu bằng dấu gạch và dấu cách.'],
    ['blockquote', 'Trích dẫn viết > ở đầu dòng, hoặc dùng <PullQuote>.'],
    ['table thead tbody tr th td', 'Bảng viết bằng dấu |, dòng thứ hai là | --- | --- |.'],
    ['hr', 'Đường kẻ ngang viết --- trên một dòng riêng.'],
    ['sup sub', 'Viết thẳng ký tự, ví dụ m² hoặc CO₂.'],
    ['code pre kbd tt', 'Viết giữa hai dấu `.'],
    ['aside details summary', 'Dùng <InfoBox title="…">.'],
    [
      'iframe audio embed object source',
      'Không nhúng được: video viết <Video src="https://…" title="…" />, còn lại đặt liên kết [chữ](địa chỉ).',
    ],
    ['script style link meta html head body', 'Bỏ thẻ này: bài viết không chứa mã lệnh hay định dạng riêng.'],
    ['form input button select textarea', 'Bỏ thẻ này: bài viết không có biểu mẫu.'],
  ].flatMap(([names = '', way = '']) => names.split(' ').map((name) => [name, way] as const)),
);
