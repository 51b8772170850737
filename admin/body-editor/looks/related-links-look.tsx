import { useEffect, useState } from 'react';
import type { Props } from '../../../src/core/editing/body/document.ts';
import { formatDate } from '../../../src/core/text/date.ts';
import { nameArticles, type FoundArticle } from '../../entry-list/find-articles.ts';
import { textOf } from './text-of.ts';

/** `RelatedLinks` in the editor: the headlines, which lead nowhere while one writes. */
export function RelatedLinksLook({ title, articles }: Props) {
  const ids = Array.isArray(articles) ? articles.map(textOf) : [];
  const [found, setFound] = useState<FoundArticle[]>();
  useEffect(() => {
    nameArticles(ids).then(setFound, () => undefined);
  }, [ids.join(' ')]);
  return (
    <aside className="related-links">
      <h2>{textOf(title) || 'Đọc thêm'}</h2>
      <ul className="related-list">
        {ids.map((id) => {
          const article = found?.find((each) => each.id === id);
          return (
            <li key={id}>
              <a>{article?.title ?? id}</a>
              {article?.publishedAt ? <time>{formatDate(article.publishedAt)}</time> : null}
            </li>
          );
        })}
      </ul>
    </aside>
  );
}
