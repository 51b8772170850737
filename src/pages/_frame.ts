import { getLiveCollection, getLiveEntry } from 'astro:content';
import type { Frame } from '../layouts/frame.ts';
import { entriesOf, entryOf } from './_answer.ts';

/** What every page shows around its own matter. */
export async function loadFrame(): Promise<Frame> {
  const [site, topics, districts] = await Promise.all([
    getLiveEntry('settings', { slug: 'site' }),
    getLiveCollection('topics'),
    getLiveCollection('districts'),
  ]);
  return {
    site: entryOf(site),
    topics: entriesOf(topics).map(({ slug, shortName, url }) => ({ slug, name: shortName, url })),
    districts: entriesOf(districts).map(({ slug, name, url }) => ({ slug, name, url })),
  };
}
