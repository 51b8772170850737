import { cp, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import type { Invented, InventedArticle } from './articles.ts';
import { toFrontMatter } from './front-matter.ts';
import { coverOf, SOURCE, writeEach } from './generate.ts';
import type { Link } from './markup.ts';
import { PEERS, type PeerName } from './peers.ts';
import { readTaxonomies, type Tag } from './taxonomies.ts';

const TEMPLATES = path.join(import.meta.dirname, 'peers');

/** Writes a peer's project into a folder: its templates, the same articles, names and pictures. */
export async function preparePeer(
  name: PeerName,
  project: string,
  folder: string,
  invented: Invented,
): Promise<void> {
  const peer = PEERS[name];
  await cp(path.join(TEMPLATES, name), folder, { recursive: true });
  await cp(path.join(project, 'content', 'media'), path.join(folder, peer.files, 'media'), {
    recursive: true,
  });
  await cp(path.join(TEMPLATES, 'common'), path.join(folder, peer.files), { recursive: true });
  const names = path.join(folder, peer.names);
  await writeEach([await collectNames(project)], (all) => ({ file: names, text: JSON.stringify(all) }));
  const byId = new Map(invented.articles.map((article) => [article.id, article]));
  const linksOf = (ids: string[]): Link[] =>
    ids.flatMap((id) => {
      const article = byId.get(id);
      return article ? { url: article.url, title: article.title } : [];
    });
  await writeEach(invented.articles, (article, index) => ({
    file: path.join(folder, peer.articles, article.year, article.month, article.slug + peer.extension),
    text: frontMatterOf(article, invented.articles) + peer.bodyOf(invented.bodyOf(index), linksOf),
  }));
}

/** The one front matter all peers read: links and names are ready, so that none has to look anything up. */
function frontMatterOf(article: InventedArticle, articles: InventedArticle[]): string {
  const slugs = (tags: Tag[]) => tags.map(({ slug }) => slug);
  return toFrontMatter({
    title: article.title,
    standfirst: article.standfirst,
    date: withSeconds(article.publishedAt),
    url: article.url,
    permalink: article.url,
    year: article.year,
    month: `${article.year}/${article.month}`,
    authors: slugs(article.tags.authors),
    districts: slugs(article.tags.districts),
    organisations: slugs(article.tags.organisations),
    topics: slugs(article.tags.topics),
    cover: coverOf(article),
    source: SOURCE,
    related: article.neighbours.flatMap((index) => {
      const found = articles[index];
      return found ? { url: found.url, title: found.title, date: withSeconds(found.publishedAt) } : [];
    }),
  });
}

async function collectNames(project: string) {
  const { districts, topics, organisations, authors } = await readTaxonomies(project);
  const site: unknown = parse(await readFile(path.join(project, 'content/settings/site.yaml'), 'utf8'));
  const namesOf = (tags: Tag[]) =>
    Object.fromEntries(tags.map(({ slug, name, shortName }) => [slug, shortName ?? name]));
  return {
    site,
    districts: namesOf(districts),
    topics: namesOf(topics),
    organisations: namesOf(organisations),
    authors: namesOf(authors),
  };
}

/** YAML knows a date only with its seconds. */
function withSeconds(stamp: string): string {
  return stamp.replace('+', ':00+');
}
