import type { APIContext } from 'astro';
import { toJsonFeed } from '../../core/article/feed-json.ts';
import { feedPaths, loadFeed, type FeedProps } from '../_feed.ts';
import { textResponse } from '../_text-response.ts';

export const getStaticPaths = () => feedPaths();

export async function GET({ props }: APIContext<FeedProps>): Promise<Response> {
  return textResponse(toJsonFeed(await loadFeed(props.list)), 'application/feed+json');
}
