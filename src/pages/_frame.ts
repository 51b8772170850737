import { getLiveEntry } from 'astro:content';
import type { Site } from '../core/schema/collections/newsroom.ts';
import type { Frame } from '../layouts/frame.ts';
import { entryOf } from './_answer.ts';

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
  const { site, topics, districts } = entryOf(await getLiveEntry('frames', {}));
  if (!site && !import.meta.env.DEV) throw new Error('content/settings/site.yaml is missing or wrong.');
  return { site: site ?? NEUTRAL, hasBrokenSettings: !site, topics, districts };
}
