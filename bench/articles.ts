import { articleUrl } from '../src/core/article/article-path.ts';
import { slugify } from '../src/core/text/fold.ts';
import { writeBody, type Block } from './body.ts';
import { spreadOverTime } from './calendar.ts';
import { fill, fillSlots, type Subject } from './grammar/fill.ts';
import { STANDFIRSTS, TITLES } from './grammar/sentences.ts';
import { ANY_TOPIC, TOPICS } from './grammar/topics.ts';
import { createRandom, type Random } from './random.ts';
import { createTagging, type Tags } from './tagging.ts';
import type { Taxonomies } from './taxonomies.ts';

const RELATED = 5;

/**
 * Invents `count` articles, oldest first; the same seed and taxonomies give the same articles. Bodies are written
 * on demand, so that 100,000 of them never are in memory at once.
 */
export function inventArticles(count: number, seed: string, taxonomies: Taxonomies): Invented {
  const tagsAt = createTagging(taxonomies);
  const taken = new Map<string, number>();
  const earlier = new Map<string, number[]>();
  const articles = spreadOverTime(count, createRandom(`${seed}/calendar`)).map((publishedAt, index) => {
    const random = createRandom(`${seed}/article/${index}`);
    const tags = tagsAt(publishedAt, random);
    const subject = subjectOf(tags, publishedAt);
    const title = writeTitle(subject, random);
    const year = publishedAt.slice(0, 4);
    const slug = makeUnique(slugify(title, 80), year, taken);
    const neighbours = (earlier.get(tags.topics[0].slug) ?? []).slice(-RELATED).reverse();
    earlier.set(tags.topics[0].slug, [...neighbours.toReversed(), index].slice(-RELATED));
    return {
      id: makeId(index, random),
      title,
      standfirst: fill(random.pick(STANDFIRSTS), subject, random),
      label: random.isTrue(0.12) ? random.pick(['anh', 'phong-su', 'phong-van', 'video']) : undefined,
      publishedAt,
      year,
      month: publishedAt.slice(5, 7),
      slug,
      url: articleUrl({ year, slug }),
      tags,
      picture: random.isTrue(0.7) ? random.pick(taxonomies.pictures) : undefined,
      neighbours,
    };
  });
  const bodyOf = (index: number): Block[] => {
    const article = articles[index];
    if (!article) throw new Error(`There is no article ${index}.`);
    const random = createRandom(`${seed}/body/${index}`);
    const named = article.neighbours.flatMap((at) => articles[at]?.id ?? []);
    return writeBody(subjectOf(article.tags, article.publishedAt), random, taxonomies.pictures, named);
  };
  return { articles, bodyOf };
}

function subjectOf({ topics, districts, organisations }: Tags, publishedAt: string): Subject {
  const [district] = districts;
  const organisation = organisations[0]?.shortName ?? organisations[0]?.name;
  return {
    org: organisation ?? `Công đoàn ${district?.fullName ?? 'thành phố'}`,
    place: district?.name ?? 'Hà Nội',
    area: district?.fullName ?? 'thành phố',
    date: `${Number(publishedAt.slice(8, 10))}/${Number(publishedAt.slice(5, 7))}`,
    words: TOPICS[topics[0].slug] ?? ANY_TOPIC,
  };
}

function writeTitle(subject: Subject, random: Random): string {
  const title = fillSlots(random.pick(TITLES), subject, random);
  return title.charAt(0).toUpperCase() + title.slice(1);
}

/** Headlines repeat, slugs may not. */
function makeUnique(slug: string, year: string, taken: Map<string, number>): string {
  const times = (taken.get(`${year}/${slug}`) ?? 0) + 1;
  taken.set(`${year}/${slug}`, times);
  return times === 1 ? slug : `${slug}-lan-${times}`;
}

/** A letter first, so that YAML never takes an id for a number; the index last, so that ids are unique. */
function makeId(index: number, random: Random): string {
  const letter = String.fromCharCode(97 + random.between(0, 25));
  const middle = Math.floor(random.next() * 36 ** 6)
    .toString(36)
    .padStart(6, '0');
  return letter + middle + index.toString(36).padStart(5, '0');
}

export interface InventedArticle {
  id: string;
  title: string;
  standfirst: string;
  label: string | undefined;
  publishedAt: string;
  year: string;
  month: string;
  slug: string;
  url: string;
  tags: Tags;
  /** The URL path of the cover. */
  picture: string | undefined;
  /** Indexes of the latest earlier articles of the first topic, newest first. */
  neighbours: number[];
}

export interface Invented {
  articles: InventedArticle[];
  bodyOf: (index: number) => Block[];
}
