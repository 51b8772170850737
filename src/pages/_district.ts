import { getLiveCollection, getLiveEntry } from 'astro:content';
import { unitsOnDistrict } from '../core/places/succession.ts';
import { entriesOf, entryOf } from './_answer.ts';

/** Of those its articles name; the rest is found by searching. */
const MOST_ORGANISATIONS = 10;

/** What the head page of a district's list shows around its articles; the pages behind it show none of this. */
export async function loadDistrict(slug: string, union: string | undefined) {
  const units = entriesOf(await getLiveCollection('units'));
  const topics = entriesOf(await getLiveCollection('topics'));
  const organisations = entriesOf(await getLiveCollection('organisations'));
  const byTopic = entryOf(await getLiveEntry('tallies', { kind: 'topic', district: slug })).counts;
  const byOrganisation = entryOf(
    await getLiveEntry('tallies', { kind: 'organisation', district: slug }),
  ).counts;
  return {
    units: unitsOnDistrict(units, slug),
    topics: topics
      .map((topic) => ({ ...topic, count: byTopic[topic.slug] ?? 0 }))
      .filter(({ count }) => count > 0),
    organisations: organisations
      .map((organisation) => ({ ...organisation, count: byOrganisation[organisation.slug] ?? 0 }))
      .filter(({ slug, count }) => count > 0 || slug === union)
      .sort((a, b) => Number(b.slug === union) - Number(a.slug === union) || b.count - a.count)
      .slice(0, MOST_ORGANISATIONS),
  };
}
