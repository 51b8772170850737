import type { APIContext } from 'astro';
import { getLiveEntry } from 'astro:content';
import { LIST_ENTRIES } from '../../core/article/article-list.ts';
import { drawShareCard } from '../../core/pictures/share-card.ts';
import { collectionWords } from '../../core/schema/words.ts';
import { entryOf } from '../_answer.ts';
import { namedPaths, type NamedList } from '../_feed.ts';
import { textResponse } from '../_text-response.ts';

export const getStaticPaths = () => namedPaths();

/** A drawing; what is built of it is the PNG that networks ask for (`src/site/pictures/drawn-picture.ts`). */
export async function GET({ props }: APIContext<{ list: NamedList }>): Promise<Response> {
  const collection = LIST_ENTRIES[props.list.kind];
  const { name: paper, tagline } = entryOf(await getLiveEntry('settings', { slug: 'site' }));
  const { name } = entryOf(await getLiveEntry(collection, { slug: props.list.slug }));
  const card = drawShareCard({ name, kind: collectionWords[collection].label, paper, tagline });
  return textResponse(card, 'image/svg+xml');
}
