const SCHEME = /^[a-z][a-z0-9+.-]*:/;
const OPEN_SCHEMES = ['http:', 'https:', 'mailto:', 'tel:'];
/** Browsers drop some of these from an address (WHATWG URL), and an eye sees none of them: they could hide a scheme. */
const HIDING = /[\p{C}\p{Z}]|%(?:[01][0-9a-f]|20|7f|c2%a[0d]|e2%80%8[b-f]|ef%bb%bf)/giu;

/** Why a link's address is refused, with what to write instead; undefined when it is fine. */
export function findLinkFault(address: string): LinkFault | undefined {
  if (address === '') return { message: 'Liên kết chưa có địa chỉ.', hint: 'Viết [chữ](địa chỉ).' };
  const visible = address.replace(HIDING, '').toLowerCase();
  const scheme = SCHEME.exec(visible)?.[0];
  if (scheme !== undefined && !OPEN_SCHEMES.includes(scheme)) {
    return { message: `Địa chỉ kiểu “${scheme}” không được dùng trong liên kết.`, hint: ALLOWED };
  }
  if (/^[/\\]{2}/.test(visible) || /\\|%5c/.test(visible)) {
    return { message: 'Địa chỉ bắt đầu bằng hai gạch chéo, hoặc có gạch chéo ngược.', hint: ALLOWED };
  }
  if (address.search(HIDDEN) >= 0) {
    return { message: 'Địa chỉ có ký tự ẩn.', hint: 'Xóa địa chỉ rồi gõ lại.' };
  }
  if (scheme === undefined && !/^[/#]/.test(address)) {
    const guess = /^[\w-]+(?:\.[\w-]+)+/.test(address) ? `Có phải là https://${address}?` : ALLOWED;
    return { message: `“${address}” không phải là địa chỉ đầy đủ.`, hint: guess };
  }
  if (scheme?.startsWith('http') && !(/^https?:\/\/[^/]/i.test(address) && URL.canParse(address))) {
    return {
      message: `“${address}” không phải là địa chỉ web.`,
      hint: 'Viết đủ, ví dụ https://congdoan.vn.',
    };
  }
  return undefined;
}

/**
 * Whether a link's words are its address, as `congdoan.vn/tin` of `https://www.congdoan.vn/tin/` is: on paper it need
 * not be said again.
 */
export function isAddressSaid(words: string, address: string): boolean {
  return bareAddress(words) === bareAddress(address);
}

function bareAddress(address: string): string {
  const bare = address
    .trim()
    .replace(/^https?:\/\//i, '')
    .replace(/^www\./i, '')
    .replace(/\/$/, '');
  try {
    return decodeURI(bare);
  } catch {
    return bare;
  }
}

/** Control and zero-width characters, as they come with text pasted from elsewhere. */
const HIDDEN = /\p{C}|%(?:[01][0-9a-f]|7f|e2%80%8[b-f]|ef%bb%bf)/iu;

const ALLOWED =
  'Dùng https://…, http://…, mailto:…, tel:…, hoặc đường dẫn trên trang này bắt đầu bằng một dấu /.';

export interface LinkFault {
  message: string;
  hint: string;
}
