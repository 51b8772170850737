import type { APIContext } from 'astro';
import { toJsonFeed } from '../../core/article/feed-json.ts';
import { feedPaths, loadFeed, type FeedProps } from '../_feed.ts';

export const getStaticPaths = () => feedPaths();

export async function GET({ props }: APIContext<FeedProps>): Promise<Response> {
  return new Response(toJsonFeed(await loadFeed(props.list)), {
    headers: { 'content-type': 'application/feed+json; charset=utf-8' },
  });
}
