/** What to say of pictures among pasted words, which stay where they were copied from; undefined where there are none. */
export function sayLostPictures(html: string): string | undefined {
  if (html.includes('data-pm-slice')) return undefined;
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const count = body.querySelectorAll('img:not([aria-roledescription])').length;
  return count === 0
    ? undefined
    : `${count} ảnh trong đoạn vừa dán chưa vào bài. Lưu ảnh ấy về máy, rồi chèn bằng nút “Ảnh” hoặc kéo thả vào đây.`;
}
