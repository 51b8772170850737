import { getLiveCollection, getLiveEntry } from 'astro:content';
import { topicAnchor } from '../core/article/article-list.ts';
import type { ArticleCard } from '../core/article/article-view.ts';
import { unitsOnDistrict } from '../core/places/succession.ts';
import { entriesOf, entryOf } from './_answer.ts';

/** Of those its articles name; the rest is found by searching. */
const MOST_ORGANISATIONS = 10;
/** Of a topic in a district, before those that stand on the district's page anyway. */
const EARLIER = 10;

/** What the head page of a district's list shows around its articles; the pages behind it show none of this. */
export async function loadDistrict(slug: string, union: string | undefined, shown: ArticleCard[]) {
  const units = entriesOf(await getLiveCollection('units'));
  const organisations = entriesOf(await getLiveCollection('organisations'));
  const byOrganisation = entryOf(
    await getLiveEntry('tallies', { kind: 'organisation', district: slug }),
  ).counts;
  return {
    units: unitsOnDistrict(units, slug),
    topics: await loadTopics(slug, shown),
    organisations: organisations
      .map((organisation) => ({ ...organisation, count: byOrganisation[organisation.slug] ?? 0 }))
      .filter(({ slug, count }) => count > 0 || slug === union)
      .sort((a, b) => Number(b.slug === union) - Number(a.slug === union) || b.count - a.count)
      .slice(0, MOST_ORGANISATIONS),
  };
}

/** A district's topics with their earlier articles, and which of those that are shown are of each. */
async function loadTopics(district: string, shown: ArticleCard[]) {
  const { counts } = entryOf(await getLiveEntry('tallies', { kind: 'topic', district }));
  const topics = entriesOf(await getLiveCollection('topics')).filter(({ slug }) => slug in counts);
  return Promise.all(
    topics.map(async (topic) => {
      const list = { kind: 'district-topic' as const, slug: `${district}/${topic.slug}` };
      const limit = shown.length + EARLIER;
      const cards = entriesOf(await getLiveCollection('cards', { list, limit }));
      const isShown = ({ id }: ArticleCard) => shown.some((card) => card.id === id);
      return {
        ...topic,
        count: counts[topic.slug] ?? 0,
        shown: cards.filter(isShown).map(({ id }) => id),
        earlier: cards.filter((card) => !isShown(card)).slice(0, EARLIER),
      };
    }),
  );
}

/** The topics of each article that is shown, by the names of their places on the page. */
export function partsByTopic(topics: { slug: string; shown: string[] }[]): Record<string, string[]> {
  const parts: Record<string, string[]> = {};
  for (const { slug, shown } of topics) {
    for (const id of shown) parts[id] = [...(parts[id] ?? []), topicAnchor(slug)];
  }
  return parts;
}
