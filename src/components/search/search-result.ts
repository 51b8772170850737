import type { TextPart } from '../../core/search/excerpt.ts';
import { formatDate } from '../../core/text/date.ts';
import type { ShownArticle } from './search-articles.ts';
import { toTextFragment } from './text-fragment.ts';

/** Makes the list item of one article from the panel's template. Text is only ever set as text. */
export function makeResult(template: HTMLTemplateElement, article: ShownArticle): DocumentFragment {
  const item = document.importNode(template.content, true);
  const fill = (hook: string, change: (element: HTMLElement) => void) => {
    const element = item.querySelector<HTMLElement>(`[data-result-${hook}]`);
    if (element) change(element);
  };
  fill('link', (link) => {
    link.setAttribute(
      'href',
      new URL(article.url, location.origin).pathname + toTextFragment(article.excerpt),
    );
    link.replaceChildren(...article.title.map(toNode));
  });
  fill('kicker', (kicker) => {
    kicker.textContent = article.kicker;
    kicker.hidden = !article.kicker;
  });
  fill('date', (date) => {
    date.textContent = formatDate(article.publishedAt);
    date.setAttribute('datetime', article.publishedAt);
  });
  fill('excerpt', (excerpt) => {
    excerpt.replaceChildren(...article.excerpt.map(toNode));
  });
  return item;
}

function toNode({ text, isMatch }: TextPart): Node {
  if (!isMatch) return document.createTextNode(text);
  const mark = document.createElement('mark');
  mark.textContent = text;
  return mark;
}
