/** Reads the article aloud with the browser's own Vietnamese voice, or stops; pressed again it begins anew. */
export function readAloud(button: HTMLElement): void {
  const isReading = button.getAttribute('aria-pressed') === 'true';
  speechSynthesis.cancel();
  show(button, !isReading);
  if (isReading) return;
  const voice = speechSynthesis.getVoices().find(({ lang }) => /^vi/i.test(lang));
  const pieces = wordsOf();
  pieces.forEach((words, index) => {
    const said = new SpeechSynthesisUtterance(words);
    said.lang = 'vi-VN';
    if (voice) said.voice = voice;
    if (index === pieces.length - 1) {
      said.onend = () => {
        show(button, false);
      };
    }
    said.onerror = ({ error }) => {
      if (error !== 'interrupted' && error !== 'canceled') show(button, false);
    };
    speechSynthesis.speak(said);
  });
  // A browser goes on talking over the next page.
  addEventListener(
    'pagehide',
    () => {
      speechSynthesis.cancel();
    },
    { once: true },
  );
}

/** One paragraph at a time: a long text as a whole is cut off in some browsers. */
function wordsOf(): string[] {
  const parts = document.querySelectorAll<HTMLElement>(
    '.article-head h1, .standfirst, .article-body :is(h2, h3, p, li, blockquote, figcaption)',
  );
  return [...parts]
    .filter((part) => !part.matches(':is(li, blockquote) > p, .related-links *, .footnotes *'))
    .map((part) => part.textContent.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
}

function show(button: HTMLElement, isReading: boolean): void {
  button.setAttribute('aria-pressed', String(isReading));
  const words = button.querySelector('span');
  if (words) words.textContent = isReading ? 'Dừng đọc' : 'Nghe bài';
}
