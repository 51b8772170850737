import { findComponent } from './components.ts';
import { describeForeignElement } from './foreign-element.ts';
import { readTag, type TagFault } from './read-tag.ts';

/** What to tell an editor about the `<` at `start`, which opens no tag that can be read; and where to look. */
export function describeBrokenTag(
  source: string,
  start: number,
): { offset: number; message: string; hint: string } {
  const words = describeStart(source, start);
  if (words) return { offset: start, ...words };
  const tag = readTag(source, start);
  if (!('fault' in tag)) {
    if (!findComponent(tag.name)) return { offset: start, ...describeForeignElement(tag.name) };
    return {
      offset: start,
      message: `Thẻ <${tag.name}> bị ngắt giữa chừng.`,
      hint: 'Viết cả thẻ liền nhau, ngoài bảng, danh sách và trích dẫn.',
    };
  }
  if (!findComponent(tag.name)) return { offset: start, ...describeForeignElement(tag.name) };
  return { offset: tag.at, ...describeFault(tag) };
}

/** What is no tag at all. */
function describeStart(source: string, start: number): { message: string; hint: string } | undefined {
  const text = source.slice(start, start + 200);
  if (text.startsWith('<!--')) {
    return {
      message: 'Ghi chú kiểu <!-- … --> không dùng được.',
      hint: 'Viết {/* ghi chú */}, hoặc xóa đi.',
    };
  }
  if (text.startsWith('<>') || text.startsWith('</>')) {
    return { message: 'Thẻ rỗng <> không dùng được.', hint: 'Xóa thẻ này.' };
  }
  if (source.endsWith('](', start)) {
    return {
      message: 'Địa chỉ của liên kết không đặt trong dấu < >.',
      hint: 'Viết [chữ](địa chỉ); dấu cách trong địa chỉ viết %20.',
    };
  }
  if (/^<(?:[a-z][a-z0-9+.-]*:|www\.|[^\s<>@]+@[^\s<>@]+>)/i.test(text)) {
    return {
      message: 'Địa chỉ đặt trong dấu < > không dùng được.',
      hint: 'Viết thẳng địa chỉ, hoặc [chữ](địa chỉ).',
    };
  }
  if (!/^<\/?[A-Za-z]/.test(text)) {
    return { message: 'Dấu < làm hỏng bài vì giống dấu mở thẻ.', hint: 'Muốn hiện dấu này, viết \\<.' };
  }
  return undefined;
}

function describeFault({ fault, name, attribute = '' }: TagFault): { message: string; hint: string } {
  const tag = `<${name}>`;
  switch (fault) {
    case 'unfinished':
      return {
        message: `Thẻ ${tag} thiếu dấu > ở cuối.`,
        hint: findComponent(name)?.holdsMarkdown ? 'Kết thúc thẻ mở bằng dấu >.' : CLOSE_ITSELF,
      };
    case 'closing':
      return { message: `Thẻ đóng </${name}> chỉ gồm tên thẻ.`, hint: `Viết </${name}>.` };
    case 'spread':
      return {
        message: `Trong thẻ ${tag}, dấu { phải đứng sau tên mục và dấu bằng.`,
        hint: 'Viết tên={giá trị}; không dùng {...}.',
      };
    case 'quote':
      return {
        message: `Dấu nháy trong thẻ ${tag} không đúng chỗ.`,
        hint: 'Kiểm tra xem giá trị nào thiếu dấu nháy; dấu nháy trong câu viết là &quot; hoặc “ ”.',
      };
    case 'literal':
      return {
        message: `Giá trị của “${attribute}” không phải là giá trị viết thẳng.`,
        hint: 'Trong { } chỉ viết chữ trong nháy, số, true, false, hoặc danh sách [ ] và nhóm { } của chúng.',
      };
    case 'curly':
      return {
        message: `Giá trị của “${attribute}” nằm trong dấu nháy cong.`,
        hint: `Dùng dấu nháy thẳng: ${attribute}="…".`,
      };
    case 'unquoted':
      return {
        message: `Giá trị của “${attribute}” chưa nằm trong dấu nháy.`,
        hint: `Viết ${attribute}="…".`,
      };
    case 'open':
      return { message: `Giá trị của “${attribute}” thiếu dấu nháy đóng.`, hint: `Viết ${attribute}="…".` };
    case 'backslash':
      return {
        message: `Giá trị của “${attribute}” có dấu \\ ngay trước dấu nháy.`,
        hint: 'Dấu nháy trong câu viết là &quot; hoặc “ ”.',
      };
    default:
      return {
        message: `Thẻ ${tag} có ký tự lạ.`,
        hint: 'Giữa các mục để một dấu cách; tên mục viết không dấu.',
      };
  }
}

/** What to tell an editor about a component that is opened and never closed. */
export function describeUnclosedTag(name: string): { message: string; hint: string } {
  return {
    message: `Thẻ <${name}> chưa được đóng.`,
    hint: findComponent(name)?.holdsMarkdown ? `Viết </${name}> sau phần nội dung.` : CLOSE_ITSELF,
  };
}

/** What to tell an editor about a component that is closed and was never opened. */
export function describeUnopenedTag(name: string): { message: string; hint: string } {
  return {
    message: `Thẻ đóng </${name}> không có thẻ mở.`,
    hint: `Xóa thẻ này, hoặc viết <${name} …> ở trước.`,
  };
}

const CLOSE_ITSELF = 'Kết thúc thẻ bằng />.';
