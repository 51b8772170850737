import { getLiveCollection, getLiveEntry } from 'astro:content';
import type { Site } from '../core/schema/collections/newsroom.ts';
import type { Frame } from '../layouts/frame.ts';
import { entriesOf, entryOf } from './_answer.ts';

/** What the dev server shows while the settings are broken; a build fails over them instead. */
const NEUTRAL: Site = {
  name: 'Nhịp Công đoàn',
  newsroom: 'Ban Biên tập',
  tagline: 'Tin từ cơ sở, số liệu rõ nguồn',
  description: 'Tin tức và số liệu về hoạt động công đoàn.',
  url: 'http://localhost',
  email: 'toasoan@localhost',
};

/** What every page shows around its own matter. */
export async function loadFrame(): Promise<Frame> {
  const [settings, topics, districts] = await Promise.all([
    getLiveEntry('settings', { slug: 'site' }),
    getLiveCollection('topics'),
    getLiveCollection('districts'),
  ]);
  const isBroken = import.meta.env.DEV && !settings.entry;
  return {
    site: isBroken ? NEUTRAL : entryOf(settings),
    hasBrokenSettings: isBroken,
    topics: entriesOf(topics).map(({ slug, shortName, url }) => ({ slug, name: shortName, url })),
    districts: entriesOf(districts).map(({ slug, name, url }) => ({ slug, name, url })),
  };
}
