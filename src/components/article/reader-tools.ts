import { playVideo } from './play-video.ts';
import { readAloud } from './read-aloud.ts';

/** Does what a reader asks of an article: each tool by the name on its button. */
const tools: Record<string, (button: HTMLElement) => void | Promise<void>> = {
  size: (button) => {
    setTextSize((button as HTMLButtonElement).value);
  },
  print: () => {
    print();
  },
  listen: readAloud,
  share: shareArticle,
  copy: copyAddress,
  video: playVideo,
};

addEventListener('reader-tool', (event) => {
  const button = (event as CustomEvent<HTMLElement>).detail;
  void tools[button.dataset.tool ?? '']?.(button);
});

function setTextSize(size: string): void {
  if (size === 'm') delete document.documentElement.dataset.size;
  else document.documentElement.dataset.size = size;
  try {
    if (size === 'm') localStorage.removeItem(SIZE_KEY);
    else localStorage.setItem(SIZE_KEY, size);
  } catch {
    // A browser that keeps nothing: the size holds on this page.
  }
  for (const each of document.querySelectorAll<HTMLButtonElement>('[data-tool=size]'))
    each.setAttribute('aria-pressed', String(each.value === size));
}

async function shareArticle(): Promise<void> {
  try {
    await navigator.share({ title: document.title, url: addressOf() });
  } catch {
    // The reader closed the sheet.
  }
}

async function copyAddress(button: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(addressOf());
    say('Đã chép liên kết. Dán vào nơi bạn muốn gửi.');
  } catch {
    const address = document.querySelector('.permalink');
    if (address) getSelection()?.selectAllChildren(address);
    say('Trình duyệt không cho chép. Liên kết đã được chọn, hãy chép bằng tay.');
  }
  button.focus();
}

function say(words: string): void {
  const status = document.querySelector('[data-share-status]');
  if (status) status.textContent = words;
}

function addressOf(): string {
  return document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href;
}

/** The script in the page's head reads it before anything is drawn. */
const SIZE_KEY = 'co-chu';
