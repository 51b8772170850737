import { execFile } from 'node:child_process';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { inventArticles, type Invented, type InventedArticle } from './articles.ts';
import type { Block } from './body.ts';
import { toFrontMatter } from './front-matter.ts';
import { toMdx } from './markup.ts';
import { readTaxonomies } from './taxonomies.ts';

const COPIED = [
  ...['districts', 'units', 'topics', 'organisations', 'series', 'authors'],
  ...['pages', 'settings', 'media'],
];
const WRITES_AT_ONCE = 64;
export const SOURCE = { name: 'Báo cáo của cơ sở', note: 'Bài dựng tự động để đo tốc độ' };
const run = promisify(execFile);

/**
 * Makes a checkout of `count` invented articles in an empty folder: the project's taxonomies, settings and pictures,
 * and a git repository with one commit. The project's own `content/` is only read.
 */
export async function generateCheckout(
  project: string,
  folder: string,
  { count, seed }: Size,
): Promise<Invented> {
  const content = path.join(folder, 'content');
  for (const name of COPIED) {
    await cp(path.join(project, 'content', name), path.join(content, name), { recursive: true });
  }
  // What is pinned there is none of the invented articles.
  await writeFile(path.join(content, 'settings', 'front-page.yaml'), 'lead: []\n');
  const invented = inventArticles(count, seed, await readTaxonomies(project));
  await writeEach(invented.articles, (article, index) => ({
    file: path.join(folder, fileOf(article)),
    text: articleFile(article, invented.bodyOf(index)),
  }));
  await writeFile(path.join(folder, '.gitignore'), '.cache/\ndist/\n');
  await commitAll(folder);
  return invented;
}

/** The file of an article, relative to its checkout. */
export function fileOf({ year, month, slug }: InventedArticle): string {
  return `content/articles/${year}/${month}/${slug}.mdx`;
}

/** The whole text of an article's file. */
export function articleFile(article: InventedArticle, body: Block[]): string {
  const slugs = (tags: { slug: string }[]) => tags.map(({ slug }) => slug);
  const { topics, districts, organisations, authors } = article.tags;
  const frontMatter = toFrontMatter({
    id: article.id,
    title: article.title,
    standfirst: article.standfirst,
    label: article.label,
    status: 'published',
    publishedAt: article.publishedAt,
    authors: slugs(authors),
    districts: slugs(districts),
    organisations: slugs(organisations),
    topics: slugs(topics),
    cover: coverOf(article),
    source: SOURCE,
  });
  return frontMatter + toMdx(body);
}

export function coverOf({ picture }: InventedArticle) {
  return (
    picture && {
      image: picture,
      alt: 'Tranh minh họa một buổi sinh hoạt công đoàn',
      caption: 'Tranh minh họa.',
      credit: 'Minh họa: Nhịp Công đoàn',
    }
  );
}

/** Writes many files, some at a time, making each folder once. */
export async function writeEach<T>(items: T[], make: (item: T, index: number) => FileToWrite): Promise<void> {
  const folders = new Set<string>();
  for (let from = 0; from < items.length; from += WRITES_AT_ONCE) {
    const files = items.slice(from, from + WRITES_AT_ONCE).map((item, offset) => make(item, from + offset));
    for (const { file } of files) {
      const parent = path.dirname(file);
      if (!folders.has(parent)) await mkdir(parent, { recursive: true });
      folders.add(parent);
    }
    await Promise.all(files.map(({ file, text }) => writeFile(file, text)));
  }
}

/** Commits everything in a checkout, making the repository first where there is none. */
export async function commitAll(folder: string, message = 'Add the articles'): Promise<void> {
  const git = (...args: string[]) =>
    run('git', ['-c', 'core.fsync=none', '-c', 'core.looseCompression=0', ...args], {
      cwd: folder,
      env: { ...withoutGitVariables(), GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' },
      maxBuffer: 1 << 28,
    });
  await git('init', '--quiet', '--initial-branch=main');
  await git('config', 'gc.auto', '0');
  await git('config', 'user.name', 'bench');
  await git('config', 'user.email', 'bench@localhost');
  await git('add', '--all');
  await git('commit', '--quiet', '--message', message);
}

/** Run from a hook, git would be pointed at the hook's repository. */
function withoutGitVariables(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')));
}

interface FileToWrite {
  file: string;
  text: string;
}

interface Size {
  count: number;
  seed: string;
}
