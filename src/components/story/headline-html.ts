import { escapeHtml } from '../../core/body/html-text.ts';
import { headlinePieces } from '../../core/text/keep-names-together.ts';

const known = new Map<string, string>();

/** An article's headline stands on a dozen pages, mostly rendered soon after each other. */
const MOST = 20_000;

/**
 * A headline as HTML, remembered for a while. Names are kept whole by a span and no no-break space: what a reader
 * copies or looks for stays plain. A component, asked for seven times on each page, would cost more than its text.
 */
export function headlineHtml(title: string): string {
  const html = known.get(title) ?? writeHeadline(title);
  if (known.size >= MOST) known.clear();
  known.set(title, html);
  return html;
}

function writeHeadline(title: string): string {
  return headlinePieces(title)
    .map(({ words, isWhole }) =>
      isWhole ? `<span class="name">${escapeHtml(words)}</span>` : escapeHtml(words),
    )
    .join('');
}
