import { readFileSync } from 'node:fs';

const PAGE_SIZE = 20;
const names = JSON.parse(readFileSync('names.json', 'utf8'));

export default function configure(config) {
  config.addPassthroughCopy({ media: 'media', 'site.css': 'site.css' });
  config.addGlobalData('site', names.site);
  config.addGlobalData('names', names);
  config.addFilter('stamp', stamp);
  config.addFilter('kicker', kicker);
  config.addFilter('first30', (articles) => articles.slice(0, 30));
  config.addCollection('articles', newestFirst);
  config.addCollection('lists', (api) => lists(newestFirst(api)));
  return {
    dir: { input: 'src', output: 'dist' },
    // Articles hold no template language, and Eleventy is faster without looking for it.
    markdownTemplateEngine: false,
  };
}

function newestFirst(api) {
  return api.getFilteredByGlob('src/articles/**/*.md').reverse();
}

/** Every page of every list, with 20 articles each. */
function lists(articles) {
  const groups = new Map([['/moi-nhat/', { title: 'Mới nhất', articles }]]);
  const add = (url, title, article) => {
    if (!groups.has(url)) groups.set(url, { title, articles: [] });
    groups.get(url).articles.push(article);
  };
  for (const article of articles) {
    const { districts = [], topics, organisations = [], authors, year, month } = article.data;
    for (const slug of districts) add(`/dia-ban/${slug}/`, names.districts[slug], article);
    for (const slug of topics) add(`/chu-de/${slug}/`, names.topics[slug], article);
    for (const slug of organisations) add(`/to-chuc/${slug}/`, names.organisations[slug], article);
    for (const slug of authors) add(`/tac-gia/${slug}/`, names.authors[slug], article);
    add(`/nam/${year}/`, `Năm ${year}`, article);
    add(`/nam/${month}/`, `Tháng ${month}`, article);
  }
  return [...groups].flatMap(([root, group]) => pagesOf(root, group));
}

function pagesOf(root, { title, articles }) {
  const urlOf = (page) => (page === 1 ? root : `${root}trang/${page}/`);
  const count = Math.ceil(articles.length / PAGE_SIZE);
  return Array.from({ length: count }, (_, index) => ({
    title,
    url: urlOf(index + 1),
    newer: index > 0 ? urlOf(index) : undefined,
    older: index + 1 < count ? urlOf(index + 2) : undefined,
    articles: articles.slice(index * PAGE_SIZE, (index + 1) * PAGE_SIZE),
  }));
}

function kicker({ districts, organisations }) {
  return names.districts[districts?.[0]] ?? names.organisations[organisations?.[0]] ?? '';
}

function stamp(date) {
  const [day, time] = new Date(new Date(date).getTime() + 7 * 3_600_000).toISOString().split('T');
  return `${day.split('-').reverse().join('/')} ${time.slice(0, 5)}`;
}
