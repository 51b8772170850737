import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';

/** Reads what articles are tagged with, and the pictures they may show, from a folder with `content/`. */
export async function readTaxonomies(checkout: string): Promise<Taxonomies> {
  const content = path.join(checkout, 'content');
  const [districts, topics, organisations, authors, pictures] = await Promise.all([
    readEntries(path.join(content, 'districts')),
    readEntries(path.join(content, 'topics')),
    readEntries(path.join(content, 'organisations')),
    readEntries(path.join(content, 'authors')),
    readPictures(content),
  ]);
  return { districts, topics, organisations, authors, pictures };
}

async function readEntries(folder: string): Promise<Tag[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.yaml')).sort();
  return Promise.all(
    files.map(async (file) => {
      const data = parse(await readFile(path.join(folder, file), 'utf8')) as Omit<Tag, 'slug'>;
      return { ...data, slug: path.basename(file, '.yaml') };
    }),
  );
}

async function readPictures(content: string): Promise<string[]> {
  const files = await readdir(path.join(content, 'media'), { recursive: true });
  return files
    .filter((file) => /\.(?:svg|jpe?g|png|webp|avif)$/i.test(file))
    .map((file) => `/media/${file.split(path.sep).join('/')}`)
    .sort();
}

/** A district, topic, organisation or author: those of its fields that the benchmark uses. */
export interface Tag {
  slug: string;
  name: string;
  shortName?: string;
  fullName?: string;
  /** Of a topic. */
  order?: number;
  /** Of a district: the organisation that covers it. */
  union?: string;
  validFrom?: string;
  validTo?: string;
}

export interface Taxonomies {
  districts: Tag[];
  topics: Tag[];
  organisations: Tag[];
  authors: Tag[];
  /** URL paths. */
  pictures: string[];
}
