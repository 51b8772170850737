import { getLiveCollection, getLiveEntry } from 'astro:content';
import { unitsOnDistrict } from '../core/places/succession.ts';
import { entriesOf, entryOf } from './_answer.ts';

/** Of those its articles name; the rest is found by searching. */
const MOST_ORGANISATIONS = 10;

/** What the head page of a district's list shows around its articles; the pages behind it show none of this. */
export async function loadDistrict(slug: string, union: string | undefined) {
  const [topics, organisations, units] = [
    entriesOf(await getLiveCollection('topics')),
    entriesOf(await getLiveCollection('organisations')),
    entriesOf(await getLiveCollection('units')),
  ];
  const count = async (kind: 'topic' | 'organisation') =>
    entryOf(await getLiveEntry('tallies', { kind, district: slug })).counts;
  const [byTopic, byOrganisation] = [await count('topic'), await count('organisation')];
  const counted =
    (counts: Record<string, number>) => (each: { slug: string; name: string; url: string }) => ({
      slug: each.slug,
      name: each.name,
      url: each.url,
      count: counts[each.slug] ?? 0,
    });
  return {
    units: unitsOnDistrict(units, slug),
    topics: topics.map(counted(byTopic)).filter(({ count }) => count > 0),
    organisations: organisations
      .map(counted(byOrganisation))
      .filter(({ slug, count }) => count > 0 || slug === union)
      .sort((a, b) => Number(b.slug === union) - Number(a.slug === union) || b.count - a.count)
      .slice(0, MOST_ORGANISATIONS),
  };
}
