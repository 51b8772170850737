import { escapeHtml } from '../body/html-text.ts';

/** The page that stands at an old address of an article and leads to where it is now. */
export function redirectPage({ title, url, canonical }: Redirect): string {
  const [words, path, address] = [title, url, canonical].map(escapeHtml);
  return `<!doctype html>
<html lang="vi">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${words}</title>
<meta http-equiv="refresh" content="0; url=${path}">
<meta name="robots" content="noindex">
<link rel="canonical" href="${address}">
<h1>Bài đã chuyển chỗ</h1>
<p>Mời đọc tại địa chỉ mới: <a href="${path}">${words}</a></p>
</html>
`;
}

interface Redirect {
  title: string;
  /** The path on this site. */
  url: string;
  /** The whole address. */
  canonical: string;
}
