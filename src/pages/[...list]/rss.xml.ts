import type { APIContext } from 'astro';
import { toRss } from '../../core/article/feed-rss.ts';
import { feedPaths, loadFeed, type FeedProps } from '../_feed.ts';

export const getStaticPaths = () => feedPaths();

export async function GET({ props }: APIContext<FeedProps>): Promise<Response> {
  return new Response(toRss(await loadFeed(props.list)), {
    headers: { 'content-type': 'application/rss+xml; charset=utf-8' },
  });
}
