import { nameOf, newestFirst, type Article } from './articles';

const PAGE_SIZE = 20;

/** Every page of every list, with 20 articles each. */
export async function listPages(): Promise<ListPage[]> {
  const articles = await newestFirst();
  const groups = new Map<string, Group>([['/moi-nhat/', { title: 'Mới nhất', articles }]]);
  const add = (url: string, title: string, article: Article) => {
    const group = groups.get(url) ?? { title, articles: [] };
    group.articles.push(article);
    groups.set(url, group);
  };
  for (const article of articles) {
    const { districts, topics, organisations, authors, year, month } = article.data;
    for (const slug of districts) add(`/dia-ban/${slug}/`, nameOf('districts', slug), article);
    for (const slug of topics) add(`/chu-de/${slug}/`, nameOf('topics', slug), article);
    for (const slug of organisations) add(`/to-chuc/${slug}/`, nameOf('organisations', slug), article);
    for (const slug of authors) add(`/tac-gia/${slug}/`, nameOf('authors', slug), article);
    add(`/nam/${year}/`, `Năm ${year}`, article);
    add(`/nam/${month}/`, `Tháng ${month}`, article);
  }
  return [...groups].flatMap(([root, group]) => pagesOf(root, group));
}

function pagesOf(root: string, { title, articles }: Group): ListPage[] {
  const urlOf = (page: number) => (page === 1 ? root : `${root}trang/${page}/`);
  const count = Math.ceil(articles.length / PAGE_SIZE);
  return Array.from({ length: count }, (_, index) => ({
    title,
    url: urlOf(index + 1),
    newer: index > 0 ? urlOf(index) : undefined,
    older: index + 1 < count ? urlOf(index + 2) : undefined,
    articles: articles.slice(index * PAGE_SIZE, (index + 1) * PAGE_SIZE),
  }));
}

interface Group {
  title: string;
  articles: Article[];
}

export interface ListPage extends Group {
  url: string;
  newer: string | undefined;
  older: string | undefined;
}
