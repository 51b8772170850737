import type { APIContext } from 'astro';
import { toRss } from '../../core/article/feed-rss.ts';
import { feedPaths, loadFeed, type FeedProps } from '../_feed.ts';
import { textResponse } from '../_text-response.ts';

export const getStaticPaths = () => feedPaths();

export async function GET({ props }: APIContext<FeedProps>): Promise<Response> {
  return textResponse(toRss(await loadFeed(props.list)), 'application/rss+xml');
}
